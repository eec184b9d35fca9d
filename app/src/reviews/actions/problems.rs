//! What storage refuses, as codes for the form.

use domain::listings::SendBlock;
use storage::{
    listings::SaveListingError, publications::PublishError, reviews::SaveReviewError, submissions::SubmitError,
};

use crate::{
    context::refuse,
    error::{AppError, FieldError},
    reviews::review_form::problem_at,
};

impl From<SubmitError> for AppError {
    fn from(error: SubmitError) -> Self {
        match error {
            SubmitError::NotConfirmed => refuse(Self::invalid("", "not_confirmed")),
            SubmitError::Blocked(blocks) => refuse(Self::invalid("", blocks.first().map_or("blocked", block_code))),
            SubmitError::Storage(error) => error.into(),
        }
    }
}

fn block_code(block: &SendBlock) -> &'static str {
    match block {
        SendBlock::NoTitle => "send_no_title",
        SendBlock::NoPhoto => "send_no_photo",
        SendBlock::NoPrice => "send_no_price",
        SendBlock::NoCategory => "send_no_category",
        SendBlock::PrivateData => "send_private",
    }
}

impl From<PublishError> for AppError {
    fn from(error: PublishError) -> Self {
        let code = match error {
            PublishError::NotApproved => "not_approved",
            PublishError::OpenFindings(_) => "publish_open",
            PublishError::TakenDown => "taken_down",
            PublishError::Storage(error) => return error.into(),
        };
        refuse(Self::invalid("", code))
    }
}

impl From<SaveReviewError> for AppError {
    fn from(error: SaveReviewError) -> Self {
        let code = match error {
            SaveReviewError::Blocked(problems) => {
                let field = |problem| {
                    let (field, code) = problem_at(problem);
                    FieldError {
                        field,
                        code: code.to_owned(),
                    }
                };
                return refuse(Self::Invalid(problems.iter().map(field).collect()));
            }
            SaveReviewError::NotOpened => "review_not_opened",
            SaveReviewError::Taken(_) => "review_taken",
            SaveReviewError::TooLate => "review_too_late",
            SaveReviewError::Storage(error) => return error.into(),
        };
        refuse(Self::invalid("", code))
    }
}

/// A change of price and stock alone: whatever was changed elsewhere meanwhile is a conflict like any other.
pub(super) fn save_problem(error: SaveListingError) -> AppError {
    match error {
        SaveListingError::Conflict(_) => refuse(AppError::Conflict),
        SaveListingError::Storage(error) => error.into(),
    }
}

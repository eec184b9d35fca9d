//! The review itself: drafts, saving, answering, taking down.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId, ReviewId, SubmissionId},
    listings::check,
};
use storage::{
    StorageError,
    cohorts::load_cohort,
    publications,
    reviews::{SaveReviewError, SendReview, reply_to_review, save_review, save_review_draft, send_review},
    submissions::load_submission,
};

use crate::{
    context::{self, id, refuse, send_to},
    error::AppError,
    reviews::review_form::ReviewForm,
};

pub(super) async fn reply(actor: &Actor, review: &str, text: &str) -> Result<(), AppError> {
    let app = context::app();
    let id: ReviewId = id(review)?;
    // As browsers post it every line break would count twice.
    let text = text.replace("\r\n", "\n");
    let done = reply_to_review(&app.db, actor, app.now(), &mut app.dice(), id, &text).await;
    done.map_err(at_field("reply"))
}

pub(super) async fn keep_draft(actor: &Actor, submission: &str, form: &ReviewForm) -> Result<(), AppError> {
    let app = context::app();
    Ok(save_review_draft(&app.db, actor, app.now(), id(submission)?, &form.draft()).await?)
}

/// A review that waited on a phone is sent for whoever wrote it, not for whoever is signed in by now.
pub(super) fn check_writer(actor: &Actor, by: &str) -> Result<(), AppError> {
    if by.is_empty() || by == actor.account.to_string() {
        Ok(())
    } else {
        Err(refuse(AppError::SignedOut))
    }
}

pub(super) async fn save(
    actor: &Actor,
    submission: &str,
    key: &str,
    ahead: bool,
    form: &ReviewForm,
) -> Result<(), AppError> {
    let app = context::app();
    let id: SubmissionId = id(submission)?;
    let (now, mut dice) = (app.now(), app.dice());
    let cohort = load_submission(&app.db, actor, now, id).await?.cohort;
    let reached = load_cohort(&app.db, actor, cohort).await?.reached(now);
    let saved = if key.is_empty() {
        save_review(&app.db, actor, now, &mut dice, id, form.draft(), reached, &check).await
    } else {
        let new = SendReview {
            submission: id,
            key: context::id(key)?,
            ahead,
            content: form.draft(),
            module: reached,
        };
        send_review(&app.db, actor, now, &mut dice, new, &check).await
    };
    let saved = match saved {
        Ok(saved) => saved,
        Err(error) => {
            let lost = matches!(
                error,
                SaveReviewError::Storage(StorageError::NotFound | StorageError::Database(_))
            );
            if !lost {
                save_review_draft(&app.db, actor, now, id, &form.draft()).await?;
            }
            return Err(error.into());
        }
    };
    match saved.next {
        Some(next) => send_to(&format!("/a/{cohort}/antrean/{next}?selesai={id}")),
        None => send_to(&format!("/a/{cohort}/antrean?selesai={id}")),
    }
    Ok(())
}

pub(super) async fn take_down(actor: &Actor, listing: &str, reason: &str) -> Result<(), AppError> {
    let app = context::app();
    let id: ListingId = id(listing)?;
    let done = publications::take_down(&app.db, actor, app.now(), &mut app.dice(), id, reason).await;
    done.map_err(at_field("reason"))
}

pub(super) async fn mark_change_seen(actor: &Actor, cohort: &str, change: &str) -> Result<(), AppError> {
    let app = context::app();
    let cohort: CohortId = id(cohort)?;
    let change = id(change)?;
    Ok(publications::mark_changes_seen(&app.db, actor, app.now(), cohort, &[change]).await?)
}

/// A broken rule belongs to the one field of these forms.
fn at_field(field: &'static str) -> impl Fn(StorageError) -> AppError {
    move |error| match error {
        StorageError::Rule(code) => refuse(AppError::invalid(field, code)),
        other => other.into(),
    }
}

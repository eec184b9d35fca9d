//! What the pages of reviews read.

mod mentor;
mod participant;
mod show;

use super::{
    review_views::{QueueView, ReviewPageView},
    views::{ReviewsView, SendView},
};
use crate::error::AppError;

/// Sending, waiting and the review of one's own listing. Looking at a review takes its unread mark off.
pub async fn load_send_page(cohort: String, listing: String) -> Result<SendView, AppError> {
    let actor = crate::context::actor()?;
    participant::send_page(&actor, &cohort, &listing).await
}

/// One's own listings that were sent, unread reviews first.
pub async fn list_reviews(cohort: String) -> Result<ReviewsView, AppError> {
    let actor = crate::context::actor()?;
    participant::reviews(&actor, &cohort).await
}

/// The mentors' queue; `done` is the try whose review was just saved, empty if none.
pub async fn load_queue(cohort: String, done: String) -> Result<QueueView, AppError> {
    let actor = crate::context::actor()?;
    mentor::queue(&actor, &cohort, &done).await
}

/// Opens a try for reviewing: the first mentor to come has it for 15 minutes.
pub async fn open_review(cohort: String, submission: String, done: String) -> Result<ReviewPageView, AppError> {
    let actor = crate::context::actor()?;
    mentor::review(&actor, &cohort, &submission, &done).await
}

/// A try with everything its review needs, to be kept on the phone; nobody holds it for that.
pub async fn review_ahead(cohort: String, submission: String) -> Result<ReviewPageView, AppError> {
    let actor = crate::context::actor()?;
    mentor::review_ahead(&actor, &cohort, &submission).await
}

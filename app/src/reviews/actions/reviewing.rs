//! The review itself: drafts, saving, answering, taking down.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId, ReviewId, SubmissionId},
    listings::check,
};
use storage::{
    cohorts::load_cohort,
    publications,
    reviews::{reply_to_review, save_review, save_review_draft},
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

pub(super) async fn save(actor: &Actor, submission: &str, form: &ReviewForm) -> Result<(), AppError> {
    let app = context::app();
    let id: SubmissionId = id(submission)?;
    let (now, mut dice) = (app.now(), app.dice());
    let cohort = load_submission(&app.db, actor, now, id).await?.cohort;
    let reached = load_cohort(&app.db, actor, cohort).await?.reached(now);
    let saved = save_review(&app.db, actor, now, &mut dice, id, form.draft(), reached, &check).await?;
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
fn at_field(field: &'static str) -> impl Fn(storage::StorageError) -> AppError {
    move |error| match error {
        storage::StorageError::Rule(code) => refuse(AppError::invalid(field, code)),
        other => other.into(),
    }
}

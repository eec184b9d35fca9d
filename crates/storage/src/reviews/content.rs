//! What a review holds.

use domain::{
    ids::{AccountId, ReviewId, SubmissionId},
    listings::state::CORRECTION_MS,
    reviews::{Decision, ReviewDraft},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    entity::{review, review_draft},
    error::{Result, StorageError},
    json::from_json,
    submissions::person,
};

/// A saved review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewView {
    /// The review.
    pub id: ReviewId,
    /// Who wrote it.
    pub mentor: AccountId,
    /// Their name.
    pub mentor_name: String,
    /// What it decides.
    pub decision: Decision,
    /// What it says, as it was written; `domain::reviews` makes the feedback of it.
    pub content: ReviewDraft,
    /// When it was saved, in epoch milliseconds.
    pub saved_at: i64,
    /// Until when its writer can correct it; `None` for everybody else.
    pub correctable_until: Option<i64>,
    /// When it was corrected.
    pub corrected_at: Option<i64>,
    /// When the participant saw it.
    pub seen_at: Option<i64>,
    /// What the participant answered.
    pub reply: Option<String>,
    /// When.
    pub replied_at: Option<i64>,
}

/// The review of a try the caller has loaded through the actor.
pub(crate) async fn review_of(
    db: &impl ConnectionTrait,
    id: SubmissionId,
    asks: AccountId,
) -> Result<Option<ReviewView>> {
    let row = review::Entity::find()
        .filter(review::Column::SubmissionId.eq(id.0))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mentor = AccountId(row.mentor_id);
    Ok(Some(ReviewView {
        id: ReviewId(row.id),
        mentor,
        mentor_name: person(db, mentor).await?,
        decision: Decision::from_code(&row.decision).ok_or_else(|| StorageError::fault("an unknown decision"))?,
        content: from_json(&row.content)?,
        saved_at: row.saved_at,
        correctable_until: (mentor == asks).then_some(row.saved_at + CORRECTION_MS),
        corrected_at: row.corrected_at,
        seen_at: row.seen_at,
        reply: row.reply,
        replied_at: row.replied_at,
    }))
}

/// The review that a mentor is writing.
pub(crate) async fn review_draft_of(
    db: &impl ConnectionTrait,
    id: SubmissionId,
    mentor: AccountId,
) -> Result<Option<ReviewDraft>> {
    let row = review_draft::Entity::find_by_id((id.0, mentor.0)).one(db).await?;
    row.map(|row| from_json(&row.content)).transpose()
}

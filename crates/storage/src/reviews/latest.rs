//! The last thing a mentor said, for the participant's home.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId, SubmissionId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::content::{ReviewView, review_of};
use crate::{
    database::Database,
    entity::review,
    error::{Result, StorageError},
};

/// The newest review of one's own listings in a cohort, with the listing; `None` before the first one.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but participants of the cohort.
pub async fn latest_own_review(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
) -> Result<Option<(ListingId, ReviewView)>> {
    if !actor.is_participant_of(cohort) {
        return Err(StorageError::NotFound);
    }
    let row = review::Entity::find()
        .filter(review::Column::OwnerId.eq(actor.account.0))
        .filter(review::Column::CohortId.eq(cohort.0))
        .order_by_desc(review::Column::SavedAt)
        .one(db.reader())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let view = review_of(db.reader(), SubmissionId(row.submission_id), actor.account).await?;
    Ok(view.map(|view| (ListingId(row.listing_id), view)))
}

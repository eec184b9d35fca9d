//! Unread marks.

use domain::{access::Actor, ids::CohortId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    database::Database,
    entity::{publication_change, review},
    error::{Result, StorageError},
    submissions::review_queue,
};

/// What waits to be looked at, each 0 where it is not one's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnreadCounts {
    /// For participants: reviews not read yet.
    pub reviews: u64,
    /// For mentors: tries in the queue.
    pub queue: u64,
    /// For mentors: replies to one's own reviews not read yet.
    pub replies: u64,
    /// For mentors: *diubah setelah tayang*.
    pub changes: u64,
}

/// The unread marks of a person in a cohort.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody without a place in the cohort.
pub async fn unread_counts(db: &Database, actor: &Actor, now: i64, cohort: CohortId) -> Result<UnreadCounts> {
    if actor.membership(cohort).is_none() {
        return Err(StorageError::NotFound);
    }
    let of_cohort = review::Entity::find().filter(review::Column::CohortId.eq(cohort.0));
    if !actor.is_mentor_of(cohort) {
        let unread = of_cohort
            .filter(review::Column::OwnerId.eq(actor.account.0))
            .filter(review::Column::SeenAt.is_null());
        return Ok(UnreadCounts {
            reviews: unread.count(db.reader()).await?,
            ..UnreadCounts::default()
        });
    }
    let replies = of_cohort
        .filter(review::Column::MentorId.eq(actor.account.0))
        .filter(review::Column::RepliedAt.is_not_null())
        .filter(review::Column::ReplySeenAt.is_null());
    let changes = publication_change::Entity::find()
        .filter(publication_change::Column::CohortId.eq(cohort.0))
        .filter(publication_change::Column::SeenAt.is_null());
    Ok(UnreadCounts {
        reviews: 0,
        queue: u64::try_from(review_queue(db, actor, now, cohort).await?.len()).unwrap_or(u64::MAX),
        replies: replies.count(db.reader()).await?,
        changes: changes.count(db.reader()).await?,
    })
}

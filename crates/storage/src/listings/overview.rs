//! One's own listings at a glance.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, ListingId, ReviewId, SubmissionId},
    listings::ListingState,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::view::{PhotoView, draft_of, photo_view};
use crate::{
    cohorts::may_help,
    database::Database,
    entity::{listing, photo, publication, review, submission},
    error::{Result, StorageError},
    publications::facts,
};

/// One line of the list of own listings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingSummary {
    /// The listing.
    pub id: ListingId,
    /// Title as typed; may be empty.
    pub title: String,
    /// Price as typed; may be empty.
    pub price: String,
    /// The first photo.
    pub cover: Option<PhotoView>,
    /// Where it stands.
    pub state: ListingState,
    /// Whether there is a public page now.
    pub public: bool,
    /// The newest try.
    pub submission: Option<SubmissionId>,
    /// A review that was not read yet.
    pub unread_review: Option<ReviewId>,
    /// Why it was taken down.
    pub taken_down_reason: Option<String>,
    /// When it was saved, in epoch milliseconds.
    pub updated_at: i64,
}

/// One's own listings in a cohort, the last saved first, deleted ones left out. A fixed number of queries.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but participants of the cohort.
pub async fn list_own_listings(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<ListingSummary>> {
    if !actor.is_participant_of(cohort) {
        return Err(StorageError::NotFound);
    }
    list_of(db, cohort, actor.account).await
}

/// A participant's listings for whoever leads the cohort (*Isi bersama*, decision 8).
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort and the person takes
/// part in it.
pub async fn list_helped_listings(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
    owner: AccountId,
) -> Result<Vec<ListingSummary>> {
    may_help(db.reader(), actor, cohort, owner).await?;
    list_of(db, cohort, owner).await
}

async fn list_of(db: &Database, cohort: CohortId, owner: AccountId) -> Result<Vec<ListingSummary>> {
    let rows = listing::Entity::find()
        .filter(listing::Column::OwnerId.eq(owner.0))
        .filter(listing::Column::CohortId.eq(cohort.0))
        .filter(listing::Column::DeletedAt.is_null())
        .order_by_desc(listing::Column::UpdatedAt)
        .order_by_desc(listing::Column::Id)
        .all(db.reader())
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let photos = photo::Entity::find()
        .filter(photo::Column::ListingId.is_in(ids.clone()))
        .filter(photo::Column::DeletedAt.is_null())
        .order_by_asc(photo::Column::Position)
        .order_by_asc(photo::Column::Id)
        .all(db.reader())
        .await?;
    let tries = submission::Entity::find()
        .filter(submission::Column::ListingId.is_in(ids.clone()))
        .filter(submission::Column::WithdrawnAt.is_null())
        .filter(submission::Column::ReplacedAt.is_null())
        .order_by_desc(submission::Column::TryNumber)
        .all(db.reader())
        .await?;
    let reviews = review::Entity::find()
        .filter(review::Column::ListingId.is_in(ids.clone()))
        .all(db.reader())
        .await?;
    let publications = publication::Entity::find()
        .filter(publication::Column::ListingId.is_in(ids))
        .all(db.reader())
        .await?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let newest = tries.iter().find(|one| one.listing_id == row.id);
        let decision = newest.and_then(|newest| reviews.iter().find(|review| review.submission_id == newest.id));
        let public = publications.iter().find(|public| public.listing_id == row.id);
        let unread = reviews
            .iter()
            .find(|review| review.listing_id == row.id && review.seen_at.is_none());
        let draft = draft_of(&row)?;
        list.push(ListingSummary {
            id: ListingId(row.id),
            title: draft.title,
            price: draft.price,
            cover: photos
                .iter()
                .find(|photo| photo.listing_id == Some(row.id))
                .map(photo_view)
                .transpose()?,
            state: ListingState::of(facts(
                &row,
                newest,
                decision.map(|review| review.decision.as_str()),
                public,
            )),
            public: public.is_some_and(|public| public.taken_down_at.is_none()),
            submission: newest.map(|newest| SubmissionId(newest.id)),
            unread_review: unread.map(|review| ReviewId(review.id)),
            taken_down_reason: public.and_then(|public| public.taken_down_reason.clone()),
            updated_at: row.updated_at,
        });
    }
    Ok(list)
}

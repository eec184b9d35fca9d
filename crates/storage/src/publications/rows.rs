//! Rows around a publication: its photos, the state of a listing, and what changed after approval.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId, PhotoId},
    listings::{CheckId, ClearedFinding, ListingFacts, ListingState, PublicFact, TryFact},
    reviews::Decision,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

use super::changing::PublicSnapshot;
use crate::{
    database::Database,
    entity::{
        cleared_finding, listing, publication, publication_change, publication_photo, review, storefront, submission,
    },
    error::{Result, StorageError},
    json::{from_json, to_json},
    secrets::{Dice, new_id},
};

/// Where a listing stands, and its publication.
pub(crate) async fn state_of(
    db: &impl ConnectionTrait,
    row: &listing::Model,
) -> Result<(ListingState, Option<publication::Model>)> {
    let newest = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(row.id))
        .filter(submission::Column::WithdrawnAt.is_null())
        .filter(submission::Column::ReplacedAt.is_null())
        .order_by_desc(submission::Column::TryNumber)
        .one(db)
        .await?;
    let decision = match &newest {
        Some(newest) => review::Entity::find()
            .filter(review::Column::SubmissionId.eq(newest.id))
            .one(db)
            .await?
            .map(|r| r.decision),
        None => None,
    };
    let publication = publication::Entity::find_by_id(row.id).one(db).await?;
    let facts = facts(row, newest.as_ref(), decision.as_deref(), publication.as_ref());
    Ok((ListingState::of(facts), publication))
}

/// The facts of a listing from its rows.
pub(crate) fn facts(
    row: &listing::Model,
    newest: Option<&submission::Model>,
    decision: Option<&str>,
    publication: Option<&publication::Model>,
) -> ListingFacts {
    let newest_try = newest.map(|newest| match decision.and_then(Decision::from_code) {
        Some(decision) => TryFact::Reviewed(decision),
        None if newest.withdrawn_at.is_some() => TryFact::Withdrawn,
        None if newest.opened_at.is_some() => TryFact::Opened,
        None => TryFact::Waiting,
    });
    let public = publication.map(|publication| {
        if publication.taken_down_at.is_some() {
            PublicFact::TakenDown
        } else if publication.up_to_date {
            PublicFact::Current
        } else {
            PublicFact::Behind
        }
    });
    ListingFacts {
        deleted: row.deleted_at.is_some(),
        newest_try,
        public,
    }
}

/// The W findings of a listing that a mentor let pass.
pub(crate) async fn cleared_of(db: &impl ConnectionTrait, listing: ListingId) -> Result<Vec<ClearedFinding>> {
    let rows = cleared_finding::Entity::find()
        .filter(cleared_finding::Column::ListingId.eq(listing.0))
        .all(db)
        .await?;
    let cleared = |row: cleared_finding::Model| ClearedFinding {
        check: CheckId(row.check_id),
        field: row.field,
        message: row.message,
    };
    Ok(rows.into_iter().map(cleared).collect())
}

/// Makes these the photos that everybody may see of a listing.
pub(super) async fn set_public_photos(tx: &DatabaseTransaction, listing: ListingId, photos: &[PhotoId]) -> Result<()> {
    forget_public_photos(tx, listing).await?;
    let rows: Vec<_> = photos
        .iter()
        .map(|photo| publication_photo::ActiveModel {
            listing_id: Set(listing.0),
            photo_id: Set(photo.0),
        })
        .collect();
    if !rows.is_empty() {
        publication_photo::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Closes the photos of a listing to the public.
pub(crate) async fn forget_public_photos(tx: &DatabaseTransaction, listing: ListingId) -> Result<()> {
    publication_photo::Entity::delete_many()
        .filter(publication_photo::Column::ListingId.eq(listing.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Opens them again after a deletion was taken back, unless the listing was taken down.
pub(crate) async fn restore_public_photos(tx: &DatabaseTransaction, listing: ListingId) -> Result<()> {
    let Some(row) = publication::Entity::find_by_id(listing.0).one(tx).await? else {
        return Ok(());
    };
    if row.taken_down_at.is_some() {
        return Ok(());
    }
    let snapshot: PublicSnapshot = from_json(&row.snapshot)?;
    set_public_photos(tx, listing, &snapshot.photo_ids()).await
}

/// Notes changed text or photos for the mentor; changes that nobody has seen yet become one.
pub(super) async fn note_change(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    row: &listing::Model,
    fields: Vec<String>,
) -> Result<()> {
    let unseen = publication_change::Entity::find()
        .filter(publication_change::Column::ListingId.eq(row.id))
        .filter(publication_change::Column::SeenAt.is_null())
        .one(tx)
        .await?;
    let Some(unseen) = unseen else {
        let change = publication_change::ActiveModel {
            id: Set(new_id(now, dice)),
            listing_id: Set(row.id),
            cohort_id: Set(row.cohort_id),
            changed_at: Set(now),
            fields: Set(to_json(&fields)?),
            seen_by: Set(None),
            seen_at: Set(None),
        };
        publication_change::Entity::insert(change)
            .exec_without_returning(tx)
            .await?;
        return Ok(());
    };
    let mut all: Vec<String> = from_json(&unseen.fields)?;
    all.extend(fields);
    all.sort();
    all.dedup();
    publication_change::Entity::update_many()
        .filter(publication_change::Column::Id.eq(unseen.id))
        .col_expr(publication_change::Column::Fields, Expr::value(to_json(&all)?))
        .col_expr(publication_change::Column::ChangedAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(())
}

/// The two parts of a public address: `/t/{storefront}/{listing}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPlace {
    /// Of the stall.
    pub storefront: String,
    /// Of the listing.
    pub listing: String,
}

/// Where one's own listing is public now, if it is.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner.
pub async fn own_public_place(db: &Database, actor: &Actor, id: ListingId) -> Result<Option<PublicPlace>> {
    let own = listing::Entity::find_by_id(id.0)
        .filter(listing::Column::OwnerId.eq(actor.account.0))
        .one(db.reader())
        .await?;
    own.ok_or(StorageError::NotFound)?;
    place_of(db.reader(), id).await
}

/// Where a listing is public now; the caller has loaded it through the actor.
pub(crate) async fn place_of(db: &impl ConnectionTrait, listing: ListingId) -> Result<Option<PublicPlace>> {
    let shown = publication::Entity::find_by_id(listing.0)
        .filter(publication::Column::TakenDownAt.is_null())
        .one(db)
        .await?;
    let Some(shown) = shown else { return Ok(None) };
    let stall = storefront::Entity::find_by_id(shown.storefront_id)
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)?;
    Ok(Some(PublicPlace {
        storefront: stall.slug,
        listing: shown.slug,
    }))
}

/// One line of *diubah setelah tayang*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeAfterPublishing {
    /// The change, to be marked as seen.
    pub id: Uuid,
    /// The listing.
    pub listing: ListingId,
    /// Its title now.
    pub title: String,
    /// Where it can be looked at; `None` once it was taken down.
    pub public: Option<PublicPlace>,
    /// Names of what changed: field names, and `photos`.
    pub fields: Vec<String>,
    /// When it last changed, in epoch milliseconds.
    pub changed_at: i64,
}

/// Text and photos that went live after approval and that no mentor has looked at, newest first.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort.
pub async fn list_changes_after_publishing(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
) -> Result<Vec<ChangeAfterPublishing>> {
    mentor_only(actor, cohort)?;
    let rows = publication_change::Entity::find()
        .filter(publication_change::Column::CohortId.eq(cohort.0))
        .filter(publication_change::Column::SeenAt.is_null())
        .order_by_desc(publication_change::Column::ChangedAt)
        .all(db.reader())
        .await?;
    let public = publication::Entity::find()
        .filter(publication::Column::ListingId.is_in(rows.iter().map(|row| row.listing_id)))
        .all(db.reader())
        .await?;
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(shown) = public.iter().find(|public| public.listing_id == row.listing_id) else {
            continue;
        };
        let snapshot: PublicSnapshot = from_json(&shown.snapshot)?;
        changes.push(ChangeAfterPublishing {
            id: row.id,
            listing: ListingId(row.listing_id),
            title: snapshot.draft.title,
            public: place_of(db.reader(), ListingId(row.listing_id)).await?,
            fields: from_json(&row.fields)?,
            changed_at: row.changed_at,
        });
    }
    Ok(changes)
}

/// Marks changes as looked at. Ids of other cohorts are passed over.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort.
pub async fn mark_changes_seen(
    db: &Database,
    actor: &Actor,
    now: i64,
    cohort: CohortId,
    changes: &[Uuid],
) -> Result<()> {
    mentor_only(actor, cohort)?;
    let tx = db.write().await?;
    publication_change::Entity::update_many()
        .filter(publication_change::Column::CohortId.eq(cohort.0))
        .filter(publication_change::Column::Id.is_in(changes.iter().copied()))
        .filter(publication_change::Column::SeenAt.is_null())
        .col_expr(publication_change::Column::SeenAt, Expr::value(now))
        .col_expr(publication_change::Column::SeenBy, Expr::value(actor.account.0))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

fn mentor_only(actor: &Actor, cohort: CohortId) -> Result<()> {
    if actor.is_mentor_of(cohort) {
        Ok(())
    } else {
        Err(StorageError::NotFound)
    }
}

//! What visitors see, from public rows alone: nothing here reads a draft.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId, PhotoId, StorefrontId},
    listings::ListingDraft,
    storefronts::StorefrontDraft,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::changing::PublicSnapshot;
use crate::{
    cohorts::leads,
    database::Database,
    entity::{listing, photo, publication, publication_photo, storefront, storefront_publication},
    error::{Result, StorageError},
    json::from_json,
    listings::PhotoView,
    photos::PhotoVersion,
    storefronts::picture,
};

/// A public stall.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicStorefront {
    /// The stall.
    pub id: StorefrontId,
    /// Its address below `/t/`.
    pub slug: String,
    /// What it shows; the order number is empty without consent.
    pub shown: StorefrontDraft,
    /// Its picture.
    pub picture: Option<PhotoView>,
    /// When anything in it last changed, in epoch milliseconds; for the ETag.
    pub changed_at: i64,
    /// Its public listings, the newest first.
    pub listings: Vec<PublicListing>,
}

/// A public listing.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicListing {
    /// The listing.
    pub id: ListingId,
    /// Its address below that of the stall.
    pub slug: String,
    /// What it shows.
    pub draft: ListingDraft,
    /// Its photos, the cover first.
    pub photos: Vec<PhotoView>,
    /// Whether it can be ordered now.
    pub on_sale: bool,
    /// When it went public, in epoch milliseconds.
    pub published_at: i64,
    /// When the page last changed, in epoch milliseconds.
    pub changed_at: i64,
}

/// A stall by its address, with its public listings. A stall without any is not public.
///
/// # Errors
/// [`StorageError::NotFound`] for everything that is not public.
pub async fn public_storefront(db: &Database, slug: &str) -> Result<PublicStorefront> {
    let stall = storefront::Entity::find()
        .filter(storefront::Column::Slug.eq(slug))
        .one(db.reader())
        .await?;
    let stall = stall.ok_or(StorageError::NotFound)?;
    let shown = storefront_publication::Entity::find_by_id(stall.id)
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    let rows = publication::Entity::find()
        .filter(publication::Column::StorefrontId.eq(stall.id))
        .filter(publication::Column::TakenDownAt.is_null())
        .order_by_desc(publication::Column::PublishedAt)
        .order_by_desc(publication::Column::ListingId)
        .all(db.reader())
        .await?;
    let alive = listing::Entity::find()
        .filter(listing::Column::StorefrontId.eq(stall.id))
        .filter(listing::Column::DeletedAt.is_null())
        .all(db.reader())
        .await?;
    let mut listings = Vec::with_capacity(rows.len());
    for row in rows
        .into_iter()
        .filter(|row| alive.iter().any(|listing| listing.id == row.listing_id))
    {
        listings.push(public(row)?);
    }
    let Some(newest) = listings.iter().map(|listing| listing.changed_at).max() else {
        return Err(StorageError::NotFound);
    };
    Ok(PublicStorefront {
        id: StorefrontId(stall.id),
        slug: stall.slug,
        shown: from_json(&shown.draft)?,
        picture: picture(db.reader(), shown.picture_id.map(PhotoId)).await?,
        changed_at: shown.changed_at.max(newest),
        listings,
    })
}

/// A listing by its address, with its stall (whose `listings` hold the others too).
///
/// # Errors
/// [`StorageError::NotFound`] for everything that is not public.
pub async fn public_listing(db: &Database, storefront: &str, slug: &str) -> Result<(PublicStorefront, PublicListing)> {
    let stall = public_storefront(db, storefront).await?;
    let found = stall.listings.iter().find(|listing| listing.slug == slug).cloned();
    Ok((stall, found.ok_or(StorageError::NotFound)?))
}

fn public(row: publication::Model) -> Result<PublicListing> {
    let snapshot: PublicSnapshot = from_json(&row.snapshot)?;
    Ok(PublicListing {
        id: ListingId(row.listing_id),
        slug: row.slug,
        draft: snapshot.draft,
        photos: snapshot.photos,
        on_sale: row.on_sale,
        published_at: row.published_at,
        changed_at: row.changed_at,
    })
}

/// Whether this person, or a visitor without an account, may see the files of a photo. Answers whether everybody
/// may, which decides how the file may be cached.
///
/// Everybody: photos that a public page shows. The owner: all of one's own. Whoever leads the cohort and may have to
/// help (decision 8): photos of its listings and stalls.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody else, for an unknown photo, and for a wrong version.
pub async fn photo_access(
    db: &Database,
    actor: Option<&Actor>,
    id: PhotoId,
    version: &PhotoVersion,
) -> Result<PhotoAccess> {
    let row = photo::Entity::find_by_id(id.0)
        .filter(photo::Column::Version.eq(version.as_str()))
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    if is_public(db.reader(), &row).await? {
        return Ok(PhotoAccess::Everybody);
    }
    let Some(actor) = actor else {
        return Err(StorageError::NotFound);
    };
    let close = row.owner_id == actor.account.0 || leads(db.reader(), actor, CohortId(row.cohort_id)).await?;
    if close {
        return Ok(PhotoAccess::Person);
    }
    Err(StorageError::NotFound)
}

/// Who may see a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoAccess {
    /// It is on a public page.
    Everybody,
    /// Only this person and a few others: private caches only.
    Person,
}

async fn is_public(db: &impl ConnectionTrait, row: &photo::Model) -> Result<bool> {
    let shown = publication_photo::Entity::find()
        .filter(publication_photo::Column::PhotoId.eq(row.id))
        .one(db)
        .await?;
    if shown.is_some() {
        return Ok(true);
    }
    let Some(stall) = row.storefront_id else {
        return Ok(false);
    };
    let picture = storefront_publication::Entity::find_by_id(stall)
        .filter(storefront_publication::Column::PictureId.eq(row.id))
        .one(db)
        .await?;
    Ok(picture.is_some() && sells_something(db, stall).await?)
}

/// Whether a stall has a public listing; without one it is not public itself.
async fn sells_something(db: &impl ConnectionTrait, stall: Uuid) -> Result<bool> {
    let deleted = listing::Entity::find()
        .select_only()
        .column(listing::Column::Id)
        .filter(listing::Column::StorefrontId.eq(stall))
        .filter(listing::Column::DeletedAt.is_not_null());
    let shown = publication::Entity::find()
        .filter(publication::Column::StorefrontId.eq(stall))
        .filter(publication::Column::TakenDownAt.is_null())
        .filter(publication::Column::ListingId.not_in_subquery(deleted.into_query()))
        .one(db)
        .await?;
    Ok(shown.is_some())
}

//! What leaves storage of a listing.

use domain::{
    ids::{AccountId, CohortId, ListingId, PhotoId, StorefrontId},
    listings::{ListingDraft, ListingState, PhotoFact},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use crate::{
    cohorts::Help,
    entity::{listing, photo},
    error::{Result, StorageError},
    json::from_json,
    photos::PhotoVersion,
};

/// One photo with what its address needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoView {
    /// The photo.
    pub id: PhotoId,
    /// The unguessable part of its address.
    pub version: PhotoVersion,
    /// Width of the master, in pixels.
    pub width: u32,
    /// Height of the master, in pixels.
    pub height: u32,
    /// Size as received, for the checks.
    pub received: PhotoFact,
}

/// A listing as its owner edits it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingView {
    /// The listing.
    pub id: ListingId,
    /// Whose it is.
    pub owner: AccountId,
    /// Its stall.
    pub storefront: StorefrontId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Number of the saved version; a save names it as its base.
    pub revision: i64,
    /// What is saved.
    pub draft: ListingDraft,
    /// Who helped to write it last, if somebody did.
    pub helped: Option<Help>,
    /// Its photos, the cover first.
    pub photos: Vec<PhotoView>,
    /// Where it stands.
    pub state: ListingState,
    /// Whether there is a public page now.
    pub public: bool,
    /// On or off at the public page; `true` where there is none.
    pub on_sale: bool,
    /// When it was saved, in epoch milliseconds.
    pub updated_at: i64,
}

pub(crate) fn draft_of(row: &listing::Model) -> Result<ListingDraft> {
    from_json(&row.draft)
}

pub(crate) fn photo_view(row: &photo::Model) -> Result<PhotoView> {
    let px = |value: i32| u32::try_from(value).map_err(StorageError::fault);
    Ok(PhotoView {
        id: PhotoId(row.id),
        version: row.version.parse().map_err(StorageError::fault)?,
        width: px(row.width)?,
        height: px(row.height)?,
        received: PhotoFact {
            width: px(row.received_width)?,
            height: px(row.received_height)?,
        },
    })
}

/// The photos of a listing in their order.
pub(crate) async fn photos_of(db: &impl ConnectionTrait, listing: ListingId) -> Result<Vec<PhotoView>> {
    let rows = photo::Entity::find()
        .filter(photo::Column::ListingId.eq(listing.0))
        .filter(photo::Column::DeletedAt.is_null())
        .order_by_asc(photo::Column::Position)
        .order_by_asc(photo::Column::Id)
        .all(db)
        .await?;
    rows.iter().map(photo_view).collect()
}

pub(crate) fn photo_facts(photos: &[PhotoView]) -> Vec<PhotoFact> {
    photos.iter().map(|photo| photo.received).collect()
}

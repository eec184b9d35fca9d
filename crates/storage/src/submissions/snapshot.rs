//! A try as it was sent: nothing that happens to the draft afterwards changes it.

use domain::{
    listings::{ListingDraft, Report},
    storefronts::StorefrontDraft,
};
use sea_orm::{DatabaseTransaction, EntityTrait};
use serde::{Deserialize, Serialize};

use crate::{
    entity::{listing, storefront},
    error::{Result, StorageError},
    json::from_json,
    listings::{Judge, PhotoView, draft_of, photos_of, report_of},
    storefronts::picture,
};

/// Everything that the mentor sees of a try.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// What was typed.
    pub draft: ListingDraft,
    /// The photos, the cover first.
    pub photos: Vec<PhotoView>,
    /// The stall.
    pub storefront: StorefrontDraft,
    /// Its picture.
    pub picture: Option<PhotoView>,
    /// What the coach said of it, with the version of its rules.
    pub report: Report,
}

/// The listing as it is saved now.
pub(crate) async fn snapshot_of(tx: &DatabaseTransaction, row: &listing::Model, judge: Judge<'_>) -> Result<Snapshot> {
    let draft = draft_of(row)?;
    let photos = photos_of(tx, domain::ids::ListingId(row.id)).await?;
    let report = report_of(tx, row, &draft, &photos, judge).await?;
    let stall = storefront::Entity::find_by_id(row.storefront_id)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let mut storefront: StorefrontDraft = from_json(&stall.draft)?;
    if !stall.order_number_consent {
        // A number nobody agreed to show is not shown to mentors either.
        storefront.order_number.clear();
    }
    let picture = picture(tx, stall.picture_id.map(domain::ids::PhotoId)).await?;
    Ok(Snapshot {
        draft,
        photos,
        storefront,
        picture,
        report,
    })
}

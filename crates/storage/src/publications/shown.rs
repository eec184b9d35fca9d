//! What a class shows to everybody.

use domain::{
    access::Actor,
    accounts::Picture,
    ids::{CohortId, ListingId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{changing::PublicSnapshot, rows::PublicPlace};
use crate::{
    accounts::account_view,
    cohorts::load_led_cohort,
    database::Database,
    entity::{account, listing, publication, storefront},
    error::Result,
    json::from_json,
};

/// A listing of a class that is public now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownListing {
    /// The listing.
    pub listing: ListingId,
    /// Its title as buyers read it.
    pub title: String,
    /// Its owner's name.
    pub owner: String,
    /// Its owner's picture, which tells two of one name apart.
    pub picture: Picture,
    /// Where it can be looked at.
    pub place: PublicPlace,
}

/// Every public listing of a cohort, newest first.
///
/// # Errors
/// [`crate::StorageError::NotFound`] or [`crate::StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_shown_listings(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<ShownListing>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let rows = publication::Entity::find()
        .filter(publication::Column::CohortId.eq(cohort.0))
        .filter(publication::Column::TakenDownAt.is_null())
        .order_by_desc(publication::Column::PublishedAt)
        .order_by_desc(publication::Column::ListingId)
        .all(db.reader())
        .await?;
    let listings = listing::Entity::find()
        .filter(listing::Column::Id.is_in(rows.iter().map(|row| row.listing_id)))
        .filter(listing::Column::DeletedAt.is_null())
        .all(db.reader())
        .await?;
    let owners = account::Entity::find()
        .filter(account::Column::Id.is_in(listings.iter().map(|row| row.owner_id)))
        .all(db.reader())
        .await?;
    let stalls = storefront::Entity::find()
        .filter(storefront::Column::Id.is_in(rows.iter().map(|row| row.storefront_id)))
        .all(db.reader())
        .await?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let stall = stalls.iter().find(|stall| stall.id == row.storefront_id);
        let owner = listings.iter().find(|listing| listing.id == row.listing_id);
        let owner = owner.and_then(|listing| owners.iter().find(|account| account.id == listing.owner_id));
        let (Some(owner), Some(stall)) = (owner, stall) else {
            continue;
        };
        let snapshot: PublicSnapshot = from_json(&row.snapshot)?;
        shown.push(ShownListing {
            listing: ListingId(row.listing_id),
            title: snapshot.draft.title,
            owner: owner.display_name.clone(),
            picture: account_view(owner.clone())?.picture,
            place: PublicPlace {
                storefront: stall.slug.clone(),
                listing: row.slug,
            },
        });
    }
    Ok(shown)
}

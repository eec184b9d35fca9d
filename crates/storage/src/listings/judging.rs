//! What a check needs to know of a listing beside its draft.

use domain::{
    access::Actor,
    accounts::FormOfAddress,
    ids::{CohortId, ListingId},
    listings::{CheckContext, ListingDraft, Report},
    storefronts::StorefrontDraft,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    Judge,
    view::{PhotoView, draft_of, photo_facts, photos_of},
};
use crate::{
    cohorts::leads,
    database::Database,
    entity::{account, listing, storefront},
    error::{Result, StorageError},
    json::from_json,
};

/// The report on a listing that one writes or helps with, as it is saved, for pages without WASM and for *Kirim*.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner and whoever leads the cohort, and for a deleted listing.
pub async fn report_on_listing(db: &Database, actor: &Actor, id: ListingId, judge: Judge<'_>) -> Result<Report> {
    let row = editable(db, actor, id).await?;
    let photos = photos_of(db.reader(), id).await?;
    report_of(db.reader(), &row, &draft_of(&row)?, &photos, judge).await
}

/// What the checks of one's own listing need beside the draft and the photos: for the coach in the browser.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner and whoever leads the cohort, and for a deleted listing.
pub async fn load_surroundings(db: &Database, actor: &Actor, id: ListingId) -> Result<Surroundings> {
    let row = editable(db, actor, id).await?;
    surroundings(db.reader(), &row).await
}

/// What surrounds a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The city of the stall; empty while it is missing.
    pub city: String,
    /// Titles of the other listings of the same stall.
    pub other_titles: Vec<String>,
    /// How the owner wants to be addressed.
    pub address: Option<FormOfAddress>,
}

/// Judges a draft of a listing the caller has loaded through the actor.
pub(crate) async fn report_of(
    db: &impl ConnectionTrait,
    row: &listing::Model,
    draft: &ListingDraft,
    photos: &[PhotoView],
    judge: Judge<'_>,
) -> Result<Report> {
    let around = surroundings(db, row).await?;
    let titles: Vec<&str> = around.other_titles.iter().map(String::as_str).collect();
    let facts = photo_facts(photos);
    let mut ctx = CheckContext::new(draft, &facts, &around.city);
    ctx.other_titles = &titles;
    if let Some(address) = around.address {
        ctx.sapaan = match address {
            FormOfAddress::Ibu => "Ibu",
            FormOfAddress::Bapak => "Bapak",
            FormOfAddress::Kak => "Kak",
        };
    }
    Ok(judge(&ctx))
}

async fn editable(db: &Database, actor: &Actor, id: ListingId) -> Result<listing::Model> {
    let row = listing::Entity::find_by_id(id.0)
        .filter(listing::Column::DeletedAt.is_null())
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    let may = row.owner_id == actor.account.0 || leads(db.reader(), actor, CohortId(row.cohort_id)).await?;
    if may { Ok(row) } else { Err(StorageError::NotFound) }
}

async fn surroundings(db: &impl ConnectionTrait, row: &listing::Model) -> Result<Surroundings> {
    let stall = storefront::Entity::find_by_id(row.storefront_id)
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)?;
    let stall: StorefrontDraft = from_json(&stall.draft)?;
    let owner = account::Entity::find_by_id(row.owner_id).one(db).await?;
    let others = listing::Entity::find()
        .filter(listing::Column::StorefrontId.eq(row.storefront_id))
        .filter(listing::Column::Id.ne(row.id))
        .filter(listing::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let other_titles = others
        .iter()
        .map(|other| draft_of(other).map(|draft| draft.title))
        .collect::<Result<Vec<_>>>()?;
    Ok(Surroundings {
        city: stall.city,
        other_titles,
        address: owner.and_then(|owner| FormOfAddress::from_code(&owner.form_of_address)),
    })
}

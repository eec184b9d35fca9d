//! Reading one's own listings.

use domain::{
    access::Actor,
    cohorts::TimeZone,
    ids::{CohortId, ListingId},
    listings::ListingState,
    money::parse_price,
};
use storage::{
    cohorts::load_cohort,
    listings::{ListingSummary, list_own_listings, load_own_listing},
};

use super::ListingRowView;
use crate::{context, error::AppError, photos::queries::photo_item, text::time::ago};

/// The list of own listings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnListingsView {
    /// Id of the cohort.
    pub cohort: String,
    /// The listings, the last saved first.
    pub rows: Vec<ListingRowView>,
    /// Reviews not read yet.
    pub unread: u32,
    /// The listing that was just deleted, if it can be brought back: id and title.
    pub deleted: Option<(String, String)>,
    /// Key for the next new listing.
    pub new_key: String,
}

/// One's own listings in a cohort. `deleted` is the id of a listing to offer back; empty for none.
pub async fn load_own_listings(cohort: String, deleted: String) -> Result<OwnListingsView, AppError> {
    let actor = context::actor()?;
    let app = context::app();
    let id = context::id(&cohort)?;
    let rows = load_rows(&actor, id).await?;
    let unread = storage::reviews::unread_counts(&app.db, &actor, app.now(), id).await?;
    Ok(OwnListingsView {
        deleted: deleted_title(&actor, &rows, &deleted).await,
        rows,
        unread: u32::try_from(unread.reviews).unwrap_or(u32::MAX),
        new_key: context::new_key(),
        cohort,
    })
}

/// One's own listings as rows.
pub(crate) async fn load_rows(actor: &Actor, cohort: CohortId) -> Result<Vec<ListingRowView>, AppError> {
    let app = context::app();
    let zone = load_cohort(&app.db, actor, cohort).await?.time_zone;
    let listings = list_own_listings(&app.db, actor, cohort).await?;
    Ok(listings.into_iter().map(|one| row(one, app.now(), zone)).collect())
}

fn row(listing: ListingSummary, now: i64, zone: TimeZone) -> ListingRowView {
    let price = parse_price(&listing.price).clear();
    ListingRowView {
        id: listing.id.to_string(),
        price: price.map_or_else(|| listing.price.trim().to_owned(), |price| price.to_string()),
        title: listing.title,
        cover: listing.cover.map(|photo| photo_item(&photo).src(160)),
        saved: ago(listing.updated_at, now, zone),
        unread: listing.unread_review.is_some(),
        taken_down_reason: listing
            .taken_down_reason
            .filter(|_| listing.state == ListingState::TakenDown),
        state: listing.state,
    }
}

/// The title of a listing that was deleted. Anything else in the address offers nothing.
async fn deleted_title(actor: &Actor, rows: &[ListingRowView], id: &str) -> Option<(String, String)> {
    let listing: ListingId = id.parse().ok()?;
    if rows.iter().any(|row| row.id == id) {
        return None;
    }
    let listing = load_own_listing(&context::app().db, actor, listing).await.ok()?;
    (listing.state == ListingState::Deleted).then(|| (listing.id.to_string(), listing.draft.title))
}

//! Writing a listing, held against the real router.

mod create_listing;
mod save_listing;

use app::listings::editor_view::SavedView;
use domain::{ids::ListingId, listings::ListingDraft};
use test_support::Person;

use crate::support::{Answer, Client, Site};

/// An empty listing of this person, made by the form that people use.
pub async fn new_listing(site: &Site, client: &Client) -> ListingId {
    let cohort = site.cast.cohort.to_string();
    let answer = client
        .submit(
            "/api/barang/baru",
            &format!("/a/{cohort}/barang"),
            &[("cohort", &cohort)],
        )
        .await;
    let id = answer.location().rsplit('/').next().unwrap().to_owned();
    id.parse().unwrap()
}

/// What is stored of a listing, with its revision.
pub async fn stored(site: &Site, person: &Person, id: ListingId) -> (ListingDraft, i64) {
    let actor = person.actor(&site.db.db).await;
    let view = storage::listings::load_own_listing(&site.db.db, &actor, id)
        .await
        .unwrap();
    (view.draft, view.revision)
}

/// The answer to a fetched save.
pub fn saved(answer: &Answer) -> SavedView {
    serde_json::from_str(&answer.body).unwrap()
}

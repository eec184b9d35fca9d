//! What crosses the wire for the editor.

use domain::listings::{CheckContext, ListingDraft, PhotoFact, Report, check};
use serde::{Deserialize, Serialize};

use crate::photos::PhotoItem;

/// A listing as its owner edits it, with what the coach needs to know beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditorView {
    /// The owner; unsent text on the phone is kept by person.
    pub account: String,
    /// The cohort of the address.
    pub cohort: String,
    /// The listing.
    pub listing: String,
    /// The saved version; a save names it as its base.
    pub revision: i64,
    /// Names this page towards the history: its saves within five minutes share a row.
    pub editor: String,
    /// What is saved.
    pub draft: ListingDraft,
    /// Its photos, the cover first.
    pub photos: Vec<PhotoItem>,
    /// City of the stall.
    pub city: String,
    /// Titles of the other listings of the stall.
    pub other_titles: Vec<String>,
    /// Ibu, Bapak or Kak.
    pub address: String,
    /// Whether the person asked to see the whole report, by saving without WASM.
    pub asked: bool,
}

impl EditorView {
    /// The coach's report on a draft of this listing; the same in the browser and on the server.
    pub fn judge(&self, draft: &ListingDraft, photos: &[PhotoFact]) -> Report {
        let titles: Vec<&str> = self.other_titles.iter().map(String::as_str).collect();
        let mut ctx = CheckContext::new(draft, photos, &self.city);
        ctx.other_titles = &titles;
        ctx.sapaan = &self.address;
        check(&ctx)
    }

    /// Address of the page.
    pub fn path(&self) -> String {
        ["/a/", &self.cohort, "/barang/", &self.listing].concat()
    }
}

/// What the checks need to know of photos.
pub fn photo_facts(photos: &[PhotoItem]) -> Vec<PhotoFact> {
    let fact = |photo: &PhotoItem| PhotoFact {
        width: photo.received_width,
        height: photo.received_height,
    };
    photos.iter().map(fact).collect()
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    /// Base of the next save.
    pub revision: i64,
    /// What is stored now, where changes made elsewhere were merged in.
    pub merged: Option<ListingDraft>,
}

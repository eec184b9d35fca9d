//! What the editor is given: the page by its server function, the island behind it by its page.

use domain::listings::{CheckContext, ListingDraft, PhotoFact, Report, check};
use serde::{Deserialize, Serialize};

use super::editor_form::{read_draft, write_draft};
use crate::{photos::PhotoItem, wire::FormFields};

/// A listing as its owner edits it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditorView {
    /// What the coach and the saves need to know beside the form.
    pub facts: EditorFacts,
    /// Names this page towards the history: its saves within five minutes share a row.
    pub editor: String,
    /// What is saved.
    pub draft: ListingDraft,
    /// Its photos, the cover first.
    pub photos: Vec<PhotoItem>,
}

/// What the coach and the saves need to know beside the form. Flat, because a phone downloads the code that reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditorFacts {
    /// The owner; unsent text on the phone is kept by person.
    pub account: String,
    /// The cohort of the address.
    pub cohort: String,
    /// The listing.
    pub listing: String,
    /// City of the stall.
    pub city: String,
    /// Titles of the other listings of the stall.
    pub other_titles: Vec<String>,
    /// Ibu, Bapak or Kak.
    pub address: String,
    /// Whether the person asked to see the whole report, by saving without WASM.
    pub asked: bool,
    /// What is saved, as the fields of the form that show it.
    pub stored: FormFields,
    /// The saved version; a save names it as its base.
    pub revision: i64,
    /// Width and height of each photo as received, in pixels.
    pub photos: Vec<(u32, u32)>,
}

impl EditorFacts {
    /// What is saved.
    pub fn stored_draft(&self) -> ListingDraft {
        read_draft(&ListingDraft::default(), &self.stored)
    }

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
pub fn photo_facts(sizes: impl IntoIterator<Item = (u32, u32)>) -> Vec<PhotoFact> {
    sizes
        .into_iter()
        .map(|(width, height)| PhotoFact { width, height })
        .collect()
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Base of the next save.
    pub revision: i64,
    /// The fields that show what is stored now, where changes made elsewhere were merged in.
    pub merged: Option<FormFields>,
}

impl SavedView {
    /// The answer to a save; `merged` is what is stored, if it is not what was sent.
    pub fn new(revision: i64, merged: Option<&ListingDraft>) -> Self {
        Self {
            revision,
            merged: merged.map(write_draft),
        }
    }

    /// What is stored, if it is not what was sent.
    pub fn merged_draft(&self) -> Option<ListingDraft> {
        self.merged
            .as_ref()
            .map(|fields| read_draft(&ListingDraft::default(), fields))
    }
}

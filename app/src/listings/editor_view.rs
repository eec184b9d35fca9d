//! What the editor's page is given.

use domain::listings::ListingDraft;
use serde::{Deserialize, Serialize};

use super::editor_facts::EditorFacts;
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
    /// For whom somebody else writes (*Isi bersama*), and the way back; none for the owner.
    pub helping: Option<Helping>,
    /// Who helped the owner last, and how long ago.
    pub helped: Option<(String, String)>,
}

/// For whom somebody writes who helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helping {
    /// Form of address and name of the owner.
    pub whom: String,
    /// Number of their picture.
    pub picture: u8,
    /// Address of the page that the helper came from.
    pub back: String,
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Base of the next save.
    pub revision: i64,
    /// The fields that show what is stored now, where changes made elsewhere were merged in.
    pub merged: Option<FormFields>,
}

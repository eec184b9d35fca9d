//! The state of one open editor: what is typed and what the coach says of it. The server renders it, the browser keeps
//! it while somebody types.

use domain::listings::{
    CategoryChoice, Fields, ListingDraft, PhotoFact, Report, SellingKind,
    coach::{self, Line},
    fields_for,
};

use super::{advice::Advice, editor_facts::EditorFacts, wish::text_of};
use crate::ui::SaveState;

/// What *Kembalikan* puts back: the field whose line offers it, and the texts from before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The field of the line.
    pub field: String,
    /// Fields and their texts.
    pub texts: Vec<(&'static str, String)>,
}

/// The fields that the coach can write into.
pub const REPAIRABLE: [&str; 6] = ["title", "description", "price", "stock", "weight", "handling_days"];

/// One open editor.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What is not in the form.
    pub facts: EditorFacts,
    /// What is typed, as last read.
    pub draft: ListingDraft,
    /// Sizes of the photos.
    pub photos: Vec<PhotoFact>,
    /// The report on both, made when the coach last looked.
    pub report: Report,
    /// Fields that were left or rested on; the coach is silent on all others (decision 18).
    pub spoken: Vec<String>,
    /// Fields with the texts on which the person said *Bukan*.
    pub refused: Vec<(String, String)>,
    /// The last repair.
    pub undo: Option<Undo>,
    /// Rows of variants that show.
    pub rows: u32,
    /// What the save line says.
    pub saved: SaveState,
}

impl Desk {
    /// An editor that shows `draft`, which is not what is stored when a form came back.
    pub fn new(facts: EditorFacts, draft: ListingDraft) -> Self {
        let photos = photo_facts(&facts.photos);
        let report = facts.judge(&draft, &photos);
        let spoken = COACHED
            .iter()
            .filter(|field| facts.asked || !text_of(&draft, field).trim().is_empty())
            .map(|field| (*field).to_owned())
            .collect();
        let saved = match (draft == facts.stored_draft(), facts.revision) {
            (true, 0) => SaveState::Fresh,
            (true, _) => SaveState::Saved,
            (false, _) => SaveState::Waiting,
        };
        Self {
            rows: rows_for(&draft),
            refused: Vec::new(),
            undo: None,
            facts,
            draft,
            photos,
            report,
            spoken,
            saved,
        }
    }

    /// Reads the draft through the coach's eyes.
    pub fn judge(&mut self) {
        self.report = self.facts.judge(&self.draft, &self.photos);
    }

    /// Which fields the kind and category ask for.
    pub fn fields(&self) -> Fields {
        fields_for(
            self.draft.kind.unwrap_or(SellingKind::Ready),
            self.draft.category.as_ref(),
        )
    }

    /// What stands under a field; nothing while the coach is silent. `live` tells whether WASM runs, for the answers
    /// that only the browser can give.
    pub fn advice(&self, field: &str, live: bool) -> Option<Advice> {
        if self.undo.as_ref().is_some_and(|undo| undo.field == field) {
            return Some(Advice::tidied(field));
        }
        if !self.spoken.iter().any(|name| name == field) {
            return None;
        }
        let typed = text_of(&self.draft, field);
        if self.refused.iter().any(|(name, text)| name == field && text == typed) {
            return None;
        }
        Some(match coach::line(&self.report, field, typed)? {
            Line::Understood(text) => Advice::understood(&text),
            Line::Finding(finding) => Advice::on(finding, field, typed, live),
        })
    }
}

/// Id of the chosen leaf.
pub fn leaf_of(draft: &ListingDraft) -> Option<&str> {
    match &draft.category {
        Some(CategoryChoice::Leaf(id)) => Some(id),
        _ => None,
    }
}

/// What the checks need to know of photos, from their widths and heights in pixels.
pub fn photo_facts(sizes: &[(u32, u32)]) -> Vec<PhotoFact> {
    let fact = |&(width, height): &(u32, u32)| PhotoFact { width, height };
    sizes.iter().map(fact).collect()
}

/// Id of the form.
pub const FORM_ID: &str = "barang";

/// Every field that has a place for the coach's line.
pub const COACHED: [&str; 11] = [
    "photos",
    "title",
    "description",
    "price",
    "stock",
    "weight",
    "handling_days",
    "condition",
    "category",
    "attributes",
    "variants",
];

/// Rows to show: one more than there are variants, two at least.
pub fn rows_for(draft: &ListingDraft) -> u32 {
    let filled = u32::try_from(draft.variants.len()).unwrap_or(0);
    (filled + 1).clamp(2, ROWS_MAX)
}

/// [`domain::listings::draft::VARIANTS_MAX`] as it is counted here.
pub const ROWS_MAX: u32 = 20;

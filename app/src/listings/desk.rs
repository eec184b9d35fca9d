//! The state of one open editor. The fields themselves hold what is typed; signals hold only what the page says about it.

use domain::listings::{
    CategoryChoice, Fields, ListingDraft, PhotoFact, Report, SellingKind,
    coach::{self, Line},
    fields_for,
};
use leptos::prelude::*;

use super::{
    editor_view::{EditorFacts, photo_facts},
    wish::text_of,
};

/// Whether what is typed has reached the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to save yet.
    Fresh,
    /// Acknowledged by the server.
    Saved,
    /// Typed, and kept on the phone; the server hears of it soon.
    Waiting,
    /// On its way.
    Saving,
    /// The server could not be reached; tried again by itself.
    Offline,
    /// Somebody has to sign in first.
    SignedOut,
    /// The listing is gone, or no longer this person's.
    Gone,
}

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
#[derive(Clone, Copy)]
pub struct Desk {
    /// What was loaded.
    pub facts: StoredValue<EditorFacts>,
    /// What is typed, as last read.
    pub draft: RwSignal<ListingDraft>,
    /// Sizes of the photos.
    pub photos: RwSignal<Vec<PhotoFact>>,
    /// The report on both, made when the coach last looked.
    pub report: RwSignal<Report>,
    /// Fields that were left or rested on; the coach is silent on all others (decision 18).
    pub spoken: RwSignal<Vec<String>>,
    /// Fields with the texts on which the person said *Bukan*.
    pub refused: RwSignal<Vec<(String, String)>>,
    /// The last repair.
    pub undo: RwSignal<Option<Undo>>,
    /// Base of the next save.
    pub revision: RwSignal<i64>,
    /// Rows of variants that show.
    pub rows: RwSignal<u32>,
    /// What the save line says.
    pub saved: RwSignal<SaveState>,
    /// Whether WASM runs here.
    pub live: RwSignal<bool>,
    /// The saves under way.
    #[cfg(feature = "hydrate")]
    pub queue: StoredValue<super::live::Queue, LocalStorage>,
}

impl Desk {
    /// An editor that shows `draft`, which is not what is stored when a form came back.
    pub fn new(facts: EditorFacts, draft: ListingDraft) -> Self {
        let photos = photo_facts(facts.photos.iter().copied());
        let report = facts.judge(&draft, &photos);
        let stored = facts.stored_draft();
        let revision = facts.revision;
        let spoken = COACHED
            .iter()
            .filter(|field| facts.asked || !text_of(&draft, field).trim().is_empty())
            .map(|field| (*field).to_owned())
            .collect();
        let saved = match (draft == stored, revision) {
            (true, 0) => SaveState::Fresh,
            (true, _) => SaveState::Saved,
            (false, _) => SaveState::Waiting,
        };
        Self {
            photos: RwSignal::new(photos),
            rows: RwSignal::new(rows_for(&draft)),
            #[cfg(feature = "hydrate")]
            queue: StoredValue::new_local(super::live::Queue::new(stored)),
            facts: StoredValue::new(facts),
            draft: RwSignal::new(draft),
            report: RwSignal::new(report),
            spoken: RwSignal::new(spoken),
            refused: RwSignal::new(Vec::new()),
            undo: RwSignal::new(None),
            revision: RwSignal::new(revision),
            saved: RwSignal::new(saved),
            live: RwSignal::new(false),
        }
    }

    /// Which fields the kind and category ask for.
    pub fn fields(&self) -> Fields {
        self.draft
            .with(|draft| fields_for(draft.kind.unwrap_or(SellingKind::Ready), draft.category.as_ref()))
    }

    /// Reads the draft through the coach's eyes. Tracks nothing: the effect that wakes the page calls it and sets the
    /// draft, so it would run for ever.
    pub fn judge(&self) {
        let report = self.facts.with_value(|facts| {
            self.draft
                .with_untracked(|draft| self.photos.with_untracked(|photos| facts.judge(draft, photos)))
        });
        self.report.set(report);
    }

    /// What stands under a field, made into a view by `show`.
    pub fn line<T>(&self, field: &str, show: impl FnOnce(&Line<'_>, &str) -> T) -> Option<T> {
        if !self.spoken.with(|spoken| spoken.iter().any(|name| name == field)) {
            return None;
        }
        self.draft.with(|draft| {
            let typed = text_of(draft, field);
            let refused = self
                .refused
                .with(|refused| refused.iter().any(|(name, text)| name == field && text == typed));
            if refused {
                return None;
            }
            self.report
                .with(|report| coach::line(report, field, typed).map(|line| show(&line, typed)))
        })
    }
}

/// Id of the chosen leaf.
pub fn leaf_of(draft: &ListingDraft) -> Option<String> {
    match &draft.category {
        Some(CategoryChoice::Leaf(id)) => Some(id.clone()),
        _ => None,
    }
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

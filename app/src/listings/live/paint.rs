//! Fills the places of the server's page that change, and only when what they show has changed.

use std::{any::Any, collections::BTreeMap};

use domain::listings::ListingDraft;
use leptos::{
    mount::mount_to,
    prelude::{IntoView, document},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    Live,
    dom::{hide, put_text},
};
use crate::{
    listings::{
        advice::Advice,
        attribute_fields::{attributes_view, chosen_name},
        coach_line::advice_view,
        desk::{COACHED, Desk, ROWS_MAX, leaf_of, rows_for},
        score::{Score, score_view},
        variant_row::row_view,
    },
    ui::{SaveState, paint_save_line},
};

/// What the page shows by now.
pub(super) struct Shown {
    lines: BTreeMap<&'static str, Option<Advice>>,
    score: Option<Option<Score>>,
    leaf: Option<String>,
    rows: u32,
    saved: Option<SaveState>,
    line: Option<Box<dyn Any>>,
    /// The views in their places; one that is dropped leaves the page.
    mounted: BTreeMap<String, Box<dyn Any>>,
}

impl Shown {
    /// A page that shows this draft, as the server wrote it.
    pub(super) fn new(draft: &ListingDraft) -> Self {
        Self {
            lines: BTreeMap::new(),
            score: None,
            leaf: leaf_of(draft).map(str::to_owned),
            rows: rows_for(draft),
            saved: None,
            line: None,
            mounted: BTreeMap::new(),
        }
    }

    /// Puts a view into a place, instead of what is there.
    fn fill<V: IntoView + 'static>(&mut self, id: &str, view: V) {
        if let Some(place) = place(id) {
            self.mounted.remove(id);
            place.set_text_content(None);
            self.mounted
                .insert(id.to_owned(), Box::new(mount_to(place, move || view)));
        }
    }
}

impl Live {
    /// Makes the page show the desk, but for what is saved.
    pub(super) fn paint(&mut self) {
        let Self { desk, shown, .. } = self;
        desk.rows = desk.rows.max(rows_for(&desk.draft)).min(ROWS_MAX);
        for field in COACHED {
            let advice = desk.advice(field, true);
            if shown.lines.get(field) != Some(&advice) {
                shown.fill(&[field, "-c"].concat(), advice.clone().map(advice_view));
                shown.lines.insert(field, advice);
            }
        }
        let score = Some(Score::of(desk));
        if shown.score != score {
            shown.fill("score", score_view(score.clone().flatten()));
            shown.score = score;
        }
        if shown.leaf.as_deref() != leaf_of(&desk.draft) {
            shown.leaf = leaf_of(&desk.draft).map(str::to_owned);
            shown.fill("attribute-fields", attributes_view(&desk.draft));
        }
        if let Some(rows) = place("rows") {
            for row in shown.rows..desk.rows {
                mount_to(rows.clone(), {
                    let view = row_view(&desk.draft, row);
                    move || view
                })
                .forget();
            }
            shown.rows = shown.rows.max(desk.rows);
        }
        plain_places(desk);
        put_text("revision", &self.revision.to_string());
    }

    /// Makes the page say what is saved.
    pub(super) fn paint_saved(&mut self) {
        let Self { desk, shown, .. } = self;
        if shown.saved != Some(desk.saved) {
            shown.saved = Some(desk.saved);
            shown.line = paint_save_line(desk.saved, &desk.facts.path());
        }
    }
}

/// What only hides, shows, or says a name.
fn plain_places(desk: &Desk) {
    let fields = desk.fields();
    hide("stock", !fields.stock);
    hide("weight", !fields.weight);
    hide("handling_days", !fields.handling_days);
    hide("condition", !fields.condition);
    let name = chosen_name(&desk.draft);
    hide("chosen", name.is_none());
    if let Some(place) = place("chosen-name") {
        place.set_text_content(name.as_deref());
    }
}

fn place(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

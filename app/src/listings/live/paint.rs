//! Fills the places of the server's page that change.

use leptos::{mount::mount_to, prelude::*, web_sys};
use wasm_bindgen::JsCast;

use super::dom::hide;
use crate::listings::{
    attribute_fields::{attributes_view, chosen_name},
    coach_line::line_view,
    desk::{COACHED, Desk, ROWS_MAX, leaf_of, rows_for},
    score::score_view,
    variant_row::row_view,
};

/// Takes the places over; from now on they follow the signals.
pub(super) fn paint(desk: Desk) {
    for field in COACHED {
        fill(&[field, "-c"].concat(), move || {
            (move || line_view(desk, field)).into_any()
        });
    }
    fill("score", move || (move || score_view(desk)).into_any());
    Effect::new(move || {
        let fields = desk.fields();
        hide("stock", !fields.stock);
        hide("weight", !fields.weight);
        hide("handling_days", !fields.handling_days);
        hide("condition", !fields.condition);
    });
    Effect::new(move || {
        let name = desk.draft.with(chosen_name);
        hide("chosen", name.is_none());
        if let Some(place) = place("chosen-name") {
            place.set_text_content(name.as_deref());
        }
    });
    Effect::new(move || {
        let number = desk.revision.get().to_string();
        super::dom::put_text("revision", &number);
    });
    let leaf = Memo::new(move |_| desk.draft.with(leaf_of));
    Effect::new(move |before: Option<Option<String>>| {
        let now = leaf.get();
        // What the server sent for the first leaf stays, with whatever is typed in it.
        if before.is_some_and(|before| before != now) {
            fill("attribute-fields", move || attributes_view(desk));
        }
        now
    });
}

/// Shows as many rows of variants as are asked for.
pub(super) fn grow_rows(desk: Desk, wanted: u32) {
    let Some(rows) = place("rows") else { return };
    let shown = desk.rows.get_untracked();
    let wanted = wanted.max(desk.draft.with_untracked(rows_for)).min(ROWS_MAX);
    for row in shown..wanted {
        mount_to(rows.clone(), move || row_view(desk, row)).forget();
    }
    desk.rows.set(shown.max(wanted));
}

/// Puts a view into an empty or emptied place.
fn fill(id: &str, view: impl FnOnce() -> AnyView + 'static) {
    if let Some(place) = place(id) {
        place.set_text_content(None);
        mount_to(place, view).forget();
    }
}

fn place(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

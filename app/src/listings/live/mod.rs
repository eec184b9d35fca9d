//! The editor in the browser: listens to the form, lets the coach speak, keeps and saves. No request while typing.

mod dom;
mod keep;
mod saver;

use domain::listings::{ListingDraft, Merge, merge};
use gloo::timers::callback::Timeout;
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

pub use dom::typed_already;
pub use saver::Queue;

use super::{
    desk::{COACHED, Desk, REPAIRABLE, ROWS_MAX, SaveState, Undo, rows_for},
    editor::Heard,
    editor_form::{coach_field, find_leaf, read_draft},
    editor_view::EditorView,
    wish::{Wish, slot, text_of},
};

/// The coach speaks and the editor saves after typing has rested for so long, in milliseconds (decisions 12 and 18).
const REST_MS: u32 = 2_000;
/// The coach waits so long after a field was left, in milliseconds: a new line would move the button that the finger is
/// on its way to.
const LEAVE_MS: u32 = 250;
/// Keystrokes are written to the phone at most this often, in milliseconds: what a killed tab can lose.
const KEEP_MS: u32 = 200;

/// Takes over the page that the server sent, with whatever was typed into it meanwhile.
pub fn wake(desk: Desk) {
    Effect::new(move || {
        saver::listen(desk);
        let view = desk.view.get_value();
        let Some(form) = dom::read_form() else { return };
        let here = read_draft(&view.draft, &form);
        desk.draft.set(here.clone());
        let kept = keep::load(&view).filter(|kept| read_draft(&view.draft, kept) != view.draft);
        if let Some(kept) = kept {
            // Unsent text of a tab that was killed, still on top of the version it was typed on.
            let unsent = read_draft(&view.draft, &kept);
            if let Some(base) = kept.get("revision").and_then(|number| number.parse().ok()) {
                desk.revision.set(base);
            }
            let both = match merge(&view.draft, &here, &unsent) {
                Merge::Clean(both) => both,
                Merge::Conflict { .. } => unsent,
            };
            desk.restored.set(both != here);
            show(desk, both);
        }
        desk.live.set(true);
        look(desk);
        if desk.draft.with_untracked(|draft| *draft != view.draft) {
            desk.saved.set(SaveState::Waiting);
            saver::after(desk, REST_MS);
        }
    });
}

/// Forgets unsent text of this listing.
pub fn forget(view: &EditorView) {
    keep::forget(view);
}

/// Something happened in the form.
pub fn heard(desk: Desk, what: Heard, event: &web_sys::Event) {
    let name = dom::name_of(event);
    let field = coach_field(&name);
    match what {
        Heard::Typed => {
            desk.queue.update_value(|queue| field.clone_into(&mut queue.field));
            desk.saved.set(SaveState::Waiting);
            desk.queue.update_value(|queue| {
                if queue.keeping.is_none() {
                    queue.keeping = Some(Timeout::new(KEEP_MS, move || keep_now(desk)));
                }
            });
            saver::after(desk, REST_MS);
            if name == "find" {
                find(desk, false);
            }
        }
        Heard::Chosen if !field.is_empty() => speak(desk, field),
        Heard::Left if !field.is_empty() => {
            if desk.saved.get_untracked() != SaveState::Saved {
                keep_now(desk);
            }
            let field = field.to_owned();
            Timeout::new(LEAVE_MS, move || left(desk, &field)).forget();
        }
        Heard::Chosen | Heard::Left => {}
        Heard::Pressed => pressed(desk, event),
    }
}

/// Reads the form into the draft and lets the coach look at it.
pub(super) fn look(desk: Desk) {
    if let Some(form) = dom::read_form() {
        let draft = desk.draft.with_untracked(|draft| read_draft(draft, &form));
        if desk.draft.with_untracked(|now| *now != draft) {
            desk.undo.set(None);
            desk.draft.set(draft);
        }
    }
    desk.judge();
}

/// The coach may speak of this field from now on.
pub(super) fn speak(desk: Desk, field: &str) {
    look(desk);
    if !desk
        .spoken
        .with_untracked(|spoken| spoken.iter().any(|name| name == field))
    {
        desk.spoken.update(|spoken| spoken.push(field.to_owned()));
    }
}

/// A field was left: what is mended without a word is mended now (D11), then the coach speaks.
fn left(desk: Desk, field: &str) {
    if desk.queue.try_with_value(|_| ()).is_none() {
        // The page was left too.
        return;
    }
    look(desk);
    let silent = desk.report.with_untracked(|report| {
        let mut findings = report
            .findings
            .iter()
            .filter(|finding| finding.is_silent() && finding.is_on(field));
        findings.find_map(|finding| finding.fix.clone())
    });
    if let Some(fix) = silent.filter(|_| !dom::is_focused(field)) {
        let mut draft = desk.draft.get_untracked();
        if let Some(slot) = slot(&mut draft, &fix.field) {
            *slot = fix.text;
            show(desk, draft);
            changed(desk);
        }
    }
    speak(desk, field);
}

/// Writes what is typed onto the phone.
pub(super) fn keep_now(desk: Desk) {
    desk.queue.update_value(|queue| queue.keeping = None);
    if let Some(form) = saver::whole_form(desk) {
        desk.view.with_value(|view| keep::store(view, &form));
    }
}

fn pressed(desk: Desk, event: &web_sys::Event) {
    event.prevent_default();
    let button = event
        .dyn_ref::<web_sys::SubmitEvent>()
        .and_then(web_sys::SubmitEvent::submitter);
    let value = button
        .and_then(|button| button.get_attribute("value"))
        .unwrap_or_default();
    look(desk);
    match Wish::parse(&value) {
        Wish::Next => {
            let next = desk.view.with_value(|view| [&view.path(), "/kirim"].concat());
            desk.queue.update_value(|queue| queue.then = Some(next));
            saver::save(desk);
        }
        Wish::AddVariant => {
            let filled = desk.draft.with_untracked(rows_for);
            let row = desk.rows.get_untracked().max(filled).min(ROWS_MAX - 1);
            desk.rows.set(row + 1);
            let draft = desk.draft.get_untracked();
            Timeout::new(0, move || {
                dom::fill(&draft);
                dom::focus(&["vname-", &row.to_string()].concat());
            })
            .forget();
        }
        Wish::Find => find(desk, true),
        wish @ (Wish::Tidy(_) | Wish::Use(..)) => repair(desk, &wish),
        _ => {
            // Whoever presses Simpan asks for the whole report, as without WASM.
            desk.spoken.set(COACHED.map(str::to_owned).to_vec());
            saver::save(desk);
        }
    }
}

fn repair(desk: Desk, wish: &Wish) {
    let before = desk.draft.get_untracked();
    let mut after = before.clone();
    desk.report
        .with_untracked(|report| wish.carry_out(&mut after, &Default::default(), Some(report)));
    let texts = REPAIRABLE
        .into_iter()
        .filter(|field| text_of(&before, field) != text_of(&after, field))
        .map(|field| (field, text_of(&before, field).to_owned()))
        .collect();
    show(desk, after);
    desk.undo.set(Some(Undo {
        field: wish.place().to_owned(),
        texts,
    }));
    desk.judge();
    changed(desk);
}

/// *Kembalikan*: the texts as they were, and the coach lets them be.
pub fn put_back(desk: Desk) {
    let Some(undo) = desk.undo.get_untracked() else { return };
    let mut draft = desk.draft.get_untracked();
    for (field, text) in undo.texts {
        desk.refused
            .update(|refused| refused.push((field.to_owned(), text.clone())));
        if let Some(slot) = slot(&mut draft, field) {
            *slot = text;
        }
    }
    desk.undo.set(None);
    show(desk, draft);
    desk.judge();
    changed(desk);
}

fn find(desk: Desk, pressed: bool) {
    let words = typed_already("find").unwrap_or_default();
    let found = find_leaf(&words).filter(|leaf| pressed || leaf.name.eq_ignore_ascii_case(words.trim()));
    if let Some(leaf) = found {
        dom::choose_category(leaf.id);
        speak(desk, "category");
        changed(desk);
    }
}

fn changed(desk: Desk) {
    desk.saved.set(SaveState::Waiting);
    keep_now(desk);
    saver::after(desk, REST_MS);
}

/// Makes the fields show this draft. Rows and attributes that it needs appear first.
pub(super) fn show(desk: Desk, draft: ListingDraft) {
    dom::fill(&draft);
    desk.rows.update(|rows| *rows = (*rows).max(rows_for(&draft)));
    desk.draft.set(draft.clone());
    Timeout::new(0, move || dom::fill(&draft)).forget();
}

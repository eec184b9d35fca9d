//! The editor in the browser: listens to the form, lets the coach speak, keeps and saves. No request while typing.

mod dom;
mod keep;
mod paint;
mod saver;

use domain::listings::{ListingDraft, Merge, merge};
use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

pub use saver::Queue;

use super::{
    desk::{COACHED, Desk, REPAIRABLE, ROWS_MAX, SaveState, Undo},
    editor_form::{coach_field, find_leaf, read_draft},
    editor_view::photo_facts,
    wish::{Wish, slot, text_of},
};
use crate::{photos::on_photos, ui::mark_awake};

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
        listen(desk);
        let facts = desk.facts.get_value();
        let stored = facts.stored_draft();
        let Some(form) = dom::read_form() else { return };
        let here = read_draft(&stored, &form);
        desk.draft.set(here.clone());
        let kept = keep::load(&facts.account, &facts.listing).filter(|kept| read_draft(&stored, kept) != stored);
        if let Some(kept) = kept {
            // Unsent text of a tab that was killed, still on top of the version it was typed on.
            let unsent = read_draft(&stored, &kept);
            if let Some(base) = kept.get("revision").and_then(|number| number.parse().ok()) {
                desk.revision.set(base);
            }
            let both = match merge(&stored, &here, &unsent) {
                Merge::Clean(both) => both,
                Merge::Conflict { .. } => unsent,
            };
            dom::hide("restored", both == here);
            show(desk, both);
        }
        desk.live.set(true);
        look(desk);
        paint::paint(desk);
        if desk.draft.with_untracked(|draft| *draft != stored) {
            desk.saved.set(SaveState::Waiting);
            saver::after(desk, REST_MS);
        }
        mark_awake();
    });
}

/// Hears the form, the photos, the line and the screen for as long as the page is open.
fn listen(desk: Desk) {
    let mut listeners = saver::listen(desk);
    if let Some(form) = dom::form() {
        let mut on = |name: &'static str, what: Heard| {
            let options = EventListenerOptions::enable_prevent_default();
            let hear = move |event: &web_sys::Event| heard(desk, what, event);
            listeners.push(EventListener::new_with_options(&form, name, options, hear));
        };
        on("input", Heard::Typed);
        on("change", Heard::Chosen);
        on("focusout", Heard::Left);
        on("submit", Heard::Pressed);
    }
    desk.queue.update_value(|queue| queue.listeners = listeners);
    on_photos(move |sizes| {
        desk.photos.set(photo_facts(sizes));
        desk.spoken.update(|spoken| spoken.push("photos".to_owned()));
        look(desk);
    });
}

/// Forgets unsent text of a listing.
pub fn forget(account: &str, listing: &str) {
    Effect::new({
        let (account, listing) = (account.to_owned(), listing.to_owned());
        move || {
            keep::forget(&account, &listing);
            mark_awake();
        }
    });
}

/// What happened in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heard {
    /// A keystroke.
    Typed,
    /// A choice, or the end of typing in a field.
    Chosen,
    /// A field was left.
    Left,
    /// A button was pressed.
    Pressed,
}

/// Something happened in the form.
fn heard(desk: Desk, what: Heard, event: &web_sys::Event) {
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
            let kept = desk.undo.get_untracked().filter(|undo| {
                desk.draft
                    .with_untracked(|now| text_of(now, &undo.field) == text_of(&draft, &undo.field))
            });
            desk.undo.set(kept);
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
        desk.facts
            .with_value(|facts| keep::store(&facts.account, &facts.listing, &form));
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
            let next = desk.facts.with_value(|facts| [&facts.path(), "/kirim"].concat());
            desk.queue.update_value(|queue| queue.then = Some(next));
            saver::save(desk);
        }
        Wish::AddVariant => {
            let row = desk.rows.get_untracked();
            paint::grow_rows(desk, row + 1);
            dom::focus(&["vname-", &row.min(ROWS_MAX - 1).to_string()].concat());
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
    let words = dom::text_in("find").unwrap_or_default();
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
    desk.draft.set(draft.clone());
    paint::grow_rows(desk, 0);
    dom::fill(&draft);
    Timeout::new(0, move || dom::fill(&draft)).forget();
}

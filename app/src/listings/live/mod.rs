//! The editor in the browser: listens to the form, lets the coach speak, keeps and saves. No request while typing.

mod dom;
mod hear;
mod paint;
mod repair;
mod saver;

use std::cell::RefCell;

use domain::listings::{ListingDraft, Merge, merge};
use gloo::{events::EventListener, timers::callback::Timeout};

use super::{
    desk::{Desk, photo_facts},
    editor_facts::EditorFacts,
    editor_form::read_draft,
    wish::{slot, text_of},
};
use crate::{
    kept,
    photos::on_photos,
    ui::{SaveState, mark_awake},
    wire::{FormFields, fields_of},
};

/// The coach speaks and the editor saves after typing has rested for so long, in milliseconds (decisions 12 and 18).
const REST_MS: u32 = 2_000;

/// The editor of this page.
struct Live {
    /// What is typed and what the coach says of it.
    desk: Desk,
    /// Key of what this phone keeps of it.
    key: String,
    /// What the server has.
    stored: ListingDraft,
    /// Base of the next save.
    revision: i64,
    /// The coach's name of the field that is typed into.
    field: String,
    /// Runs when typing has rested.
    rest: Option<Timeout>,
    /// Runs when it is time to write to the phone.
    keeping: Option<Timeout>,
    /// Where to go after the next save.
    then: Option<String>,
    /// Whether a save is on its way.
    busy: bool,
    /// Saves that did not arrive, in a row.
    missed: u32,
    /// What the page shows by now.
    shown: paint::Shown,
    /// Heard as long as the page is open.
    _listeners: Vec<EventListener>,
}

thread_local! {
    static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
}

/// Does something with the editor and shows what came of it. What happens while the page is being painted, such as a
/// field that loses the cursor because its button went away, is not heard.
fn with(act: impl FnOnce(&mut Live)) {
    quietly(|live| {
        act(live);
        let seen = dom::seen();
        live.paint();
        dom::keep_in_sight(seen);
    });
}

/// The same for what changes nothing but the line that says what is saved: each keystroke.
fn quietly(act: impl FnOnce(&mut Live)) {
    LIVE.with(|live| {
        if let Ok(mut live) = live.try_borrow_mut()
            && let Some(live) = live.as_mut()
        {
            act(live);
            live.paint_saved();
        }
    });
}

/// Takes over the page that the server sent, with whatever was typed into it meanwhile.
pub(super) fn wake() {
    let facts = dom::facts()
        .and_then(|text| fields_of(&text))
        .map(EditorFacts::from_fields);
    let (Some(facts), Some(form)) = (facts, dom::read_form()) else {
        return;
    };
    let key = kept::listing_key(&facts.account, &facts.listing);
    let revision = facts.revision;
    let stored = facts.stored_draft();
    let here = read_draft(&stored, &form);
    let live = Live {
        shown: paint::Shown::new(&here),
        desk: Desk::new(facts, here),
        key,
        stored,
        revision,
        field: String::new(),
        rest: None,
        keeping: None,
        then: None,
        busy: false,
        missed: 0,
        _listeners: hear::listen(),
    };
    LIVE.set(Some(live));
    with(Live::restore);
    on_photos(|sizes| {
        with(|live| {
            live.desk.photos = photo_facts(&sizes);
            live.speak("photos");
        });
    });
    mark_awake();
}

impl Live {
    /// Unsent text of a tab that was killed goes back into the form, on top of the version it was typed on.
    fn restore(&mut self) {
        let kept = kept::load(&self.key).filter(|kept| read_draft(&self.stored, kept) != self.stored);
        if let Some(kept) = kept {
            let unsent = read_draft(&self.stored, &kept);
            if let Some(base) = kept.get("revision").and_then(|number| number.parse().ok()) {
                self.revision = base;
            }
            let both = match merge(&self.stored, &self.desk.draft, &unsent) {
                Merge::Clean(both) => both,
                Merge::Conflict { .. } => unsent,
            };
            dom::hide("restored", both == self.desk.draft);
            self.show(both);
        }
        self.desk.judge();
        if self.desk.draft != self.stored {
            self.desk.saved = SaveState::Waiting;
            self.after(REST_MS);
        }
    }

    /// Reads the form into the draft and lets the coach look at it.
    fn look(&mut self) {
        if let Some(form) = dom::read_form() {
            let draft = read_draft(&self.desk.draft, &form);
            let now = &self.desk.draft;
            self.desk.undo = self
                .desk
                .undo
                .take()
                .filter(|undo| text_of(now, &undo.field) == text_of(&draft, &undo.field));
            self.desk.draft = draft;
        }
        self.desk.judge();
    }

    /// The coach may speak of this field from now on.
    fn speak(&mut self, field: &str) {
        self.look();
        if !self.desk.spoken.iter().any(|name| name == field) {
            self.desk.spoken.push(field.to_owned());
        }
    }

    /// A field was left: what is mended without a word is mended now (D11), then the coach speaks.
    fn left(&mut self, field: &str) {
        self.look();
        let mut findings = self.desk.report.findings.iter();
        let silent = findings.find(|finding| finding.is_silent() && finding.is_on(field) && finding.fix.is_some());
        if let Some(fix) = silent.and_then(|finding| finding.fix.clone())
            && !dom::is_focused(field)
        {
            let mut draft = self.desk.draft.clone();
            if let Some(slot) = slot(&mut draft, &fix.field) {
                *slot = fix.text;
                self.show(draft);
                self.changed();
            }
        }
        self.speak(field);
    }

    /// Something was changed by other means than typing.
    fn changed(&mut self) {
        self.desk.saved = SaveState::Waiting;
        self.keep_now();
        self.after(REST_MS);
    }

    /// Writes what is typed onto the phone.
    fn keep_now(&mut self) {
        self.keeping = None;
        if let Some(form) = self.whole_form() {
            kept::keep(&self.key, &form);
        }
    }

    /// What the form says, with the attributes of leaves that do not show at the moment.
    fn whole_form(&self) -> Option<FormFields> {
        let mut form = dom::read_form()?;
        for (key, text) in &self.desk.draft.attributes {
            form.entry([super::editor_form::ATTRIBUTE, key].concat())
                .or_insert_with(|| text.clone());
        }
        form.insert("revision".to_owned(), self.revision.to_string());
        Some(form)
    }

    /// Makes the fields show this draft. Rows and attributes that it needs appear first.
    fn show(&mut self, draft: ListingDraft) {
        self.desk.draft = draft;
        self.paint();
        dom::fill(&self.desk.draft);
    }
}

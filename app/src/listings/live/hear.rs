//! What people do in the form.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::{Live, REST_MS, dom, quietly, with};
use crate::{
    listings::{
        advice::{NO, UNDO},
        desk::{COACHED, ROWS_MAX},
        editor_form::{coach_field, find_leaf},
        wish::{Wish, text_of},
    },
    ui::SaveState,
};

/// The coach waits so long after a field was left, in milliseconds: a new line would move the button that the finger is
/// on its way to.
const LEAVE_MS: u32 = 250;
/// Keystrokes are written to the phone at most this often, in milliseconds: what a killed tab can lose.
const KEEP_MS: u32 = 200;

/// Hears the form, the line and the screen.
pub(super) fn listen() -> Vec<EventListener> {
    let mut all = vec![
        EventListener::new(&window(), "online", |_| with(Live::save)),
        EventListener::new(&document(), "visibilitychange", |_| {
            with(|live| {
                if document().hidden() && live.desk.saved == SaveState::Waiting {
                    live.keep_now();
                    live.save();
                }
            });
        }),
    ];
    if let Some(form) = dom::form() {
        let mut on = |name: &'static str, hear: fn(&Event)| {
            let options = EventListenerOptions::enable_prevent_default();
            all.push(EventListener::new_with_options(&form, name, options, hear));
        };
        on("input", |event| {
            let name = dom::name_of(event);
            quietly(|live| live.typed(&name));
            if name == "find" {
                with(|live| live.find(false));
            }
        });
        on("change", |event| {
            // A line of text changes when it is left, while the finger is still on the way to something else.
            if dom::is_choice(event) {
                let name = dom::name_of(event);
                with(|live| live.speak(coach_field(&name)));
            }
        });
        on("focusout", left);
        on("submit", |event| {
            event.prevent_default();
            let value = pressed_value(event);
            with(|live| live.pressed(&value));
            if let Some((UNDO | NO | "tidy" | "use", field)) = value.split_once(':') {
                dom::focus_line(field.split(':').next().unwrap_or_default());
            }
        });
    }
    all
}

fn left(event: &Event) {
    let name = dom::name_of(event);
    let field = coach_field(&name).to_owned();
    if field.is_empty() {
        return;
    }
    with(|live| {
        if live.desk.saved != SaveState::Saved {
            live.keep_now();
        }
    });
    Timeout::new(LEAVE_MS, move || with(|live| live.left(&field))).forget();
}

fn pressed_value(event: &Event) -> String {
    let button = event
        .dyn_ref::<web_sys::SubmitEvent>()
        .and_then(web_sys::SubmitEvent::submitter);
    button
        .and_then(|button| button.get_attribute("value"))
        .unwrap_or_default()
}

impl Live {
    fn typed(&mut self, name: &str) {
        coach_field(name).clone_into(&mut self.field);
        self.desk.saved = SaveState::Waiting;
        if self.keeping.is_none() {
            self.keeping = Some(Timeout::new(KEEP_MS, || quietly(Live::keep_now)));
        }
        self.after(REST_MS);
    }

    fn pressed(&mut self, value: &str) {
        self.look();
        match value.split_once(':') {
            Some((UNDO, _)) => return self.put_back(),
            Some((NO, field)) => {
                let text = text_of(&self.desk.draft, field).to_owned();
                return self.desk.refused.push((field.to_owned(), text));
            }
            _ => {}
        }
        match Wish::parse(value) {
            Wish::Next => {
                self.then = Some([&self.desk.facts.path(), "/kirim"].concat());
                self.save();
            }
            Wish::AddVariant => {
                let row = self.desk.rows.min(ROWS_MAX - 1);
                self.desk.rows = row + 1;
                self.paint();
                dom::focus(&["vname-", &row.to_string()].concat());
            }
            Wish::Find => self.find(true),
            wish @ (Wish::Tidy(_) | Wish::Use(..)) => self.repair(&wish),
            _ => {
                // Whoever presses Simpan asks for the whole report, as without WASM.
                self.desk.spoken = COACHED.map(str::to_owned).to_vec();
                self.save();
            }
        }
    }

    fn find(&mut self, pressed: bool) {
        let words = dom::text_in("find").unwrap_or_default();
        let found = find_leaf(&words).filter(|leaf| pressed || leaf.name.eq_ignore_ascii_case(words.trim()));
        if let Some(leaf) = found {
            dom::choose_category(leaf.id);
            self.speak("category");
            self.changed();
        }
    }
}

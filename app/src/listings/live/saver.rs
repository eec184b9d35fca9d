//! One save at a time, tried again with growing pauses, never in the way of typing.

use domain::listings::{ListingDraft, Merge, merge};
use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local};

use super::{dom, keep, keep_now, look, show, speak};
use crate::{
    error::AppError,
    listings::{
        actions::SaveListing,
        desk::{Desk, SaveState},
        editor_form::{ATTRIBUTE, read_draft},
        editor_view::SavedView,
        wish::DO,
    },
    wire::{self, FormFields},
};

/// The first pause after a save that did not arrive, in milliseconds; each next one is twice as long.
const PAUSE_MS: u32 = 2_000;
/// The longest pause, in milliseconds.
const PAUSE_MAX_MS: u32 = 60_000;

/// The saves of one open editor.
pub struct Queue {
    /// Runs when typing has rested.
    rest: Option<Timeout>,
    /// Runs when it is time to write to the phone.
    pub(super) keeping: Option<Timeout>,
    /// The coach's name of the field that is typed into.
    pub(super) field: String,
    /// Where to go after the next save.
    pub(super) then: Option<String>,
    /// Whether a save is on its way.
    busy: bool,
    /// Saves that did not arrive, in a row.
    missed: u32,
    /// What the server has.
    stored: ListingDraft,
    /// Heard as long as the editor is open.
    pub(super) listeners: Vec<EventListener>,
}

impl Queue {
    /// An empty queue; `stored` is what the server has.
    pub fn new(stored: ListingDraft) -> Self {
        Self {
            rest: None,
            keeping: None,
            field: String::new(),
            then: None,
            busy: false,
            missed: 0,
            stored,
            listeners: Vec::new(),
        }
    }
}

/// Saves at once when the line is back, and when the page goes into the background.
pub(super) fn listen(desk: Desk) -> Vec<EventListener> {
    let online = EventListener::new(&window(), "online", move |_| save(desk));
    let hidden = EventListener::new(&document(), "visibilitychange", move |_| {
        if document().hidden() && desk.saved.get_untracked() == SaveState::Waiting {
            keep_now(desk);
            save(desk);
        }
    });
    vec![online, hidden]
}

/// Lets the coach speak and saves, so long after the last call.
pub(super) fn after(desk: Desk, ms: u32) {
    let rest = Timeout::new(ms, move || {
        let field = desk.queue.with_value(|queue| queue.field.clone());
        if field.is_empty() {
            look(desk);
        } else {
            speak(desk, &field);
        }
        save(desk);
    });
    desk.queue.update_value(|queue| queue.rest = Some(rest));
}

/// What the form says, with the attributes of leaves that do not show at the moment.
pub(super) fn whole_form(desk: Desk) -> Option<FormFields> {
    let mut form = dom::read_form()?;
    desk.draft.with_untracked(|draft| {
        for (key, text) in &draft.attributes {
            form.entry([ATTRIBUTE, key].concat()).or_insert_with(|| text.clone());
        }
    });
    Some(form)
}

/// Saves what is typed now, unless a save is on its way; that one looks again when it is back.
pub(super) fn save(desk: Desk) {
    if desk.queue.with_value(|queue| queue.busy) || desk.saved.get_untracked() == SaveState::Gone {
        return;
    }
    let Some(mut form) = whole_form(desk) else { return };
    let draft = desk.draft.with_untracked(|now| read_draft(now, &form));
    if desk.queue.with_value(|queue| queue.stored == draft) {
        done(desk);
        return;
    }
    desk.queue.update_value(|queue| {
        queue.rest = None;
        queue.busy = true;
    });
    desk.saved.set(SaveState::Saving);
    form.insert(DO.to_owned(), "auto".to_owned());
    spawn_local(async move {
        let answer = post(form).await;
        if desk.queue.try_update_value(|queue| queue.busy = false).is_some() {
            answered(desk, draft, answer);
        }
    });
}

async fn post(form: FormFields) -> Result<SavedView, AppError> {
    let answer = wire::post(SaveListing::PATH, &form).await?;
    serde_json::from_str(&answer).map_err(|_| AppError::Offline)
}

fn answered(desk: Desk, sent: ListingDraft, answer: Result<SavedView, AppError>) {
    match answer {
        Ok(saved) => {
            desk.revision.set(saved.revision);
            look(desk);
            let theirs = saved.merged_draft().unwrap_or_else(|| sent.clone());
            if theirs != sent {
                // Meanwhile more may have been typed here.
                let now = desk.draft.get_untracked();
                if let Merge::Clean(both) = merge(&sent, &now, &theirs) {
                    show(desk, both);
                    desk.judge();
                }
            }
            desk.queue.update_value(|queue| {
                queue.missed = 0;
                queue.stored = theirs;
            });
            if desk
                .draft
                .with_untracked(|now| desk.queue.with_value(|queue| queue.stored == *now))
            {
                done(desk);
            } else {
                desk.saved.set(SaveState::Waiting);
                after(desk, PAUSE_MS);
            }
        }
        // The page with both versions is the plain form's.
        Err(AppError::Conflict) => {
            if let Some(form) = dom::form() {
                _ = form.submit();
            }
        }
        Err(AppError::SignedOut) => desk.saved.set(SaveState::SignedOut),
        Err(AppError::NotFound | AppError::NotAllowed) => desk.saved.set(SaveState::Gone),
        Err(_) => {
            desk.saved.set(SaveState::Offline);
            let pause = desk.queue.try_update_value(|queue| {
                queue.then = None;
                queue.missed += 1;
                PAUSE_MS.saturating_mul(1 << queue.missed.min(5)).min(PAUSE_MAX_MS)
            });
            after(desk, pause.unwrap_or(PAUSE_MAX_MS));
        }
    }
}

/// Everything that is typed is acknowledged.
fn done(desk: Desk) {
    desk.queue.update_value(|queue| queue.keeping = None);
    desk.facts
        .with_value(|facts| keep::forget(&facts.account, &facts.listing));
    desk.saved.set(SaveState::Saved);
    dom::hide("restored", true);
    dom::hide("came-back", true);
    if let Some(next) = desk.queue.try_update_value(|queue| queue.then.take()).flatten() {
        _ = window().location().set_href(&next);
    }
}

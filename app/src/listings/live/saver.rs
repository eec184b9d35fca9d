//! One save at a time, tried again with growing pauses, never in the way of typing.

use domain::listings::{ListingDraft, Merge, merge};
use gloo::timers::callback::Timeout;
use leptos::{prelude::window, server_fn::ServerFn};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::{Live, dom, with};
use crate::{
    error::AppError,
    kept,
    listings::{actions::SaveListing, editor_form::read_draft, wish::DO},
    ui::SaveState,
    wire,
};

/// The first pause after a save that did not arrive, in milliseconds; each next one is twice as long.
const PAUSE_MS: u32 = 2_000;
/// The longest pause, in milliseconds.
const PAUSE_MAX_MS: u32 = 60_000;

impl Live {
    /// Lets the coach speak and saves, so long after the last call.
    pub(super) fn after(&mut self, ms: u32) {
        let rested = || {
            with(|live| {
                let field = live.field.clone();
                if field.is_empty() {
                    live.look();
                } else {
                    live.speak(&field);
                }
                live.save();
            });
        };
        self.rest = Some(Timeout::new(ms, rested));
    }

    /// Saves what is typed now, unless a save is on its way; that one looks again when it is back.
    pub(super) fn save(&mut self) {
        if self.busy || self.desk.saved == SaveState::Gone {
            return;
        }
        let Some(mut form) = self.whole_form() else { return };
        let draft = read_draft(&self.desk.draft, &form);
        if self.stored == draft {
            return self.done();
        }
        self.rest = None;
        self.busy = true;
        self.desk.saved = SaveState::Saving;
        form.insert(DO.to_owned(), "auto".to_owned());
        spawn_local(async move {
            let answer = wire::post(SaveListing::PATH, &form).await;
            with(|live| live.answered(draft, answer));
        });
    }

    fn answered(&mut self, sent: ListingDraft, answer: Result<JsValue, AppError>) {
        self.busy = false;
        match answer {
            Ok(saved) => self.acknowledged(sent, &saved),
            // The page with both versions is the plain form's.
            Err(AppError::Conflict) => {
                dom::put_text("revision", &self.revision.to_string());
                if let Some(form) = dom::form() {
                    _ = form.submit();
                }
            }
            Err(AppError::SignedOut) => self.desk.saved = SaveState::SignedOut,
            Err(AppError::NotFound | AppError::NotAllowed) => self.desk.saved = SaveState::Gone,
            Err(_) => {
                self.desk.saved = SaveState::Offline;
                self.then = None;
                self.missed += 1;
                self.after(PAUSE_MS.saturating_mul(1 << self.missed.min(5)).min(PAUSE_MAX_MS));
            }
        }
    }

    fn acknowledged(&mut self, sent: ListingDraft, saved: &JsValue) {
        self.missed = 0;
        if let Some(revision) = wire::member(saved, "revision").as_f64() {
            self.revision = revision as i64;
        }
        self.look();
        let merged = wire::read_object(&wire::member(saved, "merged"));
        let theirs = merged.map_or_else(|| sent.clone(), |fields| read_draft(&ListingDraft::default(), &fields));
        if theirs != sent {
            // Meanwhile more may have been typed here.
            if let Merge::Clean(both) = merge(&sent, &self.desk.draft, &theirs) {
                self.show(both);
                self.desk.judge();
            }
        }
        self.stored = theirs;
        if self.stored == self.desk.draft {
            self.done();
        } else {
            self.desk.saved = SaveState::Waiting;
            self.after(PAUSE_MS);
        }
    }

    /// Everything that is typed is acknowledged.
    fn done(&mut self) {
        self.keeping = None;
        kept::forget(&self.key);
        self.desk.saved = SaveState::Saved;
        dom::hide("restored", true);
        dom::hide("came-back", true);
        if let Some(next) = self.then.take() {
            _ = window().location().set_href(&next);
        }
    }
}

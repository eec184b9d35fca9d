use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::{
    kept::review_key,
    ui::{SAVE_LINE, SaveState},
};

/// Keeps a review while it is written, and tells in a line where its newest words are. Stands at the end of the form.
/// Without WASM the button *Simpan dulu* does it.
#[cfg(feature = "ssr")]
#[component]
pub fn ReviewDraftLine(
    /// The try.
    submission: String,
    /// Whether the form came back with errors: what was typed is in it then.
    came_back: bool,
) -> impl IntoView {
    let account = crate::context::caller().actor.map(|actor| actor.account.to_string());
    view! {
        <p
            class="save"
            id=SAVE_LINE
            role="status"
            data-save=SaveState::Fresh.look()
            data-key=review_key(&account.unwrap_or_default(), &submission)
            data-came-back=came_back.then_some("1")
        ></p>
        <Autosave />
    }
}

/// Two seconds after the last change a review is saved as a draft, and until that is acknowledged it lies in this
/// phone's own storage.
#[island(lazy)]
pub fn Autosave() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::wake();
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::{any::Any, cell::RefCell};

    use gloo::{events::EventListener, timers::callback::Timeout};
    use leptos::{
        prelude::{document, window},
        server_fn::ServerFn,
    };
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

    use crate::{
        kept,
        reviews::actions::SaveReview,
        ui::{SAVE_LINE, SaveState, mark_awake, paint_save_line},
        wire::{self, FormFields},
    };

    /// After the last change, in milliseconds (decision 12).
    const REST_MS: u32 = 2_000;

    thread_local! {
        static REST: RefCell<Option<Timeout>> = const { RefCell::new(None) };
        static LINE: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    }

    /// Sends on what an earlier visit could not, and listens to the form from now on.
    pub(super) fn wake() {
        let Some(line) = document().get_element_by_id(SAVE_LINE) else {
            return;
        };
        let key = line.get_attribute("data-key").unwrap_or_default();
        let form = line.closest("form").ok().flatten();
        let form = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        if !line.has_attribute("data-came-back")
            && let Some(earlier) = kept::load(&key)
        {
            send(key.clone(), earlier, Some(form.clone()));
        }
        if let Some(form) = form {
            let listener = form.clone();
            EventListener::new(&listener, "input", move |_| changed(&key, &form)).forget();
        }
        mark_awake();
    }

    fn changed(key: &str, form: &HtmlFormElement) {
        let Some(mut fields) = wire::read_form(form) else {
            return;
        };
        fields.insert("intent".to_owned(), "draft".to_owned());
        kept::keep(key, &fields);
        say(SaveState::Saving);
        let key = key.to_owned();
        REST.set(Some(Timeout::new(REST_MS, move || send(key, fields, None))));
    }

    /// `again`: it was kept from an earlier visit, so the form is to show it.
    fn send(key: String, fields: FormFields, again: Option<Option<HtmlFormElement>>) {
        spawn_local(async move {
            if wire::post(SaveReview::PATH, &fields).await.is_err() {
                // A page without a line cannot be loaded anew: what is typed next would take the place of what is kept.
                if let Some(form) = again.flatten() {
                    refill(&form, &fields);
                }
                return say(SaveState::Offline);
            }
            if kept::load(&key).is_some_and(|now| now == fields) {
                kept::forget(&key);
                say(SaveState::Saved);
            }
            if again.is_some() {
                _ = window().location().reload();
            }
        });
    }

    /// Puts what was kept back into the form.
    fn refill(form: &HtmlFormElement, fields: &FormFields) {
        for (name, value) in fields {
            let Ok(found) = form.query_selector_all(&["[name=\"", name, "\"]"].concat()) else {
                continue;
            };
            for node in (0..found.length()).filter_map(|at| found.item(at)) {
                if let Some(area) = node.dyn_ref::<HtmlTextAreaElement>() {
                    area.set_value(value);
                } else if let Some(input) = node.dyn_ref::<HtmlInputElement>()
                    && input.type_() != "hidden"
                {
                    input.set_checked(input.value() == *value);
                }
            }
        }
    }

    fn say(state: SaveState) {
        LINE.set(paint_save_line(state, ""));
    }
}

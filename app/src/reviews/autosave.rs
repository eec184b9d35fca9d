use leptos::prelude::*;

use crate::{text::saving, ui::Icon};

/// Where the newest words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "hydrate"),
    allow(dead_code, reason = "only the browser saves by itself")
)]
enum Kept {
    /// Nothing was changed on this page.
    Untouched,
    /// On this phone, on their way.
    OnTheWay,
    /// On the server.
    Saved,
    /// On this phone only.
    Here,
}

/// Keeps a review while it is written: two seconds after the last change it is saved as a draft, and until that is
/// acknowledged it lies in this phone's own storage. Without WASM the button *Simpan dulu* does it.
#[island(lazy)]
pub fn Autosave(
    /// The try.
    submission: String,
    /// A saved review that is being corrected keeps no draft.
    active: bool,
    /// Whether the form came back with errors: what was typed is in it then.
    came_back: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let kept = RwSignal::new(Kept::Untouched);
    #[cfg(feature = "hydrate")]
    let on_input = browser::keep(place, kept, submission, active, came_back);
    #[cfg(not(feature = "hydrate"))]
    let on_input = {
        let _ = (submission, active, came_back);
        |_: leptos::ev::Event| {}
    };
    view! {
        <div node_ref=place on:input=on_input>
            {children()}
            {move || status(kept.get())}
        </div>
    }
}

fn status(kept: Kept) -> Option<AnyView> {
    let t = saving::texts();
    let (state, icon, word) = match kept {
        Kept::Untouched => return None,
        Kept::OnTheWay => ("wait", "cloud-wait", t.saving),
        Kept::Saved => ("ok", "cloud-ok", t.saved),
        Kept::Here => ("off", "cloud-off", t.unsaved),
    };
    Some(
        view! {
            <p class="save" data-save=state role="status">
                <Icon name=icon />
                {word}
            </p>
        }
        .into_any(),
    )
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use gloo::storage::{LocalStorage, Storage};
    use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*, server_fn::ServerFn, task::spawn_local};
    use wasm_bindgen::JsCast;

    use super::Kept;
    use crate::{
        reviews::actions::SaveReview,
        ui::mark_awake,
        wire::{self, FormFields},
    };

    /// After the last change (decision 12).
    const PAUSE: Duration = Duration::from_secs(2);

    /// Sends on what an earlier visit could not, and answers what to do at each change.
    pub(super) fn keep(
        place: NodeRef<leptos::html::Div>,
        kept: RwSignal<Kept>,
        submission: String,
        active: bool,
        came_back: bool,
    ) -> impl FnMut(ev::Event) + 'static {
        let key = StoredValue::new(["ulasan:", &submission].concat());
        let pause = StoredValue::new(None::<TimeoutHandle>);
        if !active {
            LocalStorage::delete(key.get_value());
        } else if !came_back && let Ok(form) = LocalStorage::get::<FormFields>(key.get_value()) {
            send(key.get_value(), form, kept, true);
        }
        Effect::new(mark_awake);
        move |_| {
            let Some(form) = active.then(|| typed(place)).flatten() else {
                return;
            };
            // A full store is no reason to stop typing: the server gets it in two seconds.
            _ = LocalStorage::set(key.get_value(), &form);
            kept.set(Kept::OnTheWay);
            if let Some(earlier) = pause.get_value() {
                earlier.clear();
            }
            let later = move || send(key.get_value(), form.clone(), kept, false);
            pause.set_value(set_timeout_with_handle(later, PAUSE).ok());
        }
    }

    fn typed(place: NodeRef<leptos::html::Div>) -> Option<FormFields> {
        let form = place.get_untracked()?.query_selector("form").ok()??;
        let mut fields = wire::read_form(form.unchecked_ref())?;
        fields.insert("intent".to_owned(), "draft".to_owned());
        Some(fields)
    }

    /// `again`: it was kept from an earlier visit, so the page is to show it.
    fn send(key: String, form: FormFields, kept: RwSignal<Kept>, again: bool) {
        spawn_local(async move {
            if wire::post(SaveReview::PATH, &form).await.is_err() {
                kept.set(Kept::Here);
                return;
            }
            if LocalStorage::get::<FormFields>(&key).is_ok_and(|now| now == form) {
                LocalStorage::delete(&key);
                kept.set(Kept::Saved);
            }
            if again {
                _ = window().location().reload();
            }
        });
    }
}

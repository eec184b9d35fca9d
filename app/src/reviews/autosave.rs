use leptos::prelude::*;

use crate::{text::mentor, ui::Icon};

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
#[component]
pub fn Autosave(
    /// The try.
    submission: String,
    /// A saved review that is being corrected keeps no draft.
    active: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let kept = RwSignal::new(Kept::Untouched);
    #[cfg(feature = "hydrate")]
    let on_input = browser::keep(place, kept, submission, active);
    #[cfg(not(feature = "hydrate"))]
    let on_input = {
        let _ = (submission, active);
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
    let t = mentor::texts();
    let (state, icon, word) = match kept {
        Kept::Untouched => return None,
        Kept::OnTheWay => ("wait", "cloud-wait", t.saving),
        Kept::Saved => ("ok", "cloud-ok", t.saved),
        Kept::Here => ("off", "cloud-off", t.offline),
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
    use leptos::{
        ev, form::FromFormData, leptos_dom::helpers::TimeoutHandle, prelude::*, server_fn::ServerFn, task::spawn_local,
    };
    use wasm_bindgen::JsCast;

    use super::Kept;
    use crate::{
        reviews::{
            actions::{SaveReview, save_review},
            review_form::ReviewForm,
        },
        ui::attempt::use_attempt,
    };

    /// After the last change (decision 12).
    const PAUSE: Duration = Duration::from_secs(2);

    /// Sends on what an earlier visit could not, and answers what to do at each change.
    pub(super) fn keep(
        place: NodeRef<leptos::html::Div>,
        kept: RwSignal<Kept>,
        submission: String,
        active: bool,
    ) -> impl FnMut(ev::Event) + 'static {
        let key = StoredValue::new(["ulasan:", &submission].concat());
        let submission = StoredValue::new(submission);
        let pause = StoredValue::new(None::<TimeoutHandle>);
        if !active {
            LocalStorage::delete(key.get_value());
        } else if use_attempt(SaveReview::PATH).is_none()
            && let Ok(form) = LocalStorage::get::<ReviewForm>(key.get_value())
        {
            send(key.get_value(), submission.get_value(), form, kept, true);
        }
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
            let later = move || send(key.get_value(), submission.get_value(), form.clone(), kept, false);
            pause.set_value(set_timeout_with_handle(later, PAUSE).ok());
        }
    }

    fn typed(place: NodeRef<leptos::html::Div>) -> Option<ReviewForm> {
        let form = place.get_untracked()?.query_selector("form").ok()??;
        let data = web_sys::FormData::new_with_form(form.unchecked_ref()).ok()?;
        SaveReview::from_form_data(&data).ok().map(|typed| typed.review)
    }

    /// `again`: it was kept from an earlier visit, so the page is to show it.
    fn send(key: String, submission: String, form: ReviewForm, kept: RwSignal<Kept>, again: bool) {
        spawn_local(async move {
            if save_review(submission, "draft".to_owned(), form.clone()).await.is_err() {
                kept.set(Kept::Here);
                return;
            }
            if LocalStorage::get::<ReviewForm>(&key).is_ok_and(|now| now == form) {
                LocalStorage::delete(&key);
                kept.set(Kept::Saved);
            }
            if again {
                _ = window().location().reload();
            }
        });
    }
}

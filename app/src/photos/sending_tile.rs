use leptos::prelude::*;

use super::gallery::{Gallery, Sending, Step};
use crate::{text::photos as texts, ui::Icon};

/// A photo on its way: how far it is, and after a failure the choice to try again or to give up.
#[component]
pub(super) fn SendingTile(gallery: Gallery, sending: Sending) -> impl IntoView {
    let t = texts::texts();
    let picture = move || {
        sending
            .preview
            .get()
            .map(|src| view! { <img src=src alt="" width="480" height="480" /> })
    };
    let state = move || match sending.step.get() {
        Step::Waiting => view! { <span>{t.waiting}</span> }.into_any(),
        Step::Shrinking => view! { <span>{t.shrinking}</span> }.into_any(),
        Step::Sending => view! {
            <span>{t.sending}</span>
            <progress
                class="progress"
                max="100"
                value=move || sending.percent.get()
                aria-label=t.sending
            ></progress>
        }
        .into_any(),
        Step::Failed(why) => view! { <Failed gallery sending why /> }.into_any(),
    };
    view! {
        <li class="photo photo--sending">
            <span class="square">{picture}</span>
            <div class="photo-wait" role="status">
                {state}
            </div>
        </li>
    }
}

#[component]
fn Failed(gallery: Gallery, sending: Sending, why: String) -> impl IntoView {
    let t = texts::texts();
    let retry = move |_| {
        #[cfg(feature = "hydrate")]
        super::upload_queue::retry(gallery, sending);
        #[cfg(not(feature = "hydrate"))]
        let _ = gallery;
    };
    let give_up = move |_| {
        #[cfg(feature = "hydrate")]
        super::upload_queue::give_up(gallery, sending);
        #[cfg(not(feature = "hydrate"))]
        let _ = sending;
    };
    view! {
        <span class="small">{why}</span>
        <button class="btn btn--small" type="button" on:click=retry>
            <Icon name="refresh" />
            {t.retry}
        </button>
        <button class="btn btn--small" type="button" on:click=give_up>
            {t.drop}
        </button>
    }
}

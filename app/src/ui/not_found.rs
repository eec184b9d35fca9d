use leptos::prelude::*;

use super::{Frame, PageTitle, Width};
use crate::text::common;

/// What a person sees at an address that leads nowhere, or to something that is not theirs.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
    let t = common::texts();
    view! {
        <PageTitle text=t.not_found_title />
        <Frame width=Width::Narrow>
        <div class="empty">
            <img class="drawing" src="/drawings/tersesat.svg" alt="" width="240" height="180" />
            <h1>{t.not_found_title}</h1>
            <p>{t.not_found_help}</p>
            <p>
                <a class="btn btn--primary" href="/">
                    {t.to_start}
                </a>
            </p>
        </div>
        </Frame>
    }
}

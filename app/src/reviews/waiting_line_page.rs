use leptos::prelude::*;

use super::queue_parts::FetchAhead;
use crate::{
    text::mentor,
    ui::{Frame, Icon, PageTitle},
};

/// `/luring`: what a mentor without a line sees after finishing a review. The phone keeps this page, so it holds
/// nothing of anybody; where its link leads, the service worker decides.
#[component]
pub fn WaitingLinePage() -> impl IntoView {
    let t = mentor::texts();
    view! {
        <PageTitle text=t.no_line />
        <Frame>
            <FetchAhead />
            <div class="empty">
                <img class="drawing" src="/drawings/tanpa-sinyal.svg" alt="" width="240" height="180" />
                <h1 class="empty-title">{t.no_line}</h1>
                <p class="soft">{t.no_line_help}</p>
                <a class="btn btn--primary btn--wide" href="/luring?lanjut" rel="external">
                    {t.no_line_next}
                    <Icon name="arrow-right" />
                </a>
            </div>
        </Frame>
    }
    .into_any()
}

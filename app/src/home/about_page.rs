use leptos::prelude::*;

use crate::{
    text::home,
    ui::{Frame, PageTitle},
};

/// `/tentang`: what this is, for whom, and what it keeps.
#[component]
pub fn AboutPage() -> impl IntoView {
    let t = home::texts();
    view! {
        <PageTitle text=t.about_title />
        <Frame back="/">
            <div class="stack">
                <h1>{t.about_title}</h1>
                <p class="lead">{t.about_what}</p>
                <p data-dengar="">{t.about_how}</p>
                <h2>{t.about_data_title}</h2>
                <p data-dengar="">{t.about_data}</p>
                <h2>{t.about_help_title}</h2>
                <p data-dengar="">{t.about_help}</p>
                <p class="small">{t.about_free}</p>
            </div>
        </Frame>
    }
    .into_any()
}

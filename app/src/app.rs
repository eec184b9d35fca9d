//! The pages that WASM takes over: what participants and mentors work in. Everything else is a plain document
//! ([`crate::plain`]), which needs none.

use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::{
    Lazy, SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    home::participant::page::ParticipantHomeRoute,
    listings::{editor_page::EditorRoute, own::own_page::OwnListingsRoute},
    reviews::{review_page::ReviewRoute, reviews_page::ReviewsRoute, send_page::SendRoute},
    storefronts::stall_page::StallRoute,
    ui::{Elsewhere, attempt::provide_attempt},
};

/// The HTML document around every page that may hydrate.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    #[cfg(feature = "ssr")]
    send_policy();
    let lang = crate::text::lang();
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#f7f1e5" />
                <meta name="format-detection" content="telephone=no" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <HashedStylesheet options=options.clone() id="style" />
                <HydrationScripts options=options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The content security policy with this answer's nonce, as a header: `frame-ancestors` does not work in a `<meta>`.
#[cfg(feature = "ssr")]
pub(crate) fn send_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<leptos_axum::ResponseOptions>()) else {
        return;
    };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    );
    if let Ok(value) = http::HeaderValue::from_str(&policy) {
        response.insert_header(http::header::CONTENT_SECURITY_POLICY, value);
    }
}

/// Routes of the signed-in application; each page is a chunk of its own.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_attempt();
    mark_hydrated();
    view! {
        <Title formatter=|title| format!("{title} · LapakLatih") />
        <Router>
            <Routes fallback=Elsewhere>
                    <Route
                        path=path!("/a/:cohort/barang/:listing")
                        view={Lazy::<EditorRoute>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/a/:cohort/barang/:listing/kirim") view={Lazy::<SendRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/ulasan") view={Lazy::<ReviewsRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/antrean/:submission") view={Lazy::<ReviewRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort") view={Lazy::<ParticipantHomeRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/lapak") view={Lazy::<StallRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/barang") view={Lazy::<OwnListingsRoute>::new()} ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

/// Tests and styles wait for `html[data-hydrated]`: clicks before it are answered by the plain page.
fn mark_hydrated() {
    Effect::new(|| {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute("data-hydrated", "");
        }
    });
}

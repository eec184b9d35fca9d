//! The shell of the signed-in pages and the routes inside it.

use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::{
    Lazy, SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    accounts::{
        first_run_page::FirstRunRoute, forgot_pin_page::ForgotPinRoute, invitation_page::InvitationRoute,
        join_code_page::JoinCodeRoute, join_name_page::JoinNameRoute, new_phone_page::NewPhoneRoute,
        password_page::PasswordRoute, people_page::PeopleRoute, pin_entry_page::PinEntryRoute, pin_page::PinRoute,
    },
    home::{about_page::AboutRoute, start_page::StartRoute},
    listings::editor_page::EditorRoute,
    reviews::{queue_page::QueueRoute, review_page::ReviewRoute, reviews_page::ReviewsRoute, send_page::SendRoute},
    ui::{NotFoundPage, attempt::provide_attempt},
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
fn send_policy() {
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
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view={Lazy::<StartRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/tentang") view={Lazy::<AboutRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/mulai") view={Lazy::<FirstRunRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/gabung") view={Lazy::<JoinCodeRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/gabung/nama") view={Lazy::<JoinNameRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/g/:token") view={Lazy::<JoinNameRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/undangan/:token") view={Lazy::<InvitationRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/pin") view={Lazy::<PinRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/ganti-orang") view={Lazy::<PeopleRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/masuk") view={Lazy::<PasswordRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/masuk/pin/:account") view={Lazy::<PinEntryRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/hp-baru") view={Lazy::<NewPhoneRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/lupa-pin") view={Lazy::<ForgotPinRoute>::new()} ssr=SsrMode::Async />
                    <Route
                        path=path!("/a/:cohort/barang/:listing")
                        view={Lazy::<EditorRoute>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/a/:cohort/barang/:listing/kirim") view={Lazy::<SendRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/ulasan") view={Lazy::<ReviewsRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/antrean") view={Lazy::<QueueRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/antrean/:submission") view={Lazy::<ReviewRoute>::new()} ssr=SsrMode::Async />
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

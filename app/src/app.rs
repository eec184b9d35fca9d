//! The document around every page, and which page answers which address.
//!
//! Pages are rendered by the server and work as they are: links, real forms. What must react at once is an island of
//! its own (the coach of the editor, the photos, the draft of a review) and is the only code that a browser downloads.

use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags, Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

use crate::{
    accounts::{
        first_run_page::FirstRunPage,
        invitation_page::InvitationPage,
        join_code_page::JoinCodePage,
        join_name_page::JoinNamePage,
        one_time_page::{ForgotPinPage, NewPhonePage},
        password_page::PasswordPage,
        people_page::PeoplePage,
        pin_entry_page::PinEntryPage,
        pin_page::PinPage,
    },
    cohorts::{
        class_page::{MentorClassPage, OrganizerClassPage},
        programme_page::ProgrammePage,
    },
    home::{about_page::AboutPage, participant::page::ParticipantHomePage, start_page::StartPage},
    listen::ListenScript,
    listings::{editor_page::EditorPage, own::own_page::OwnListingsPage},
    reviews::{queue_page::QueuePage, review_page::ReviewPage, reviews_page::ReviewsPage, send_page::SendPage},
    storefronts::stall_page::StallPage,
    ui::NotFoundPage,
};

/// The HTML document around a page. `islands` tells whether the page has any: only then the browser is told to fetch
/// the WASM module.
pub fn shell(options: LeptosOptions, islands: bool) -> impl IntoView {
    send_policy();
    // Nothing but islands wakes up, so nothing that the pages loaded is sent a second time for the browser to read.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let lang = crate::text::lang();
    let scripts = islands.then(|| view! { <HydrationScripts options=options.clone() islands=true /> });
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
                <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <HashedStylesheet options=options id="style" />
                {scripts}
                <ListenScript />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The content security policy with this answer's nonce, as a header: `frame-ancestors` does not work in a `<meta>`.
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

/// Every page. An address that nobody knows ends here too.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title formatter=|title| format!("{title} · LapakLatih") />
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=StartPage ssr=SsrMode::Async />
                <Route path=path!("/tentang") view=AboutPage ssr=SsrMode::Async />
                <Route path=path!("/mulai") view=FirstRunPage ssr=SsrMode::Async />
                <Route path=path!("/gabung") view=JoinCodePage ssr=SsrMode::Async />
                <Route path=path!("/gabung/nama") view=JoinNamePage ssr=SsrMode::Async />
                <Route path=path!("/g/:token") view=JoinNamePage ssr=SsrMode::Async />
                <Route path=path!("/undangan/:token") view=InvitationPage ssr=SsrMode::Async />
                <Route path=path!("/pin") view=PinPage ssr=SsrMode::Async />
                <Route path=path!("/ganti-orang") view=PeoplePage ssr=SsrMode::Async />
                <Route path=path!("/masuk") view=PasswordPage ssr=SsrMode::Async />
                <Route path=path!("/masuk/pin/:account") view=PinEntryPage ssr=SsrMode::Async />
                <Route path=path!("/hp-baru") view=NewPhonePage ssr=SsrMode::Async />
                <Route path=path!("/lupa-pin") view=ForgotPinPage ssr=SsrMode::Async />
                <Route path=path!("/o") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort") view=OrganizerClassPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort") view=ParticipantHomePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/lapak") view=StallPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang") view=OwnListingsPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang/:listing") view=EditorPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang/:listing/kirim") view=SendPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/ulasan") view=ReviewsPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/peserta") view=MentorClassPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/antrean") view=QueuePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/antrean/:submission") view=ReviewPage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

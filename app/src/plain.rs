//! Pages that need no WASM: joining, signing in, running a class, the mentors' queue. Real forms and links, nothing to
//! download first; they open at once on the first evening, when thirty phones share one line.

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
    app::send_policy,
    cohorts::{
        class_page::{MentorClassRoute, OrganizerClassRoute},
        programme_page::ProgrammeRoute,
    },
    home::{about_page::AboutRoute, start_page::StartRoute},
    reviews::queue_page::QueueRoute,
    ui::{NotFoundPage, attempt::provide_attempt},
};

/// The HTML document around a plain page.
pub fn plain_shell(options: LeptosOptions) -> impl IntoView {
    // leptos writes what pages loaded into small scripts even where nothing wakes up; they carry the nonce.
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
                <HashedStylesheet options=options id="style" />
                <MetaTags />
            </head>
            <body>
                <PlainApp />
            </body>
        </html>
    }
}

/// Routes of the plain pages. An address that nobody knows ends here too.
#[component]
pub fn PlainApp() -> impl IntoView {
    provide_meta_context();
    provide_attempt();
    view! {
        <Title formatter=|title| format!("{title} · LapakLatih") />
        <Router>
            <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view={Lazy::<StartRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/o") view={Lazy::<ProgrammeRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/o/:cohort") view={Lazy::<OrganizerClassRoute>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/a/:cohort/peserta") view={Lazy::<MentorClassRoute>::new()} ssr=SsrMode::Async />
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
                    <Route path=path!("/a/:cohort/antrean") view={Lazy::<QueueRoute>::new()} ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

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
        new_password_page::NewPasswordPage,
        one_time_page::{ForgotPinPage, NewPhonePage},
        organizer_invitation_page::OrganizerInvitationPage,
        password_page::PasswordPage,
        people_page::PeoplePage,
        phones_page::PhonesPage,
        pin_entry_page::PinEntryPage,
        pin_page::PinPage,
        same_person_page::SamePersonPage,
    },
    cards::card_page::CardPage,
    cohorts::{
        attendance::{
            attendance_page::{MentorAttendancePage, OrganizerAttendancePage},
            paper_page::{MentorPaperPage, OrganizerPaperPage},
        },
        board::{
            board_page::{MentorBoardPage, OrganizerBoardPage},
            timeline_page::{MentorTimelinePage, OrganizerTimelinePage},
        },
        class_page::{MentorClassPage, OrganizerClassPage},
        people::{
            merge_page::{MentorMergePage, OrganizerMergePage},
            person_page::{MentorPersonPage, OrganizerPersonPage},
        },
        prepare::{cards_page::CardsPage, prepare_page::PreparePage},
        programme_page::ProgrammePage,
        wall::wall_page::{MentorWallPage, OrganizerWallPage},
    },
    home::{about_page::AboutPage, participant::page::ParticipantHomePage, start_page::StartPage},
    listen::ListenScript,
    listings::{
        editor_page::EditorPage,
        own::own_page::OwnListingsPage,
        sheet::sheet_page::{MentorSheetPage, OrganizerSheetPage},
    },
    mentoring::{assign_page::AssignPage, hand_over_page::HandOverPage, notes_page::NotesPage},
    own_data::{class_data_page::ClassDataPage, own_data_page::OwnDataPage},
    reviews::{
        queue_page::QueuePage,
        review_page::{ReviewAheadPage, ReviewPage},
        reviews_page::ReviewsPage,
        send_page::SendPage,
        waiting_line_page::WaitingLinePage,
    },
    storefronts::stall_page::{HelpedStallPage, StallPage},
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
         img-src 'self' blob: data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
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
                <Route path=path!("/undangan/penyelenggara/:token") view=OrganizerInvitationPage ssr=SsrMode::Async />
                <Route path=path!("/pin") view=PinPage ssr=SsrMode::Async />
                <Route path=path!("/ganti-orang") view=PeoplePage ssr=SsrMode::Async />
                <Route path=path!("/ganti-orang/ini-juga-saya") view=SamePersonPage ssr=SsrMode::Async />
                <Route path=path!("/masuk") view=PasswordPage ssr=SsrMode::Async />
                <Route path=path!("/masuk/hp") view=PhonesPage ssr=SsrMode::Async />
                <Route path=path!("/masuk/sandi-baru/:token") view=NewPasswordPage ssr=SsrMode::Async />
                <Route path=path!("/masuk/pin/:account") view=PinEntryPage ssr=SsrMode::Async />
                <Route path=path!("/hp-baru") view=NewPhonePage ssr=SsrMode::Async />
                <Route path=path!("/lupa-pin") view=ForgotPinPage ssr=SsrMode::Async />
                <Route path=path!("/o") view=ProgrammePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort") view=OrganizerClassPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/data") view=ClassDataPage ssr=SsrMode::Async />
                <Route path=path!("/data-saya") view=OwnDataPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/papan") view=OrganizerBoardPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/orang/:account/riwayat") view=OrganizerTimelinePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/papan") view=MentorBoardPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/orang/:account/riwayat") view=MentorTimelinePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/orang/:account") view=OrganizerPersonPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/orang/:account/gabungkan") view=OrganizerMergePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/siap") view=PreparePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/layar") view=OrganizerWallPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/hadir/:module") view=OrganizerAttendancePage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/cetak/hadir/:module") view=OrganizerPaperPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/cetak/lembar") view=OrganizerSheetPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/cetak/kartu") view=CardsPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/layar") view=MentorWallPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/hadir/:module") view=MentorAttendancePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/cetak/hadir/:module") view=MentorPaperPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/cetak/lembar") view=MentorSheetPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort") view=ParticipantHomePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/lapak") view=StallPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang") view=OwnListingsPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang/:listing") view=EditorPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang/:listing/kirim") view=SendPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/barang/:listing/kartu") view=CardPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/ulasan") view=ReviewsPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/peserta") view=MentorClassPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/orang/:account") view=MentorPersonPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/orang/:account/gabungkan") view=MentorMergePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/orang/:account/lapak") view=HelpedStallPage ssr=SsrMode::Async />
                <Route path=path!("/o/:cohort/pendamping") view=AssignPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/alih") view=HandOverPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/orang/:account/catatan") view=NotesPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/antrean") view=QueuePage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/antrean/:submission") view=ReviewPage ssr=SsrMode::Async />
                <Route path=path!("/a/:cohort/antrean/:submission/luring") view=ReviewAheadPage ssr=SsrMode::Async />
                <Route path=path!("/luring") view=WaitingLinePage ssr=SsrMode::Async />
            </Routes>
        </Router>
    }
}

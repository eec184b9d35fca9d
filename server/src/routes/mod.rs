//! The route table (decision 21): every address with who may use it. The router is built from it and from nothing else;
//! a test holds the pages and server functions of `app` against it.

mod accounts;
mod cards;
mod cohorts;
mod listings;
mod mentoring;
mod own_data;
mod photos;
mod reviews;
mod shop;
mod storefronts;

use axum::http::Method;

/// What kind of answer a route gives; decides how a refusal looks (decision 22).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page of HTML alone.
    Page,
    /// A page with islands, which WASM wakes up.
    Live,
    /// A page for everybody, outside sessions and without the application.
    Public,
    /// A server function: posted by a form or fetched.
    Action,
    /// A photo file.
    File,
    /// A picture of a sale card.
    Card,
    /// A person's own data as one file; refused like a page.
    Download,
    /// A report that is taken away as a file; refused like a page.
    Export,
    /// Files sent by a form or by the page's own code.
    Upload,
}

impl Kind {
    /// Whether somebody opens it in a browser by its address, so that refusals are pages and signing in comes first. All
    /// else is fetched by a page, or posted from one.
    pub const fn is_page(self) -> bool {
        match self {
            Self::Page | Self::Live | Self::Public | Self::Download | Self::Export => true,
            Self::Action | Self::File | Self::Card | Self::Upload => false,
        }
    }
}

/// Who may use a route. Whether a *record* may be seen is decided when it is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anyone,
    /// Whoever is signed in.
    SignedIn,
    /// Participants of the cohort in the address.
    Participant,
    /// Mentors of the cohort in the address.
    Mentor,
    /// Organizers of some organisation.
    Organizer,
    /// Mentors of the cohort in the address, and organizers of some organisation.
    Leader,
    /// Whoever may write a listing of the cohort in the address: its people, and organizers who help.
    Writer,
}

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Route {
    /// HTTP method.
    pub method: Method,
    /// Path in axum's notation.
    pub path: &'static str,
    /// Kind of answer.
    pub kind: Kind,
    /// Who may use it.
    pub who: Who,
}

const fn page(path: &'static str, who: Who) -> Route {
    Route {
        method: Method::GET,
        path,
        kind: Kind::Page,
        who,
    }
}

const fn live(path: &'static str, who: Who) -> Route {
    Route {
        method: Method::GET,
        path,
        kind: Kind::Live,
        who,
    }
}

const fn action(path: &'static str, who: Who) -> Route {
    Route {
        method: Method::POST,
        path,
        kind: Kind::Action,
        who,
    }
}

static HOME: &[Route] = &[
    page("/", Who::Anyone),
    page("/tentang", Who::Anyone),
    action("/api/demo", Who::Anyone),
    action("/api/bahasa", Who::Anyone),
];

/// Every route of the application, by feature.
pub fn all() -> impl Iterator<Item = &'static Route> {
    [
        HOME,
        accounts::ROUTES,
        cohorts::ROUTES,
        storefronts::ROUTES,
        listings::ROUTES,
        cards::ROUTES,
        own_data::ROUTES,
        photos::ROUTES,
        reviews::ROUTES,
        mentoring::ROUTES,
        shop::ROUTES,
    ]
    .into_iter()
    .flatten()
}

//! Routes of sale cards.

use axum::http::Method;

use super::{Kind, Route, Who, page};

pub(super) static ROUTES: &[Route] = &[
    page("/a/{cohort}/barang/{listing}/kartu", Who::Participant),
    Route {
        method: Method::GET,
        path: "/a/{cohort}/barang/{listing}/kartu/{file}",
        kind: Kind::Card,
        who: Who::Participant,
    },
];

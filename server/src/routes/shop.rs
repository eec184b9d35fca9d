//! Routes of the public pages.

use axum::http::Method;

use super::{Kind, Route, Who};

pub(super) static ROUTES: &[Route] = &[public("/t/{lapak}"), public("/t/{lapak}/{barang}")];

const fn public(path: &'static str) -> Route {
    Route {
        method: Method::GET,
        path,
        kind: Kind::Public,
        who: Who::Anyone,
    }
}

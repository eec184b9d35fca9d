//! The route table (decision 21): every address with who may use it. The router is built from it and from nothing else.

use axum::http::Method;

/// What kind of answer a route gives; decides how a refusal looks (decision 22).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A page of the application.
    Page,
}

/// Who may use a route. Whether a *record* may be seen is decided when it is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anyone,
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
    Route { method: Method::GET, path, kind: Kind::Page, who }
}

/// Every route of the application.
pub const ROUTES: &[Route] = &[page("/", Who::Anyone)];

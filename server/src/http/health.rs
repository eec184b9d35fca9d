//! For whoever watches the server.

use axum::http::StatusCode;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// `GET /readyz`: requests can be served.
pub async fn ready() -> (StatusCode, &'static str) {
    (StatusCode::OK, "ok")
}

//! For whoever watches the server.

use axum::{extract::State, http::StatusCode};

use crate::state::AppState;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// `GET /readyz`: the database can be read.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    match state.context.db.ping().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database")
        }
    }
}

//! What handlers and layers share.

use std::sync::Arc;

use app::context::AppContext;
use axum::extract::FromRef;
use leptos::config::LeptosOptions;

use crate::{cookies::CookieNames, metrics::Metrics};

/// Shared state of the router.
#[derive(Clone)]
pub struct AppState {
    /// Where the built site is and how its files are named.
    pub leptos: LeptosOptions,
    /// What features need.
    pub context: AppContext,
    /// Names and safety of our cookies.
    pub cookies: CookieNames,
    /// What is counted; nothing where nobody asks for figures.
    pub metrics: Option<Arc<Metrics>>,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AppState")
    }
}

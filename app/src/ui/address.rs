//! Parts of the address of the page that is being rendered.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A part of the path by its name in the route; empty where the route has none.
pub fn param(name: &str) -> String {
    use_params_map()
        .with_untracked(|params| params.get(name))
        .unwrap_or_default()
}

/// What stands behind `name=` in the query.
pub fn query(name: &str) -> Option<String> {
    use_query_map().with_untracked(|query| query.get(name))
}

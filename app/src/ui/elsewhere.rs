use leptos::prelude::*;

use super::{Frame, Width};
use crate::text::common;

/// An address that the browser half does not know: the server does. Asks it for the whole document.
#[component]
pub fn Elsewhere() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(|| {
        _ = window().location().reload();
    });
    view! {
        <Frame width=Width::Narrow>
            <p class="center soft" role="status">
                {common::texts().loading}
            </p>
        </Frame>
    }
}

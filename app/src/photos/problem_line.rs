use leptos::prelude::*;

use crate::{text::error_text, ui::Icon};

/// A line about what did not work; hidden while everything did.
#[component]
pub(crate) fn ProblemLine(
    /// Code of what was wrong with a plain upload.
    came_back: Option<String>,
) -> impl IntoView {
    let fine = came_back.is_none();
    view! {
        <p class="field-error" hidden=fine>
            <Icon name="warning" />
            <span>{came_back.map(|code| error_text(&code))}</span>
        </p>
    }
}

use leptos::prelude::*;

/// A drawing of the sprite `public/icons.svg`, hidden from screen readers: the words beside it say it.
#[component]
pub fn Icon(
    /// Id of the symbol in the sprite.
    name: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href=format!("/icons.svg#{name}")></use>
        </svg>
    }
}

use leptos::prelude::*;

use super::{PlainForm, attempt::use_attempt};

/// A [`PlainForm`] that is folded away until somebody asks for it. One that was sent back is open, so that its errors
/// are seen.
#[component]
pub fn FormFold(
    /// Path of the server function.
    action: &'static str,
    /// Name and value of the hidden field that tells this form from others of the page with the same action.
    of: (&'static str, String),
    /// What unfolds it.
    summary: &'static str,
    /// Whom it is about, for screen readers where many such folds stand below each other.
    #[prop(optional, into)]
    whom: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// Classes of the fold.
    #[prop(default = "fold")]
    class: &'static str,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    let came_back = use_attempt(action).is_some_and(|attempt| attempt.is_of(&of));
    view! {
        <details class=class open=open || came_back>
            <summary>
                {summary} {(!whom.is_empty()).then(|| view! { <span class="sr-only">" " {whom}</span> })}
            </summary>
            <div class="fold-body">
                <PlainForm action of class="stack">
                    {children()}
                </PlainForm>
            </div>
        </details>
    }
}

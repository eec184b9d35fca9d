use leptos::prelude::*;

use super::plain_form::FormScope;

/// A value that travels with a [`super::PlainForm`]. A form that came back keeps the value it was sent with, so that a
/// key made for it stays the same.
#[component]
pub fn HiddenField(
    /// Name of the field in the form.
    name: &'static str,
    /// Its value.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    let kept = use_context::<FormScope>().and_then(|scope| scope.value(name));
    view! { <input type="hidden" name=name value=kept.unwrap_or(value) /> }
}

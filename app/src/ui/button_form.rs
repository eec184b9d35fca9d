use leptos::prelude::*;

use super::{HiddenField, Icon, PlainForm};

/// A form that is one button: posts fixed values to a server function.
#[component]
pub fn ButtonForm(
    /// Path of the server function.
    action: &'static str,
    /// Names and values that it gets.
    fields: Vec<(&'static str, String)>,
    /// Symbol of the icon sprite.
    icon: &'static str,
    /// The words on the button.
    #[prop(into)]
    label: String,
    /// Whom it is about, for screen readers where many such buttons stand below each other.
    #[prop(optional, into)]
    whom: String,
    /// Classes of the button.
    #[prop(default = "btn")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <PlainForm action=action class="">
            {fields.into_iter().map(|(name, value)| view! { <HiddenField name value /> }).collect_view()}
            <button class=class>
                <Icon name=icon />
                {label}
                {(!whom.is_empty()).then(|| view! { <span class="sr-only">" " {whom}</span> })}
            </button>
        </PlainForm>
    }
}

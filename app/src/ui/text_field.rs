use leptos::prelude::*;

use super::{Icon, plain_form::FormScope};

/// A labelled line of text inside a [`super::PlainForm`], with hint and error tied to it.
#[component]
pub fn TextField(
    /// What to type, in words.
    #[prop(into)]
    label: String,
    /// Name of the field in the form; also its id.
    name: &'static str,
    /// What is stored now.
    #[prop(optional, into)]
    value: String,
    /// One line of help.
    #[prop(optional, into)]
    hint: Option<String>,
    /// HTML type.
    #[prop(default = "text")]
    kind: &'static str,
    /// Keyboard to show.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Most characters.
    #[prop(default = 300)]
    maxlength: u32,
    /// Whether it may stay empty.
    #[prop(default = true)]
    required: bool,
    /// Whether each letter counts, as in a user name: no capitals of its own, no corrections.
    #[prop(optional)]
    exact: bool,
    /// More classes, such as `input--digits`.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let value = scope.value(name).unwrap_or(value);
    let (hint_id, error_id) = (format!("{name}-h"), format!("{name}-e"));
    let described: Vec<String> = error
        .is_some()
        .then(|| error_id.clone())
        .into_iter()
        .chain(hint.is_some().then(|| hint_id.clone()))
        .collect();
    view! {
        <div class="field">
            <label class="field-label" for=name>
                {label}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <input
                class=format!("input {class}")
                id=name
                name=name
                type=kind
                value=value
                inputmode=inputmode
                autocomplete=autocomplete
                maxlength=maxlength
                required=required
                autocapitalize=exact.then_some("none")
                spellcheck=exact.then_some("false")
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=(!described.is_empty()).then(|| described.join(" "))
            />
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id=error_id>
                            <Icon name="warning" />
                            {error}
                        </p>
                    }
                })}
        </div>
    }
}

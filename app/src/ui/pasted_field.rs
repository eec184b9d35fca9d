use leptos::prelude::*;

use super::{Icon, TextArea, plain_form::FormScope};

/// A labelled box for several lines inside a [`super::PlainForm`], with hint and error tied to it.
#[component]
pub fn PastedField(
    /// What to put in, in words.
    label: &'static str,
    /// Name of the field in the form; also its id.
    name: &'static str,
    /// One line of help.
    hint: &'static str,
    /// What stands in it at first.
    value: String,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let value = scope.value(name).unwrap_or(value);
    let (hint_id, error_id) = (format!("{name}-h"), format!("{name}-e"));
    let described = match &error {
        Some(_) => format!("{error_id} {hint_id}"),
        None => hint_id.clone(),
    };
    let invalid = error.is_some();
    view! {
        <div class="field">
            <label class="field-label" for=name>
                {label}
            </label>
            <p class="field-hint" id=hint_id>
                {hint}
            </p>
            <TextArea name id=name value rows=8 maxlength=20_000 described_by=described invalid />
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

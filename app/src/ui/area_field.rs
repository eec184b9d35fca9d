use leptos::prelude::*;

use super::{FormScope, Icon, TextArea};

/// A labelled text of several lines inside a [`super::PlainForm`], with hint and error tied to it.
#[component]
pub fn AreaField(
    /// What to write, in words.
    #[prop(into)]
    label: String,
    /// Name of the field in the form; also its id.
    name: &'static str,
    /// Another id, where a page has several forms with this field.
    #[prop(optional, into)]
    id: Option<String>,
    /// What is stored now.
    #[prop(optional, into)]
    value: String,
    /// One line of help.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Lines shown at first.
    #[prop(default = 3)]
    rows: u32,
    /// Most characters.
    #[prop(default = 500)]
    maxlength: u32,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let value = scope.value(name).unwrap_or(value);
    let id = id.unwrap_or_else(|| name.to_owned());
    let (hint_id, error_id) = ([&id, "-h"].concat(), [&id, "-e"].concat());
    let described: Vec<String> = error
        .is_some()
        .then(|| error_id.clone())
        .into_iter()
        .chain(hint.is_some().then(|| hint_id.clone()))
        .collect();
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>
                {label}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <TextArea
                id=id
                name=name
                value=value
                rows=rows
                maxlength=maxlength
                invalid=error.is_some()
                described_by=described.join(" ")
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

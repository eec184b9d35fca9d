use leptos::prelude::*;

use super::{Icon, plain_form::FormScope};

/// A checkbox with its sentence, inside a [`super::PlainForm`]. Sends `ya` when ticked and nothing when not.
#[component]
pub fn CheckField(
    /// What is agreed to or chosen.
    label: &'static str,
    /// Name of the field in the form.
    name: &'static str,
    /// Whether the form needs it ticked.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let checked = scope.value(name).is_some();
    let error_id = format!("{name}-e");
    let invalid = error.is_some().then_some("true");
    let described = error.is_some().then(|| error_id.clone());
    view! {
        <div class="field">
            <label class="check">
                <input
                    type="checkbox"
                    name=name
                    value="ya"
                    checked=checked
                    required=required
                    aria-invalid=invalid
                    aria-describedby=described
                />
                <span class="check-text">{label}</span>
            </label>
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

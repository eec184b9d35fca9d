use domain::accounts::Picture;
use leptos::prelude::*;

use super::{Avatar, Icon, plain_form::FormScope};

/// The 24 drawings, of which a person picks one, inside a [`super::PlainForm`].
#[component]
pub fn PictureField(
    /// What to do, in words.
    label: &'static str,
    /// What the picture is for.
    hint: &'static str,
    /// Name of the field in the form; its value is the picture's number.
    #[prop(default = "picture")]
    name: &'static str,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let chosen = scope.value(name).and_then(|value| value.parse::<u8>().ok());
    let (hint_id, error_id) = (format!("{name}-h"), format!("{name}-e"));
    let described = match &error {
        Some(_) => format!("{error_id} {hint_id}"),
        None => hint_id.clone(),
    };
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend class="field-label">{label}</legend>
            <p class="field-hint" id=hint_id>
                {hint}
            </p>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id=error_id>
                            <Icon name="warning" />
                            {error}
                        </p>
                    }
                })}
            <div class="avatars" lang="id">
                {Picture::all()
                    .map(|picture| {
                        let number = picture.number();
                        view! {
                            <label class="avatar-pick">
                                <input
                                    class="choice-input"
                                    type="radio"
                                    name=name
                                    value=number
                                    checked=chosen == Some(number)
                                    required
                                />
                                <span class="avatar-face">
                                    <Avatar picture=number class="" />
                                    {picture.name()}
                                </span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}

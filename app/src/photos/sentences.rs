use leptos::prelude::*;

use crate::{
    error::AppError,
    text::{app_error_text, error_text, photos as texts},
};

/// Every sentence that the browser may have to say of photos, by the name it finds them under: the code of a refusal,
/// the name of an [`AppError`] in JSON, `some_left_out`, and `other` for whatever has no sentence of its own.
#[component]
pub(crate) fn Sentences() -> impl IntoView {
    let codes = texts::CODES.into_iter().map(|code| (code, error_text(code)));
    let errors = errors().into_iter().map(|(name, error)| (name, app_error_text(&error)));
    let rest = [
        ("some_left_out", texts::texts().some_left_out.to_owned()),
        ("other", error_text("")),
    ];
    let sentence = |(name, sentence): (&'static str, String)| view! { <p data-name=name>{sentence}</p> };
    view! {
        <template data-part="sentences">
            {codes.chain(errors).chain(rest).map(sentence).collect_view()}
        </template>
    }
}

/// What can go wrong beside the photo itself. The browser puts the number of the log in place of `{code}`.
fn errors() -> [(&'static str, AppError); 7] {
    [
        ("signed_out", AppError::SignedOut),
        ("not_found", AppError::NotFound),
        ("not_allowed", AppError::NotAllowed),
        ("conflict", AppError::Conflict),
        ("too_many", AppError::TooMany { seconds: 0 }),
        ("offline", AppError::Offline),
        (
            "broken",
            AppError::Broken {
                code: "{code}".to_owned(),
            },
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_have_the_names_that_they_have_in_json() {
        for (name, error) in errors() {
            let json = serde_json::to_value(&error).unwrap_or_default();
            assert!(json == name || json.get(name).is_some(), "{json} is not {name}");
        }
    }
}

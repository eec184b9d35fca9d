//! The demo buttons, and the language of the interface.

use leptos::prelude::*;

use crate::error::AppError;

/// Signs in as somebody of the demo class, on this machine only (decision 36).
///
/// # Errors
/// [`AppError::NotFound`] wherever the demo buttons do not work.
#[server(name = TryDemo, endpoint = "demo")]
pub async fn try_demo(
    /// As whom: `participant`, `mentor` or `organizer`.
    #[server(default)]
    #[server(rename = "as")]
    role: String,
) -> Result<(), AppError> {
    use crate::context;
    let app = context::app();
    let role = storage::accounts::DemoRole::from_code(&role).filter(|_| app.demo && !context::was_forwarded());
    let role = role.ok_or_else(|| context::refuse(AppError::NotFound))?;
    let known = context::caller().device;
    let (now, mut dice) = (app.now(), app.dice());
    let signed_in = storage::accounts::sign_in_as_demo(&app.db, now, &mut dice, role, known.as_ref()).await?;
    context::change_session(context::SessionWish::SignIn {
        account: signed_in.account,
        device: signed_in.device,
    });
    context::send_to("/");
    Ok(())
}

/// Remembers the language of the interface on this phone, for whoever uses it.
///
/// # Errors
/// [`AppError::Invalid`] for a language that we do not speak.
#[server(name = ChooseLanguage, endpoint = "bahasa")]
pub async fn choose_language(
    /// `id` or `en`.
    #[server(default)]
    bahasa: String,
) -> Result<(), AppError> {
    use crate::{context, text::Language};
    let language = Language::from_code(&bahasa);
    let language = language.ok_or_else(|| context::refuse(AppError::invalid("bahasa", "unreadable")))?;
    context::remember_language(language);
    Ok(())
}

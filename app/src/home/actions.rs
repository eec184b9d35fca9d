//! The demo buttons.

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

//! Links for people with a password: a new password, and becoming an organizer.

use leptos::prelude::*;

use super::staff::StaffForm;
use crate::error::AppError;

/// Sets the new password of a link and signs in with it; all other sessions of the person end.
///
/// # Errors
/// [`AppError::Invalid`] for a password that cannot be taken, or when the link does not work any more.
#[server(name = RenewPassword, endpoint = "masuk/sandi-baru")]
pub async fn renew_password(
    /// Token of the link.
    #[server(default)]
    token: String,
    /// New password as typed.
    #[server(default)]
    password: String,
) -> Result<(), AppError> {
    use super::{parse, staff::ssr};
    use crate::context;
    parse::password(&password).map_err(|why| context::refuse(AppError::invalid("password", why)))?;
    let (app, token, password) = (
        context::app(),
        storage::Secret::new(token),
        storage::Secret::new(password),
    );
    let (now, mut dice) = (app.now(), app.dice());
    let username = storage::accounts::redeem_password_reset(&app.db, now, &mut dice, &token, &password)
        .await
        .map_err(ssr::staff_error)?;
    ssr::enter(&username, &password).await
}

/// Accepts an organizer's invitation as somebody new and signs in.
///
/// # Errors
/// [`AppError::Invalid`] with each field that needs another look, or when the link does not work any more.
#[server(name = AcceptOrganizer, endpoint = "undangan/penyelenggara")]
pub async fn accept_organizer(
    /// Everything that was typed.
    #[server(flatten)]
    form: StaffForm,
) -> Result<(), AppError> {
    use super::staff::ssr;
    use crate::context;
    let (app, staff) = (context::app(), ssr::staff(&form, false)?.1);
    let token = storage::Secret::new(form.token);
    let (username, password) = (staff.username.clone(), staff.password.clone());
    storage::cohorts::accept_organizer_invitation(&app.db, app.now(), &mut app.dice(), &token, staff)
        .await
        .map_err(ssr::staff_error)?;
    ssr::enter(&username, &password).await
}

/// Accepts an organizer's invitation as the person who is signed in.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] when the link does not work any more or they are an organizer there
/// already; [`AppError::NotAllowed`] for people who sign in with a PIN.
#[server(name = AcceptOrganizerAs, endpoint = "undangan/penyelenggara-sebagai")]
pub async fn accept_organizer_as(
    /// Token of the link.
    #[server(default)]
    token: String,
) -> Result<(), AppError> {
    use super::staff::ssr;
    use crate::context;
    let (actor, app, token) = (context::actor()?, context::app(), storage::Secret::new(token));
    storage::cohorts::accept_organizer_invitation_as(&app.db, &actor, app.now(), &mut app.dice(), &token)
        .await
        .map_err(ssr::staff_error)?;
    context::send_to("/o");
    Ok(())
}

//! Signing in and out.

use leptos::prelude::*;

use crate::error::AppError;

/// Opens a participant's account with the PIN on a phone that is known.
///
/// # Errors
/// [`AppError::Invalid`] for a wrong PIN, an unknown phone, or while one has to wait.
#[server(name = SignInWithPin, endpoint = "masuk/pin")]
pub async fn sign_in_with_pin(
    /// Id of the account.
    #[server(default)]
    account: String,
    /// Six digits as typed.
    #[server(default)]
    pin: String,
    /// Address to go on to; the front page when empty.
    #[server(default)]
    onward: String,
) -> Result<(), AppError> {
    use crate::context;
    let digits = super::parse::digits(&pin, storage::accounts::PIN_DIGITS, "pin_shape")
        .map_err(|why| context::refuse(AppError::invalid("pin", why)))?;
    let (app, pin) = (context::app(), storage::Secret::new(digits));
    let (account, phone) = ssr::place(&account)?;
    let signed_in =
        storage::accounts::sign_in_with_pin(&app.db, app.now(), &mut app.dice(), &phone, account, &pin).await;
    ssr::enter(signed_in, "pin", "pin_wrong", &onward)
}

/// Signs in a mentor or organizer.
///
/// # Errors
/// [`AppError::Invalid`] for a wrong name or password, or while one has to wait.
#[server(name = SignInWithPassword, endpoint = "masuk/sandi")]
pub async fn sign_in_with_password(
    /// User name as typed.
    #[server(default)]
    username: String,
    /// Password as typed.
    #[server(default)]
    password: String,
    /// Ticked when others use this device too.
    #[server(default)]
    shared: String,
    /// Address to go on to; the front page when empty.
    #[server(default)]
    onward: String,
) -> Result<(), AppError> {
    use crate::context;
    use domain::accounts::PhoneKind;
    let (app, known) = (context::app(), context::caller().device);
    let phone = if shared.is_empty() {
        PhoneKind::Own
    } else {
        PhoneKind::Shared
    };
    let (now, mut dice, password) = (app.now(), app.dice(), storage::Secret::new(password));
    let known = known.as_ref();
    let signed_in =
        storage::accounts::sign_in_with_password(&app.db, now, &mut dice, &username, &password, known, phone).await;
    ssr::enter(signed_in, "password", "sign_in_wrong", &onward)
}

/// *Keluar*: ends this session; the phone stays known.
///
/// # Errors
/// None; being signed out already is fine.
#[server(name = SignOut, endpoint = "keluar")]
pub async fn sign_out() -> Result<(), AppError> {
    use crate::context;
    context::change_session(context::SessionWish::SignOut);
    context::send_to("/");
    Ok(())
}

/// *Keluar dari HP ini*: the person is taken off this phone as well.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] when they are not on this phone.
#[server(name = LeavePhone, endpoint = "keluar/hp")]
pub async fn leave_phone() -> Result<(), AppError> {
    use crate::context;
    let actor = context::actor()?;
    let token = context::caller()
        .device
        .ok_or_else(|| context::refuse(AppError::NotFound))?;
    let app = context::app();
    storage::accounts::forget_account_on_device(&app.db, &actor, app.now(), &mut app.dice(), &token).await?;
    context::change_session(context::SessionWish::SignOut);
    context::send_to("/");
    Ok(())
}

pub(super) mod ssr {
    use domain::ids::AccountId;
    use storage::{
        Secret,
        accounts::{SignInError, SignedIn},
    };

    use crate::{
        context::{self, SessionWish},
        error::AppError,
    };

    /// The person and the phone that a PIN is typed for.
    pub(in super::super) fn place(account: &str) -> Result<(AccountId, Secret), AppError> {
        let unknown = || context::refuse(AppError::invalid("pin", "phone_unknown"));
        let account = account.parse().map_err(|_| unknown())?;
        Ok((account, context::caller().device.ok_or_else(unknown)?))
    }

    /// Starts the session and goes on to where the person wanted to be, or says what did not fit.
    pub(super) fn enter(
        signed_in: Result<SignedIn, SignInError>,
        field: &str,
        wrong: &'static str,
        onward: &str,
    ) -> Result<(), AppError> {
        match signed_in {
            Ok(SignedIn { account, device }) => {
                context::change_session(SessionWish::SignIn { account, device });
                context::send_to(if context::is_local(onward) { onward } else { "/" });
                Ok(())
            }
            Err(error) => Err(refused(error, field, wrong)),
        }
    }

    /// Says what did not fit.
    pub(in super::super) fn refused(error: SignInError, field: &str, wrong: &'static str) -> AppError {
        let code = match error {
            SignInError::Wrong => wrong,
            SignInError::UnknownPhone => "phone_unknown",
            SignInError::Wait { until } => context::wait_code(until - context::app().now()),
            SignInError::Storage(error) => return error.into(),
        };
        context::refuse(AppError::invalid(field, code))
    }
}

//! The PIN that is shown until typed once, and the codes of *HP baru* and *Lupa PIN* (decision 3).

use leptos::prelude::*;

use crate::error::AppError;

/// The person typed the PIN they were shown; from now on it is not shown any more.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] when it differs; [`AppError::NotFound`] when none waits.
#[server(name = ConfirmPin, endpoint = "pin")]
pub async fn confirm_pin(
    /// Six digits as typed.
    #[server(default)]
    pin: String,
) -> Result<(), AppError> {
    use crate::context;
    let actor = context::actor()?;
    let differs = |_| context::refuse(AppError::invalid("pin", "pin_differs"));
    let digits = super::parse::digits(&pin, storage::accounts::PIN_DIGITS, "pin_differs").map_err(differs)?;
    let token = context::caller()
        .device
        .ok_or_else(|| context::refuse(AppError::NotFound))?;
    let (app, typed) = (context::app(), storage::Secret::new(digits));
    if !storage::accounts::mark_pin_seen(&app.db, &token, actor.account, &typed).await? {
        return Err(differs(""));
    }
    context::send_to(&context::home_of(&actor));
    Ok(())
}

/// *HP baru*: the phone may now ask for the person's PIN.
///
/// # Errors
/// [`AppError::Invalid`] for a code that does not work.
#[server(name = AddPhone, endpoint = "hp-baru")]
pub async fn add_phone(
    /// Digits as typed.
    #[server(default)]
    code: String,
    /// Code of the kind of phone.
    #[server(default)]
    phone: String,
) -> Result<(), AppError> {
    use crate::context;
    let (app, (code, phone)) = (context::app(), ssr::code_and_phone(&code, &phone)?);
    let known = context::caller().device;
    let (now, mut dice) = (app.now(), app.dice());
    let added = storage::accounts::redeem_new_device_code(&app.db, now, &mut dice, &code, phone, known.as_ref())
        .await
        .map_err(ssr::code_error)?;
    context::change_session(context::SessionWish::KnowPhone { device: added.device });
    context::send_to(&format!("/masuk/pin/{}", added.account));
    Ok(())
}

/// *Lupa PIN*: a new PIN, shown next; all other sessions of the person end.
///
/// # Errors
/// [`AppError::Invalid`] for a code that does not work.
#[server(name = ReplacePin, endpoint = "lupa-pin")]
pub async fn replace_pin(
    /// Digits as typed.
    #[server(default)]
    code: String,
    /// Code of the kind of phone.
    #[server(default)]
    phone: String,
) -> Result<(), AppError> {
    use crate::context;
    let (app, (code, phone)) = (context::app(), ssr::code_and_phone(&code, &phone)?);
    let known = context::caller().device;
    let (now, mut dice) = (app.now(), app.dice());
    let new = storage::accounts::redeem_pin_reset_code(&app.db, now, &mut dice, &code, phone, known.as_ref())
        .await
        .map_err(ssr::code_error)?;
    context::change_session(context::SessionWish::SignIn {
        account: new.account,
        device: new.device,
    });
    context::send_to("/pin");
    Ok(())
}

mod ssr {
    use domain::accounts::PhoneKind;
    use storage::{Secret, StorageError};

    use super::super::parse;
    use crate::{
        context,
        error::{AppError, Problems},
    };

    /// Digits of a code from a mentor.
    const CODE_DIGITS: usize = 12;

    pub(super) fn code_and_phone(code: &str, phone: &str) -> Result<(Secret, PhoneKind), AppError> {
        let mut problems = Problems::default();
        let code = problems.take("code", parse::digits(code, CODE_DIGITS, "one_time_shape"));
        let phone = problems.take("phone", parse::phone(phone));
        match (code, phone) {
            (Some(code), Some(phone)) => Ok((Secret::new(code), phone)),
            _ => Err(context::refuse(problems.into_error())),
        }
    }

    /// A wrong code is a matter of the form, not a missing page.
    pub(super) fn code_error(error: StorageError) -> AppError {
        match error {
            StorageError::NotFound => context::refuse(AppError::invalid("code", "one_time_unknown")),
            other => other.into(),
        }
    }
}

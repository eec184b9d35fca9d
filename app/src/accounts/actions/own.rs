//! What people do about their own account: phones, *Ini juga saya*, news.

use leptos::prelude::*;

use crate::error::AppError;

/// Signs the person out on one of their phones, wherever it is.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] when they are not on this phone.
#[server(name = EndPhone, endpoint = "masuk/hp/keluarkan")]
pub async fn end_phone(
    /// Id of the phone in the list.
    #[server(default)]
    phone: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, phone) = (context::actor()?, context::app(), context::id(&phone)?);
    storage::accounts::end_phone(&app.db, &actor, app.now(), &mut app.dice(), phone).await?;
    context::send_to("/masuk/hp");
    Ok(())
}

/// Signs the person out on every other phone.
///
/// # Errors
/// [`AppError::SignedOut`].
#[server(name = EndOtherPhones, endpoint = "masuk/hp/keluarkan-lain")]
pub async fn end_other_phones() -> Result<(), AppError> {
    use crate::context;
    let (actor, app, here) = (context::actor()?, context::app(), context::caller().device);
    storage::accounts::end_other_phones(&app.db, &actor, app.now(), &mut app.dice(), here.as_ref()).await?;
    context::send_to("/masuk/hp");
    Ok(())
}

/// *Ini juga saya*: the other account, whose PIN was typed, goes into the one that is signed in.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] for a wrong PIN, an account that is not on this phone, or while one
/// has to wait; [`AppError::NotAllowed`] for people with a password.
#[server(name = MergeOwn, endpoint = "akun/ini-juga-saya")]
pub async fn merge_own(
    /// Id of the other account.
    #[server(default)]
    account: String,
    /// Its PIN as typed.
    #[server(default)]
    pin: String,
) -> Result<(), AppError> {
    use super::{parse, sign_in::ssr};
    use crate::context;
    let actor = context::actor()?;
    let digits = parse::digits(&pin, storage::accounts::PIN_DIGITS, "pin_shape")
        .map_err(|why| context::refuse(AppError::invalid("pin", why)))?;
    let ((other, phone), pin, app) = (ssr::place(&account)?, storage::Secret::new(digits), context::app());
    let (now, mut dice) = (app.now(), app.dice());
    storage::cohorts::merge_own_accounts(&app.db, &actor, now, &mut dice, &phone, other, &pin)
        .await
        .map_err(|error| ssr::refused(error, "pin", "pin_wrong"))?;
    context::send_to("/");
    Ok(())
}

/// *Mengerti*: takes the unread mark from the news that were shown; what came since stays to be read.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] for what cannot be an id.
#[server(name = SeeNotices, endpoint = "akun/mengerti")]
pub async fn see_notices(
    /// Ids of the news that were shown, with commas between.
    #[server(default)]
    notices: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let shown = notices.split(',').filter(|id| !id.is_empty());
    let ids: Vec<uuid::Uuid> = shown.map(context::id).collect::<Result<_, _>>()?;
    storage::accounts::mark_notices_seen(&app.db, &actor, app.now(), &ids).await?;
    Ok(())
}

//! What people do about their own data, and organizers about the end of a class.

use leptos::prelude::*;

use crate::error::AppError;

/// *Keluar dari kelas*.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] when they are not in it; [`AppError::Invalid`] without the tick.
#[server(name = LeaveClass, endpoint = "data/keluar-kelas")]
pub async fn leave_class(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Ticked when sure.
    #[server(default)]
    sure: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    if actor.membership(cohort).is_some() {
        ssr::ticked(&sure)?;
    }
    storage::cohorts::leave_cohort(&app.db, &actor, app.now(), &mut app.dice(), cohort).await?;
    Ok(())
}

/// *Hapus akun saya*.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] for a wrong PIN or password, while one has to wait, and for the only
/// organizer.
#[server(name = RemoveMyAccount, endpoint = "data/hapus-akun")]
pub async fn remove_my_account(
    /// PIN or password as typed.
    #[server(default)]
    password: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let (now, mut dice, typed) = (app.now(), app.dice(), ssr::secret(&password)?);
    storage::own_data::ask_for_removal(&app.db, &actor, now, &mut dice, &typed)
        .await
        .map_err(ssr::secret_error)
}

/// Takes that back, whoever asked for it.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] when nothing was asked for.
#[server(name = KeepMyAccount, endpoint = "data/batal-hapus")]
pub async fn keep_my_account() -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    storage::own_data::cancel_removal(&app.db, &actor, app.now(), &mut app.dice()).await?;
    Ok(())
}

/// The organizer deletes the account of a participant who asked for it.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person runs the class's
/// organisation, and when the participant is not in the class; [`AppError::Invalid`] without the tick.
#[server(name = RemoveAccountOf, endpoint = "data/hapus-akun-peserta")]
pub async fn remove_account_of(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
    /// Ticked when the person asked for it.
    #[server(default)]
    sure: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    if !sure.is_empty() {
        storage::own_data::ask_for_removal_of(&app.db, &actor, now, &mut dice, cohort, account).await?;
        return Ok(());
    }
    storage::cohorts::check_organizes(&app.db, &actor, cohort).await?;
    ssr::ticked(&sure)
}

/// Takes that back.
///
/// # Errors
/// As [`remove_account_of`]; [`AppError::NotFound`] when nothing was asked for.
#[server(name = KeepAccountOf, endpoint = "data/batal-hapus-peserta")]
pub async fn keep_account_of(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the account.
    #[server(default)]
    account: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, account) = (app.now(), app.dice(), context::id(&account)?);
    storage::own_data::cancel_removal_of(&app.db, &actor, now, &mut dice, cohort, account).await?;
    Ok(())
}

/// *Tutup kelas*.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person runs the class's
/// organisation; [`AppError::Invalid`] without the tick, or when it has closed already.
#[server(name = CloseClass, endpoint = "kelas/tutup")]
pub async fn close_class(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Ticked when sure.
    #[server(default)]
    sure: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    if !sure.is_empty() {
        storage::cohorts::set_cohort_closed(&app.db, &actor, app.now(), &mut app.dice(), cohort, true).await?;
        return Ok(());
    }
    storage::cohorts::check_organizes(&app.db, &actor, cohort).await?;
    ssr::ticked(&sure)
}

/// *Buka lagi*.
///
/// # Errors
/// As [`close_class`]; [`AppError::Invalid`] when it is open, or its people's data are gone.
#[server(name = ReopenClass, endpoint = "kelas/buka-lagi")]
pub async fn reopen_class(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    storage::cohorts::set_cohort_closed(&app.db, &actor, app.now(), &mut app.dice(), cohort, false).await?;
    Ok(())
}

/// How long the class keeps people's data.
///
/// # Errors
/// As [`close_class`]; [`AppError::Invalid`] for a time that cannot be chosen.
#[server(name = KeepDataFor, endpoint = "kelas/simpan-data")]
pub async fn keep_data_for(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Months as chosen.
    #[server(default)]
    months: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let (now, mut dice, months) = (app.now(), app.dice(), months.trim().parse().unwrap_or(0));
    storage::own_data::set_retention(&app.db, &actor, now, &mut dice, cohort, months)
        .await
        .map_err(ssr::months_error)
}

mod ssr {
    use storage::{Secret, StorageError, accounts::SignInError};

    use crate::{context, error::AppError};

    pub(super) fn ticked(sure: &str) -> Result<(), AppError> {
        if sure.is_empty() {
            return Err(context::refuse(AppError::invalid("sure", "tick_first")));
        }
        Ok(())
    }

    /// A PIN may be typed with a gap in the middle; a password never is six digits.
    pub(super) fn secret(typed: &str) -> Result<Secret, AppError> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return Err(context::refuse(AppError::invalid("password", "empty")));
        }
        Ok(if digits.bytes().all(|b| b.is_ascii_digit()) {
            Secret::new(digits)
        } else {
            Secret::new(typed)
        })
    }

    pub(super) fn secret_error(error: SignInError) -> AppError {
        let code = match error {
            SignInError::Wrong | SignInError::UnknownPhone => "secret_wrong",
            SignInError::Wait { until } => context::wait_code(until - context::app().now()),
            SignInError::Storage(error) => return error.into(),
        };
        context::refuse(AppError::invalid("password", code))
    }

    pub(super) fn months_error(error: StorageError) -> AppError {
        match error {
            StorageError::Rule(code) => context::refuse(AppError::invalid("months", code)),
            other => other.into(),
        }
    }
}

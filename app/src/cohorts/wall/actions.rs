//! What can be changed about the wall.

use leptos::prelude::*;

use crate::error::AppError;

/// Changes the Wi-Fi hint; empty takes it down.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class;
/// [`AppError::Invalid`] for a hint that is too long.
#[server(name = ChangeWifi, endpoint = "kelas/wifi")]
pub async fn change_wifi(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// The hint as typed.
    #[server(default)]
    wifi: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let wifi = ssr::hint(&wifi)?;
    storage::cohorts::change_wifi_hint(&app.db, &actor, app.now(), &mut app.dice(), cohort, &wifi).await?;
    Ok(())
}

mod ssr {
    use domain::accounts::{TextError, parse_line};

    use crate::{context, error::AppError};

    /// Longest hint in characters: two lines on the wall.
    const HINT_MAX: usize = 100;

    pub(super) fn hint(typed: &str) -> Result<String, AppError> {
        match parse_line(typed, HINT_MAX) {
            Ok(hint) => Ok(hint),
            Err(TextError::Empty) => Ok(String::new()),
            Err(TextError::TooLong(_)) => Err(context::refuse(AppError::invalid("wifi", "too_long"))),
            Err(_) => Err(context::refuse(AppError::invalid("wifi", "name_letters"))),
        }
    }
}

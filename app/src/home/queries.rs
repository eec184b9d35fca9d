//! What the front page needs to know.

use crate::{context, error::AppError};

/// The front page as a visitor sees it.
#[derive(Clone, Debug)]
pub struct StartView {
    /// Whether the demo buttons are shown.
    pub demo: bool,
}

/// Sends people who are signed in to their place, and the first organizer of an empty installation to `/mulai`.
///
/// # Errors
/// [`AppError::Broken`].
pub async fn load_start() -> Result<StartView, AppError> {
    let (app, caller) = (context::app(), context::caller());
    let local = !context::was_forwarded();
    if let Some(actor) = &caller.actor {
        let pin = match &caller.device {
            Some(token) => storage::accounts::pending_pin(&app.db, token, actor.account).await?,
            None => None,
        };
        let home = if pin.is_some() {
            "/pin".to_owned()
        } else {
            context::home_of(actor)
        };
        if home != "/" {
            context::send_to(&home);
        }
    } else if local && app.loopback && !storage::cohorts::has_organisation(&app.db).await? {
        context::send_to("/mulai");
    }
    Ok(StartView {
        demo: app.demo && local,
    })
}

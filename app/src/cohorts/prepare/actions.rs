//! What an organizer does before the first evening.

use leptos::prelude::*;

use crate::error::AppError;

/// How long the links of a list stay on their page, in seconds: sending a WhatsApp to each of a class takes a while.
const AN_HOUR: u32 = 3_600;

/// Reads a pasted list, to be shown as understood before anything is made of it.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class;
/// [`AppError::Invalid`] when nobody is in it.
#[server(name = PasteContacts, endpoint = "kelas/tempel")]
pub async fn paste_contacts(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Names and numbers as pasted. A form that comes back never keeps them: the name of the field says so.
    #[server(default)]
    pasted: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    storage::cohorts::check_leads(&app.db, &actor, cohort).await?;
    context::show_once_for(&ssr::read_list(cohort, &pasted)?, AN_HOUR);
    Ok(())
}

/// Makes a link for everybody in the list that was shown.
///
/// # Errors
/// As [`paste_contacts`]; [`AppError::Invalid`] when the list is gone, or too many links are open.
#[server(name = MakeLinks, endpoint = "kelas/tempel/link")]
pub async fn make_links(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Key that makes sending twice count once.
    #[server(default)]
    key: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    storage::cohorts::check_leads(&app.db, &actor, cohort).await?;
    let Some(list) = ssr::shown_list(cohort)? else {
        return Ok(());
    };
    let (now, mut dice, key) = (app.now(), app.dice(), context::id(&key)?);
    let names: Vec<String> = list.people.iter().map(|person| person.name.clone()).collect();
    let tokens = storage::cohorts::create_named_links(&app.db, &actor, now, &mut dice, key, cohort, &names).await?;
    context::show_once_for(&ssr::kept_links(cohort, &tokens, &list), AN_HOUR);
    Ok(())
}

/// Makes the cards of everybody who has a link and has not come yet.
///
/// # Errors
/// As [`paste_contacts`]; [`AppError::Invalid`] when the class is closed.
#[server(name = MakeCards, endpoint = "kelas/kartu")]
pub async fn make_cards(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let cards = storage::cohorts::issue_cards(&app.db, &actor, app.now(), &mut app.dice(), cohort).await?;
    context::show_once_for(&ssr::kept_cards(cohort, &cards), AN_HOUR);
    Ok(())
}

/// Takes a personal link back.
///
/// # Errors
/// As [`paste_contacts`]; [`AppError::NotFound`] when there is no such open link in this class.
#[server(name = CancelLink, endpoint = "kelas/link/batal")]
pub async fn cancel_link(
    /// Id of the cohort.
    #[server(default)]
    cohort: String,
    /// Id of the link.
    #[server(default)]
    link: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app, cohort) = (context::actor()?, context::app(), context::id(&cohort)?);
    let link = context::id(&link)?;
    storage::cohorts::cancel_link(&app.db, &actor, app.now(), &mut app.dice(), cohort, link).await?;
    Ok(())
}

mod ssr {
    use domain::{
        cohorts::contacts::{Contacts, read_contacts},
        ids::CohortId,
    };
    use storage::{Secret, cohorts::Card};

    use super::super::kept;
    use crate::{context, error::AppError};

    /// The list as this browser will keep it.
    pub(super) fn read_list(cohort: CohortId, pasted: &str) -> Result<String, AppError> {
        let list = read_contacts(pasted);
        if list.people.is_empty() {
            return Err(context::refuse(AppError::invalid("pasted", "no_contacts")));
        }
        Ok(kept::write_list(cohort, list))
    }

    /// The list that was shown; none when its links were made already, by the same button pressed twice.
    pub(super) fn shown_list(cohort: CohortId) -> Result<Option<Contacts>, AppError> {
        let kept = context::shown_once().unwrap_or_default();
        if kept::read_links(&kept, cohort).is_some() {
            return Ok(None);
        }
        match kept::read_list(&kept, cohort) {
            Some(list) => Ok(Some(list)),
            None => Err(context::refuse(AppError::invalid("", "list_gone"))),
        }
    }

    pub(super) fn kept_links(cohort: CohortId, tokens: &[Secret], list: &Contacts) -> String {
        let numbers = list.people.iter().map(|person| person.phone.as_ref());
        kept::write_links(cohort, tokens.iter().map(Secret::reveal).zip(numbers))
    }

    pub(super) fn kept_cards(cohort: CohortId, cards: &[Card]) -> String {
        kept::write_cards(cohort, cards.iter().map(|card| card.token.reveal()))
    }
}

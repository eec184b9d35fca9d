//! What the pages of preparing show.

use domain::{
    accounts::Phone,
    cohorts::contacts::{Contact, Contacts},
};
use storage::{Secret, cohorts::OpenLink};

use super::kept;
use crate::{
    cohorts::queries::meeting_now,
    context,
    error::AppError,
    text::{cohorts::messages, time},
    ui::{QrView, wa_link},
};

/// Somebody in a pasted list, as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderstoodView {
    /// Empty when there was only a number.
    pub name: String,
    /// As people read it; empty when there is none.
    pub number: String,
    /// Whether a number stood there that cannot be one.
    pub unreadable: bool,
}

/// A pasted list that waits for a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListView {
    /// The people.
    pub people: Vec<UnderstoodView>,
    /// The same as text, to be corrected.
    pub text: String,
    /// How many came twice.
    pub repeated: usize,
    /// How many are left out.
    pub left_out: usize,
}

/// A link that was just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeLinkView {
    /// For whom; empty when there was only a number.
    pub name: String,
    /// Where it goes; empty when the person picks the chat.
    pub number: String,
    /// Address that opens WhatsApp with the text.
    pub whatsapp: String,
    /// Whether somebody has joined with it.
    pub used: bool,
}

/// A link that nobody has used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLinkView {
    /// Its id.
    pub id: String,
    /// For whom.
    pub name: String,
    /// Day and clock until which it works.
    pub until: String,
}

/// The page that prepares a class.
#[derive(Clone, Debug)]
pub struct PrepareView {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Number of the next meeting, or of the last.
    pub meeting: u8,
    /// Key of the form.
    pub key: String,
    /// The list as understood.
    pub list: Option<ListView>,
    /// The links made of it.
    pub made: Vec<MadeLinkView>,
    /// Links that still wait for their people.
    pub open: Vec<OpenLinkView>,
    /// The Wi-Fi hint.
    pub wifi: String,
}

/// A card to cut out.
#[derive(Clone, Debug)]
pub struct CardView {
    /// For whom.
    pub name: String,
    /// The link as QR code.
    pub qr: Option<QrView>,
}

/// The sheet of cards.
#[derive(Clone, Debug)]
pub struct CardsView {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it meets.
    pub place: String,
    /// Address for those who type, without `http://`.
    pub address: String,
    /// Cards made a moment ago in this browser.
    pub cards: Vec<CardView>,
    /// Who would get one.
    pub waiting: Vec<String>,
}

/// Preparing a class.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads it.
pub async fn load_preparation(cohort: String) -> Result<PrepareView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    let open = storage::cohorts::list_open_links(&app.db, &actor, app.now(), id).await?;
    let wifi = storage::cohorts::load_wifi_hint(&app.db, &actor, id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let kept = context::shown_once();
    let links = kept
        .as_deref()
        .and_then(|kept| kept::read_links(kept, id))
        .unwrap_or_default();
    let tokens: Vec<Secret> = links.iter().map(|(token, _)| Secret::new(token.clone())).collect();
    let names = storage::cohorts::names_of_links(&app.db, &actor, id, &tokens).await?;
    let made = links.into_iter().zip(names);
    let made = made.filter_map(|((token, phone), found)| Some(made_link(&cohort.name, &token, phone, found?)));
    let today = time::day_of(app.now(), cohort.time_zone);
    let link = |link: OpenLink| OpenLinkView {
        id: link.id.to_string(),
        name: link.name,
        until: time::date_time(link.expires_at, cohort.time_zone),
    };
    Ok(PrepareView {
        id: id.to_string(),
        meeting: meeting_now(&cohort.schedule, today),
        key: context::new_key(),
        list: kept.and_then(|kept| kept::read_list(&kept, id)).map(list),
        made: made.collect(),
        open: open.into_iter().map(link).collect(),
        name: cohort.name,
        wifi,
    })
}

/// The cards of a class.
///
/// # Errors
/// As [`load_preparation`].
pub async fn load_cards(cohort: String) -> Result<CardsView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    let open = storage::cohorts::list_open_links(&app.db, &actor, app.now(), id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let kept = context::shown_once()
        .and_then(|kept| kept::read_cards(&kept, id))
        .unwrap_or_default();
    let tokens: Vec<Secret> = kept.into_iter().map(Secret::new).collect();
    let names = storage::cohorts::names_of_links(&app.db, &actor, id, &tokens).await?;
    let card = |(token, found): (&Secret, Option<(String, bool)>)| {
        let (name, used) = found?;
        let qr = context::qr(&format!("{}/g/{}", app.public_url, token.reveal()));
        (!used).then_some(CardView { name, qr })
    };
    Ok(CardsView {
        id: id.to_string(),
        address: context::shown_address("/gabung"),
        cards: tokens.iter().zip(names).filter_map(card).collect(),
        waiting: open.into_iter().map(|link| link.name).collect(),
        name: cohort.name,
        place: cohort.place,
    })
}

fn list(list: Contacts) -> ListView {
    let number = |phone: &Option<Phone>| phone.as_ref().map(Phone::shown).unwrap_or_default();
    let lines: Vec<String> = list
        .people
        .iter()
        .map(|person| format!("{} {}", person.name, number(&person.phone)).trim().to_owned())
        .collect();
    let view = |person: &Contact| UnderstoodView {
        name: person.name.clone(),
        number: number(&person.phone),
        unreadable: person.unreadable,
    };
    ListView {
        people: list.people.iter().map(view).collect(),
        text: lines.join("\n"),
        repeated: list.repeated,
        left_out: list.left_out,
    }
}

fn made_link(class: &str, token: &str, phone: Option<Phone>, (name, used): (String, bool)) -> MadeLinkView {
    let text = messages::join_link(class, &format!("{}/g/{token}", context::app().public_url));
    MadeLinkView {
        name,
        number: phone.as_ref().map(Phone::shown).unwrap_or_default(),
        whatsapp: wa_link(phone.as_ref(), &text),
        used,
    }
}

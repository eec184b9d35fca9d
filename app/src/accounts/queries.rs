//! What the pages of this feature show.

use domain::accounts::{PhoneKind, words::BETWEEN};
use storage::{Database, Secret, StorageError, cohorts::JoinPlace};

use crate::{context, error::AppError, text::time};

/// Where a code or link leads.
#[derive(Clone, Debug, Default)]
pub struct JoinView {
    /// Whether the code or link works.
    pub found: bool,
    /// Name of the cohort; empty where one is invited to an organisation.
    pub cohort: String,
    /// Where it meets.
    pub place: String,
    /// Who runs it.
    pub organisation: String,
    /// Key of the form, made anew for each page, so that sending it twice joins once.
    pub key: String,
}

/// A PIN that is still to be typed once.
#[derive(Clone, Debug)]
pub struct PinView {
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Six digits; empty when none waits any more.
    pub pin: String,
}

/// A person on this phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Whether they open with a PIN; mentors and organizers use a password.
    pub has_pin: bool,
}

/// Everybody on this phone.
#[derive(Clone, Debug, Default)]
pub struct PeopleView {
    /// Who is signed in.
    pub me: Option<PersonView>,
    /// Everybody, in the order in which they came.
    pub people: Vec<PersonView>,
}

/// An invitation to be a mentor.
#[derive(Clone, Debug, Default)]
pub struct InvitationView {
    /// Where it leads; `found` is false for a link that does not work.
    pub place: JoinView,
    /// Four words offered as a password.
    pub words: Vec<String>,
    /// Name of the person who is signed in, if anybody is.
    pub me: Option<String>,
}

/// A phone in the list of *HP yang masuk*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneView {
    /// Names it in the form.
    pub id: String,
    /// Whether it is a shared one.
    pub shared: bool,
    /// Whether it is this one.
    pub here: bool,
    /// Whether the person is signed in on it.
    pub signed_in: bool,
    /// How long ago somebody signed in on it.
    pub seen: String,
}

/// A link for a new password.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPasswordView {
    /// Form of address and name; empty for a link that does not work.
    pub greeting: String,
    /// The name to sign in with.
    pub username: String,
    /// Four words offered as a password.
    pub words: Vec<String>,
}

/// Where a class code as typed leads, or a link's token if there is one. An unknown one is told in words, with status 404.
///
/// # Errors
/// [`AppError::Invalid`] when too many wrong codes were typed.
pub async fn load_join(code: String, token: String) -> Result<JoinView, AppError> {
    let (app, token) = (context::app(), Secret::new(token));
    let place = if token.reveal().is_empty() {
        storage::cohorts::peek_join_code(&app.db, app.now(), &code).await
    } else {
        storage::cohorts::peek_join_link(&app.db, app.now(), &token).await
    };
    join_view(place)
}

/// The PIN that is to be typed once on this phone. Without one the person is sent to their own place.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn load_pin() -> Result<PinView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let pin = match context::caller().device {
        Some(token) => storage::accounts::pending_pin(&app.db, &token, actor.account).await?,
        None => None,
    };
    if pin.is_none() {
        context::send_to(&context::home_of(&actor));
    }
    Ok(PinView {
        greeting: context::greeting(&me),
        picture: me.picture.number(),
        pin: pin.map(|pin| pin.reveal().to_owned()).unwrap_or_default(),
    })
}

/// Who is on this phone. With `lock` a shared phone is locked by this (decision 4).
///
/// # Errors
/// [`AppError::Broken`].
pub async fn load_people(lock: bool) -> Result<PeopleView, AppError> {
    let (app, caller) = (context::app(), context::caller());
    let Some(token) = caller.device else {
        return Ok(PeopleView::default());
    };
    let people = people(&app.db, &token).await?;
    let shared = storage::accounts::kind_of_phone(&app.db, &token).await? == Some(PhoneKind::Shared);
    if lock && shared && caller.actor.is_some() {
        context::change_session(context::SessionWish::SignOut);
    }
    let signed_in = caller
        .actor
        .filter(|_| !(lock && shared))
        .map(|actor| actor.account.to_string());
    let me = people
        .iter()
        .find(|person| Some(&person.account) == signed_in.as_ref())
        .cloned();
    Ok(PeopleView { me, people })
}

/// One person on this phone.
///
/// # Errors
/// [`AppError::NotFound`] when they are not on it.
pub async fn load_person(account: String) -> Result<PersonView, AppError> {
    let people = match context::caller().device {
        Some(token) => people(&context::app().db, &token).await?,
        None => Vec::new(),
    };
    let person = people
        .into_iter()
        .find(|person| person.account == account && person.has_pin);
    person.ok_or_else(|| context::refuse(AppError::NotFound))
}

/// Where an invitation leads, with an offered password. An unknown link is told in words, with status 404.
///
/// # Errors
/// [`AppError::Broken`].
pub async fn load_invitation(token: String) -> Result<InvitationView, AppError> {
    let (app, token) = (context::app(), Secret::new(token));
    invitation(storage::cohorts::peek_mentor_invitation(&app.db, app.now(), &token).await).await
}

/// Where an organizer's invitation leads. An unknown link is told in words, with status 404.
///
/// # Errors
/// [`AppError::Broken`].
pub async fn load_organizer_invitation(token: String) -> Result<InvitationView, AppError> {
    let (app, token) = (context::app(), Secret::new(token));
    let organisation = storage::cohorts::peek_organizer_invitation(&app.db, app.now(), &token).await;
    let place = organisation.map(|organisation_name| JoinPlace {
        cohort_name: String::new(),
        place: String::new(),
        organisation_name,
    });
    invitation(place).await
}

/// Whom a link for a new password is for. An unknown link is told in words, with status 404.
///
/// # Errors
/// [`AppError::Broken`].
pub async fn load_new_password(token: String) -> Result<NewPasswordView, AppError> {
    let (app, token) = (context::app(), Secret::new(token));
    match storage::accounts::peek_password_reset(&app.db, app.now(), &token).await {
        Ok(reset) => Ok(NewPasswordView {
            greeting: context::greeting(&reset.account),
            username: reset.username,
            words: offered_words(),
        }),
        Err(StorageError::NotFound) => {
            context::refuse(AppError::NotFound);
            Ok(NewPasswordView::default())
        }
        Err(error) => Err(error.into()),
    }
}

/// The phones that the person is on.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn load_phones() -> Result<Vec<PhoneView>, AppError> {
    let (actor, app, here) = (context::actor()?, context::app(), context::caller().device);
    let zone = context::zone_of(&actor).await?;
    let phones = storage::accounts::list_phones(&app.db, &actor, app.now(), here.as_ref()).await?;
    let phone = |row: storage::accounts::PhoneRow| PhoneView {
        id: row.id.to_string(),
        shared: row.phone == PhoneKind::Shared,
        here: row.here,
        signed_in: row.signed_in,
        seen: time::ago(row.last_seen_at, app.now(), zone),
    };
    Ok(phones.into_iter().map(phone).collect())
}

/// The others on this phone who open with a PIN, for *Ini juga saya*.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn load_others() -> Result<Vec<PersonView>, AppError> {
    let actor = context::actor()?;
    let others = match context::caller().device {
        Some(token) => people(&context::app().db, &token).await?,
        None => Vec::new(),
    };
    let me = actor.account.to_string();
    Ok(others
        .into_iter()
        .filter(|person| person.has_pin && person.account != me)
        .collect())
}

/// News that the person has not seen, as kind and facts.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn load_notices() -> Result<Vec<super::notices::NoticeView>, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let rows = storage::accounts::list_notices(&app.db, &actor).await?;
    let view = |row: storage::accounts::NoticeRow| super::notices::NoticeView {
        id: row.id.to_string(),
        kind: row.kind,
        by: row.detail["by"].as_str().unwrap_or_default().to_owned(),
        class: row.detail["class"].as_str().unwrap_or_default().to_owned(),
    };
    Ok(rows.into_iter().filter(|row| !row.seen).map(view).collect())
}

/// Four words for the password of the first organizer.
///
/// # Errors
/// [`AppError::NotFound`] when there is an organisation already, or the request may come from elsewhere.
pub async fn load_first_run() -> Result<Vec<String>, AppError> {
    let app = context::app();
    if !app.loopback || context::was_forwarded() || storage::cohorts::has_organisation(&app.db).await? {
        return Err(context::refuse(AppError::NotFound));
    }
    Ok(offered_words())
}

/// Where an invitation leads, with who could accept it.
async fn invitation(place: Result<JoinPlace, StorageError>) -> Result<InvitationView, AppError> {
    let me = match context::caller().actor {
        Some(actor) => {
            let me = storage::accounts::load_account(&context::app().db, actor.account).await?;
            Some(me.name)
        }
        None => None,
    };
    Ok(InvitationView {
        place: join_view(place)?,
        words: offered_words(),
        me,
    })
}

/// The place, or word that there is none.
fn join_view(place: Result<JoinPlace, StorageError>) -> Result<JoinView, AppError> {
    match place {
        Ok(place) => Ok(JoinView {
            found: true,
            cohort: place.cohort_name,
            place: place.place,
            organisation: place.organisation_name,
            key: context::new_key(),
        }),
        Err(StorageError::NotFound | StorageError::Rule("code_budget")) => {
            context::refuse(AppError::NotFound);
            Ok(JoinView::default())
        }
        Err(error) => Err(error.into()),
    }
}

/// Everybody on the phone of this token.
async fn people(db: &Database, token: &Secret) -> Result<Vec<PersonView>, AppError> {
    let found = storage::accounts::accounts_on_device(db, token).await?;
    let person = |place: storage::accounts::AccountOnDevice| PersonView {
        account: place.account.id.to_string(),
        greeting: context::greeting(&place.account),
        picture: place.account.picture.number(),
        has_pin: place.has_pin,
    };
    Ok(found.into_iter().map(person).collect())
}

/// A password offered word by word.
fn offered_words() -> Vec<String> {
    let password = storage::accounts::offer_password(&mut context::app().dice());
    password.reveal().split(BETWEEN).map(str::to_owned).collect()
}

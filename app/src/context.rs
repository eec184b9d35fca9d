//! What the server hands to pages and server functions. The actor is taken from here and passed on as an argument.

use std::sync::Arc;

use domain::{
    access::{Actor, Role},
    cohorts::TimeZone,
    ids::{AccountId, CohortId},
};
use http::request::Parts;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::{Database, Dice, Secret, StorageError, photos::PhotoStore};

use crate::{
    error::AppError,
    reach::Reach,
    text::{LANGUAGE_COOKIE, Language},
    ui::{QrView, attempt::Attempt},
};

/// The parts of the running server that features need.
#[derive(Clone)]
pub struct AppContext {
    /// All rows.
    pub db: Database,
    /// All photo files.
    pub photos: PhotoStore,
    /// Address under which people reach the site, without a slash at the end. Links that leave the site start with it.
    pub public_url: Arc<str>,
    /// Tells epoch milliseconds; tests set it.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Makes the dice of one request; tests load them.
    pub dice: Arc<dyn Fn() -> Dice + Send + Sync>,
    /// Whether the demo buttons work here (decision 36).
    pub demo: bool,
    /// Whether only this machine can reach the server: the first-run page makes an organizer only then.
    pub loopback: bool,
}

impl AppContext {
    /// Epoch milliseconds.
    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    /// Fresh dice.
    pub fn dice(&self) -> Dice {
        (self.dice)()
    }

    /// Whether only people in the same network come here, by plain http (decision 25): links work for them alone, and
    /// browsers keep back what needs a secure context.
    pub fn in_room(&self) -> bool {
        Reach::of(&self.public_url) == Some(Reach::Room)
    }
}

/// Who sends this request, as far as cookies tell. Loaded anew for each request.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The signed-in person with their present roles.
    pub actor: Option<Actor>,
    /// Token of a known phone.
    pub device: Option<Secret>,
    /// Number of this request, for the log and for error pages.
    pub request_id: String,
    /// A form that came back with errors to the page that is being rendered.
    pub attempt: Option<Attempt>,
}

/// What a server function may want done with the person's session, carried out when its answer leaves.
#[derive(Clone, Debug, Default)]
pub struct SessionChange(Arc<std::sync::Mutex<Option<SessionWish>>>);

/// A change of who is signed in on this browser.
#[derive(Clone, Debug)]
pub enum SessionWish {
    /// A new session for this person, on this phone (P20).
    SignIn {
        /// Who.
        account: AccountId,
        /// The phone, whose token goes into its cookie.
        device: storage::accounts::Device,
    },
    /// Make the phone known, for a PIN that is still to be typed.
    KnowPhone {
        /// The phone, whose token goes into its cookie.
        device: storage::accounts::Device,
    },
    /// End this session; the phone stays known.
    SignOut,
}

impl SessionChange {
    /// Asks for a change; the last wish of a request counts.
    pub fn wish(&self, wish: SessionWish) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = Some(wish);
        }
    }

    /// Takes the wish, to carry it out.
    pub fn take(&self) -> Option<SessionWish> {
        self.0.lock().ok().and_then(|mut slot| slot.take())
    }
}

/// The running server.
pub fn app() -> AppContext {
    expect_context()
}

/// Whether this page is rendered for a room; see [`AppContext::in_room`].
pub fn in_room() -> bool {
    use_context::<AppContext>().is_some_and(|app| app.in_room())
}

/// Who is asking.
pub fn caller() -> Caller {
    use_context().unwrap_or_default()
}

/// The signed-in person.
///
/// # Errors
/// [`AppError::SignedOut`] when nobody is signed in.
pub fn actor() -> Result<Actor, AppError> {
    caller().actor.ok_or_else(|| refuse(AppError::SignedOut))
}

/// An id out of an address or a form. What is no id is answered like an unknown one (P17).
///
/// # Errors
/// [`AppError::NotFound`].
pub fn id<T: std::str::FromStr>(text: &str) -> Result<T, AppError> {
    text.trim().parse().map_err(|_| refuse(AppError::NotFound))
}

/// A new key for a form, so that sending it twice does it once (P7).
pub fn new_key() -> String {
    storage::new_action_key(&mut app().dice()).to_string()
}

/// The QR code of an address; `None` if it is too long for one.
pub fn qr(address: &str) -> Option<QrView> {
    /// White squares around the code that readers need.
    const BORDER: usize = 4;
    let code = fast_qr::QRBuilder::new(address).ecl(fast_qr::ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for x in (0..code.size).filter(|x| code[y][*x].value()) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + BORDER, y + BORDER));
        }
    }
    Some(QrView {
        side: u32::try_from(code.size + 2 * BORDER).ok()?,
        path,
    })
}

/// An address of the site as people type it, without `http://`.
pub fn shown_address(path: &str) -> String {
    let public = app().public_url;
    let host = public.split_once("://").map_or(&*public, |(_, rest)| rest);
    format!("{host}{path}")
}

/// Lets the browser load this page again by itself, without a script.
pub fn refresh_every(seconds: u32) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(http::header::REFRESH, http::HeaderValue::from(seconds));
    }
}

/// Changes who is signed in on this browser.
pub fn change_session(wish: SessionWish) {
    if matches!(wish, SessionWish::SignOut) {
        // What was shown once was for the person who leaves.
        show_once_for("", 0);
    }
    expect_context::<SessionChange>().wish(wish);
}

/// Sends the person on: after a form was accepted, or from a page that is not for them now. `path` must be one of our
/// own. Pages answer 303 (decision 22).
pub fn send_to(path: &str) {
    if !is_local(path) {
        return;
    }
    leptos_axum::redirect(path);
    if let (Some(parts), Some(response)) = (use_context::<Parts>(), use_context::<ResponseOptions>())
        && parts.method == http::Method::GET
    {
        response.set_status(http::StatusCode::SEE_OTHER);
    }
}

/// The place that belongs to somebody: the organizer's classes, a mentor's queue, a participant's home, of the newest
/// cohort they are in; the front page for people without any.
pub fn home_of(actor: &Actor) -> String {
    if !actor.organises.is_empty() {
        return "/o".to_owned();
    }
    match actor.memberships.iter().max_by_key(|member| member.cohort) {
        Some(member) if member.role == Role::Mentor => format!("/a/{}/antrean", member.cohort),
        Some(member) => format!("/a/{}", member.cohort),
        None => "/".to_owned(),
    }
}

/// The page of a class, for whoever leads it.
pub fn class_path(actor: &Actor, cohort: CohortId) -> String {
    if actor.is_mentor_of(cohort) {
        format!("/a/{cohort}/peserta")
    } else {
        format!("/o/{cohort}")
    }
}

/// The page of somebody in a class, for whoever leads it.
pub fn person_path(actor: &Actor, cohort: CohortId, account: AccountId) -> String {
    let side = if actor.is_mentor_of(cohort) { "a" } else { "o" };
    format!("/{side}/{cohort}/orang/{account}")
}

/// For whom somebody writes who is not the owner (*Isi bersama*); `None` for the owner.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such person.
pub async fn helping(
    actor: &Actor,
    cohort: CohortId,
    owner: AccountId,
) -> Result<Option<crate::listings::editor_view::Helping>, AppError> {
    if owner == actor.account {
        return Ok(None);
    }
    let person = storage::accounts::load_account(&app().db, owner).await?;
    Ok(Some(crate::listings::editor_view::Helping {
        whom: greeting(&person),
        picture: person.picture.number(),
        back: person_path(actor, cohort, owner),
    }))
}

/// Who helped last and how long ago, in words.
///
/// # Errors
/// [`AppError::NotFound`] when the person may not know of the cohort.
pub async fn helped(
    actor: &Actor,
    cohort: CohortId,
    help: Option<storage::cohorts::Help>,
) -> Result<Option<(String, String)>, AppError> {
    let Some(help) = help else { return Ok(None) };
    let zone = storage::cohorts::load_cohort(&app().db, actor, cohort).await?.time_zone;
    let ago = crate::text::time::ago(help.at, app().now(), zone);
    Ok(Some((greeting(&help.by), ago)))
}

/// The time zone of the newest of the person's classes; WIB for somebody without any.
///
/// # Errors
/// [`AppError::Broken`].
pub async fn zone_of(actor: &Actor) -> Result<TimeZone, AppError> {
    let classes = storage::cohorts::list_cohorts(&app().db, actor).await?;
    Ok(classes.first().map_or(TimeZone::Wib, |class| class.time_zone))
}

/// Form of address and name: *Ibu Rini*.
pub fn greeting(person: &storage::accounts::AccountView) -> String {
    person.form_of_address.of(&person.name)
}

/// The code of the sentence for a wait of so many milliseconds, rounded up.
pub fn wait_code(wait: i64) -> &'static str {
    match (wait + 999) / 1_000 {
        ..=30 => "wait_30s",
        31..=60 => "wait_1m",
        61..=120 => "wait_2m",
        121..=300 => "wait_5m",
        301..=900 => "wait_15m",
        901.. => "wait_1h",
    }
}

/// Whether somebody passed this request on from elsewhere. What works on this machine only is refused then.
pub fn was_forwarded() -> bool {
    use_context::<Parts>().is_none_or(|parts| {
        parts.headers.keys().any(|name| {
            let name = name.as_str();
            name == "forwarded" || name == "via" || name.starts_with("x-forwarded-")
        })
    })
}

/// Name of the cookie that carries [`show_once`] to the next page.
const ONCE: &str = "sekali";
/// How long the next page may be loaded again with it, in seconds: a code for a PIN works as long (P24).
const ONCE_SECONDS: u32 = 600;

/// Keeps a link or code for the page that follows, in a cookie of this browser: it must lie neither in an address nor
/// in the database. `value` may hold letters, digits, `-`, `_` and `.`; anything else is dropped.
pub fn show_once(value: &str) {
    show_once_for(value, ONCE_SECONDS);
}

/// The same for a page that takes longer to work through, such as a list of links to be sent one by one. A browser
/// keeps no cookie of more than 4,096 bytes.
pub fn show_once_for(value: &str, seconds: u32) {
    let plain = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    let secure = secure_cookie();
    let cookie = format!("{ONCE}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}");
    if plain
        && let Some(response) = use_context::<ResponseOptions>()
        && let Ok(cookie) = http::HeaderValue::from_str(&cookie)
    {
        response.append_header(http::header::SET_COOKIE, cookie);
    }
}

/// What [`show_once`] kept, as this browser sends it back.
pub fn shown_once() -> Option<String> {
    let parts = use_context::<Parts>()?;
    let cookies = parts.headers.get_all(http::header::COOKIE);
    let mut pairs = cookies
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    pairs.find_map(|pair| pair.trim().strip_prefix(ONCE)?.strip_prefix('=').map(str::to_owned))
}

/// How long the choice of a language is kept, in seconds: a year.
const LANGUAGE_SECONDS: u32 = 31_536_000;

/// Keeps the language of the interface in a cookie of this browser, signed in or not.
pub fn remember_language(language: Language) {
    let secure = secure_cookie();
    let code = language.code();
    let cookie =
        format!("{LANGUAGE_COOKIE}={code}; Path=/; HttpOnly; SameSite=Lax; Max-Age={LANGUAGE_SECONDS}{secure}");
    if let Some(response) = use_context::<ResponseOptions>()
        && let Ok(cookie) = http::HeaderValue::from_str(&cookie)
    {
        response.append_header(http::header::SET_COOKIE, cookie);
    }
}

/// End of a cookie that travels over https only where the site does.
fn secure_cookie() -> &'static str {
    if app().public_url.starts_with("https://") {
        "; Secure"
    } else {
        ""
    }
}

/// Whether this is an address of our own that cannot be read as another host's, nor break a header.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
}

/// Sets the status that goes with the error, so that pages and fetches are answered alike (decision 22).
pub fn refuse(error: AppError) -> AppError {
    if let Some(response) = use_context::<ResponseOptions>()
        && let Ok(status) = http::StatusCode::from_u16(error.status())
    {
        response.set_status(status);
    }
    error
}

/// The one place where storage's errors become the app's; what broke is logged once, here.
impl From<StorageError> for AppError {
    fn from(error: StorageError) -> Self {
        refuse(match error {
            StorageError::NotFound => Self::NotFound,
            StorageError::NotAllowed => Self::NotAllowed,
            StorageError::Conflict { .. } => Self::Conflict,
            StorageError::Rule(code) => Self::invalid("", code),
            StorageError::Database(fault) => {
                let code = caller().request_id;
                tracing::error!(request = %code, error = %fault, "storage failed");
                Self::Broken { code }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_told_in_words_rounded_up() {
        for (wait, code) in [
            (1, "wait_30s"),
            (30_001, "wait_1m"),
            (240_000, "wait_5m"),
            (3_600_000, "wait_1h"),
        ] {
            assert_eq!(wait_code(wait), code);
        }
    }
}

//! What the server hands to pages and server functions. The actor is taken from here and passed on as an argument.

use std::sync::Arc;

use domain::{access::Actor, ids::AccountId};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::{Database, Dice, Secret, StorageError, photos::PhotoStore};

use crate::{error::AppError, ui::attempt::Attempt};

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

/// Changes who is signed in on this browser.
pub fn change_session(wish: SessionWish) {
    expect_context::<SessionChange>().wish(wish);
}

/// Sends the person on after a form was accepted. `path` must be one of our own.
pub fn send_to(path: &str) {
    if is_local(path) {
        leptos_axum::redirect(path);
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
                tracing::error!(%code, error = %fault, "storage failed");
                Self::Broken { code }
            }
        })
    }
}

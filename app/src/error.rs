//! What can go wrong between a page and the server, as codes. Sentences are made of them in `text`.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// A field that could not be understood, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Name of the field, as in the form.
    pub field: String,
    /// Code of the reason; `text` turns it into a sentence.
    pub code: String,
}

/// The one error of every server function. Carries no internals (P30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppError {
    /// Nobody is signed in (401).
    SignedOut,
    /// There is no such thing, or it is not visible to this person (404).
    NotFound,
    /// Visible, but not permitted (403).
    NotAllowed,
    /// Some fields need another look (422).
    Invalid(Vec<FieldError>),
    /// The record has moved on since it was loaded (409).
    Conflict,
    /// Not now: try again after so many seconds (429).
    TooMany {
        /// Seconds to wait.
        seconds: u32,
    },
    /// The request never arrived; what was typed is still here.
    Offline,
    /// Something broke on our side; the code finds it in the log (500).
    Broken {
        /// Request id.
        code: String,
    },
}

impl AppError {
    /// One field that needs another look.
    pub fn invalid(field: &str, code: &str) -> Self {
        Self::Invalid(vec![FieldError {
            field: field.into(),
            code: code.into(),
        }])
    }

    /// The HTTP status that goes with it.
    pub fn status(&self) -> u16 {
        match self {
            Self::SignedOut => 401,
            Self::NotAllowed => 403,
            Self::NotFound => 404,
            Self::Conflict => 409,
            Self::Invalid(_) => 422,
            Self::TooMany { .. } => 429,
            Self::Offline | Self::Broken { .. } => 500,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Self::Offline,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::invalid("", "unreadable"),
            _ => Self::Broken { code: String::new() },
        }
    }
}

/// Gathers what is wrong with the fields of one form, so that all of it is told at once.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldError>);

impl Problems {
    /// The value, or a note of why there is none.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, &'static str>) -> Option<T> {
        parsed
            .map_err(|code| {
                self.0.push(FieldError {
                    field: field.into(),
                    code: code.into(),
                });
            })
            .ok()
    }

    /// All notes as one error. A value that is missing was noted by [`Self::take`].
    pub fn into_error(self) -> AppError {
        AppError::Invalid(self.0)
    }
}

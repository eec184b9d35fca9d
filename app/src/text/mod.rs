//! The typed text catalogue: for each feature a struct of texts with one constant a language, complete because it must
//! compile. Indonesian is the language of the product, English the second.
//!
//! Each feature has its own struct and its own accessor, so that a split build carries only the texts of its page.
//!
//! Checks, rubric and lessons stay Indonesian (decision 37), and so does what people typed: such blocks say `lang="id"`,
//! by which screen readers and *Dengarkan* choose their voice.

/// Declares the texts of one feature: the struct, then each text with its Indonesian and its English; `texts()` answers
/// in the language of the page.
macro_rules! texts {
    ($(#[$outer:meta])* $group:ident; $($(#[$doc:meta])* $name:ident: $id:expr, $en:expr;)+) => {
        $(#[$outer])*
        pub struct $group {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        static INDONESIAN: $group = $group { $($name: $id,)+ };
        static ENGLISH: $group = $group { $($name: $en,)+ };

        /// The texts in the language of this page.
        pub fn texts() -> &'static $group {
            if $crate::text::english() { &ENGLISH } else { &INDONESIAN }
        }
    };
}
pub(crate) use texts;

#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod board;
#[cfg(feature = "ssr")]
pub mod cards;
#[cfg(feature = "ssr")]
pub mod cohorts;
pub mod common;
pub mod desk;
#[cfg(feature = "ssr")]
mod errors;
#[cfg(feature = "ssr")]
pub mod evening;
#[cfg(feature = "ssr")]
pub mod field_names;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod listings;
#[cfg(feature = "ssr")]
pub mod mentor;
#[cfg(feature = "ssr")]
pub mod mentoring;
#[cfg(feature = "ssr")]
pub mod own_data;
#[cfg(feature = "ssr")]
pub mod participant;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod photos;
#[cfg(feature = "ssr")]
pub mod problems;
#[cfg(feature = "ssr")]
pub mod report;
#[cfg(feature = "ssr")]
pub mod reviews;
pub mod saving;
#[cfg(feature = "ssr")]
pub mod shop;
#[cfg(feature = "ssr")]
pub mod storefronts;
#[cfg(feature = "ssr")]
pub mod time;

use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use errors::{app_error_text, error_text};

/// Language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia, the default.
    #[default]
    Indonesian,
    /// English, the second language.
    English,
}

/// Name of the cookie that remembers which language was chosen on this phone.
#[cfg(feature = "ssr")]
pub const LANGUAGE_COOKIE: &str = "bahasa";

#[cfg(feature = "ssr")]
impl Language {
    /// What it is called in HTML, in headers and in the cookie.
    pub fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of this code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Indonesian, Self::English]
            .into_iter()
            .find(|language| language.code() == code)
    }
}

/// Whether this page is in English; Indonesian unless the person chose it.
#[cfg(not(feature = "hydrate"))]
pub fn english() -> bool {
    matches!(use_context::<Language>(), Some(Language::English))
}

/// Whether this page is in English, as its document says.
#[cfg(feature = "hydrate")]
pub fn english() -> bool {
    thread_local! {
        static ENGLISH: bool =
            document().document_element().and_then(|root| root.get_attribute("lang")).as_deref() == Some("en");
    }
    ENGLISH.with(|english| *english)
}

/// Value of `<html lang>`.
pub fn lang() -> &'static str {
    if english() { "en" } else { "id" }
}

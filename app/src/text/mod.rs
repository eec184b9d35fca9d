//! The typed text catalogue: for each feature a struct of texts with one constant a language, complete because it must
//! compile. Indonesian is the language of the product, English the second.
//!
//! Each feature has its own struct and its own accessor, so that a split build carries only the texts of its page.

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

pub mod accounts;
pub mod cohorts;
pub mod common;
mod errors;
pub mod home;
pub mod listings;
pub mod mentor;
pub mod photos;
pub mod reviews;
pub mod shop;
pub mod storefronts;

use leptos::prelude::*;

pub use errors::{app_error_text, error_text};

/// Language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia, the default.
    Indonesian,
    /// English, the second language.
    English,
}

/// Whether this page is in English; Indonesian unless the person chose it.
pub fn english() -> bool {
    matches!(use_context::<Language>(), Some(Language::English))
}

/// Value of `<html lang>`.
pub fn lang() -> &'static str {
    if english() { "en" } else { "id" }
}

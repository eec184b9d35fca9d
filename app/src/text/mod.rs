//! The typed text catalogue: a struct of texts for each feature with one constant a language, complete because it must
//! compile. Indonesian is the language of the product, English the second.

/// Declares the texts of one feature: the struct, then each text with its Indonesian and its English.
macro_rules! texts {
    ($(#[$outer:meta])* $group:ident; $($(#[$doc:meta])* $name:ident: $id:expr, $en:expr;)+) => {
        $(#[$outer])*
        pub struct $group {
            $($(#[$doc])* pub $name: &'static str,)+
        }

        pub(super) const INDONESIAN: $group = $group { $($name: $id,)+ };
        pub(super) const ENGLISH: $group = $group { $($name: $en,)+ };
    };
}
pub(crate) use texts;

pub mod common;
mod errors;
pub mod home;

use leptos::prelude::*;

pub use errors::{app_error_text, error_text};

/// All interface texts of one language, by feature.
pub struct Texts {
    /// Value of `<html lang>`.
    pub lang: &'static str,
    /// What every page uses.
    pub common: common::CommonTexts,
    /// The front page.
    pub home: home::HomeTexts,
}

static INDONESIAN: Texts = Texts {
    lang: "id",
    common: common::INDONESIAN,
    home: home::INDONESIAN,
};
static ENGLISH: Texts = Texts {
    lang: "en",
    common: common::ENGLISH,
    home: home::ENGLISH,
};

/// Language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia, the default.
    Indonesian,
    /// English, the second language.
    English,
}

/// The texts for this page. Indonesian unless the person chose English.
pub fn use_texts() -> &'static Texts {
    match use_context::<Language>() {
        Some(Language::English) => &ENGLISH,
        _ => &INDONESIAN,
    }
}

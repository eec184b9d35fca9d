//! The typed text catalogue: one struct of texts, a constant per language, complete because it must compile.

mod en;
mod id;

use leptos::prelude::*;

/// Interface texts of one language.
pub struct Texts {
    /// Value of `<html lang>`.
    pub lang: &'static str,
    /// Name of the product.
    pub product: &'static str,
    /// What the product is, in one line.
    pub tagline: &'static str,
    /// First link of every page, for keyboards and screen readers.
    pub skip_to_content: &'static str,
    /// Heading of the page for a missing address.
    pub not_found_title: &'static str,
    /// What to do about a missing address.
    pub not_found_help: &'static str,
    /// Link to the start page.
    pub to_start: &'static str,
    /// The main button of the start page.
    pub join: &'static str,
    /// Link for people who have an account.
    pub sign_in: &'static str,
}

/// The texts for this page. Indonesian unless the person chose English.
pub fn use_texts() -> &'static Texts {
    match use_context::<Language>() {
        Some(Language::English) => &en::TEXTS,
        _ => &id::TEXTS,
    }
}

/// Language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia, the default.
    Indonesian,
    /// English, the second language.
    English,
}

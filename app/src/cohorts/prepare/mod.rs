//! Preparing a class: links for the people of a WhatsApp group, cards to cut out, and what is needed that evening.

/// Reading a pasted list, making links and cards.
pub mod actions;
/// The sheet of cards.
pub mod cards_page;
mod kept;
/// Preparing a class.
pub mod prepare_page;
pub mod queries;

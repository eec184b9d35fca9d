//! Where everybody arrives.

/// A short page about the product.
pub mod about_page;
pub mod actions;
pub mod mentor_menu;
pub mod participant;
pub mod participant_menu;
pub mod queries;
/// The front page.
pub mod start_page;

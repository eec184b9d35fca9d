//! Where everybody arrives.

/// A short page about the product.
#[cfg(feature = "ssr")]
pub mod about_page;
pub mod actions;
pub mod participant;
pub mod participant_menu;
pub mod queries;
/// The front page.
#[cfg(feature = "ssr")]
pub mod start_page;

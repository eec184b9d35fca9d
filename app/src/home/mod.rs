//! Where everybody arrives.

pub mod participant;
pub mod participant_menu;
/// The front page.
pub mod start_page;

//! The page of one person of a class: helping them, and everything that can become of their place.

pub mod actions;
/// Two accounts of one person, side by side.
pub mod merge_page;
mod parts;
/// The page.
pub mod person_page;
pub mod queries;

pub(super) use parts::removed_list;

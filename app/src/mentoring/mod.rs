//! Mentors' every day beside reviewing: who looks after whom, who waits, private notes.

pub mod actions;
/// The organizer gives participants their mentors.
pub mod assign_page;
mod hand_over_fields;
/// A mentor hands participants over.
pub mod hand_over_page;
mod needs_part;
/// A mentor's own notes about a participant.
pub mod notes_page;
pub mod queries;
pub mod views;

pub(crate) use needs_part::{NeedsPart, mentors_card};

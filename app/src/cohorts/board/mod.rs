//! The board of a class: how far everybody has come, a person's timeline, the digest for the group, and the report.

/// The board itself.
pub mod board_page;
mod board_table;
mod digest;
pub mod queries;
mod sheet;
/// What happened to one person.
pub mod timeline_page;

//! The only owner of rows: everything that outlives the process is read and written here.
//!
//! Each public function is one transaction. Functions that touch a record load it through the person who asks;
//! what that person may not see is [`StorageError::NotFound`]. What happened is recorded as an event in the same
//! transaction. Row types stay inside; what leaves are plain structs.
//!
//! Times are `i64` milliseconds since 1970-01-01 UTC, set by the caller (`now`), never by the database. Randomness is
//! a parameter too ([`Dice`]), so that a test can repeat every id, code and PIN.
#![forbid(unsafe_code)]

mod database;
mod entity;
mod error;
mod events;
mod migration;
mod json;
pub mod listings;
mod once;
pub mod photos;
pub mod publications;
pub mod reviews;
pub mod storefronts;
pub mod submissions;
mod secrets;

pub use database::{Database, SchemaState};
pub use error::{DatabaseFault, Result, StorageError};
pub use events::{EventRow, list_events};
pub use secrets::{Dice, Secret, dice, loaded_dice};

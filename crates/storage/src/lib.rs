//! The only owner of rows: everything that outlives the process is read and written here.
//!
//! Each public function is one transaction. Functions that touch a record load it through the person who asks;
//! what that person may not see is [`StorageError::NotFound`]. What happened is recorded as an event in the same
//! transaction. Row types stay inside; what leaves are plain structs.
//!
//! Times are `i64` milliseconds since 1970-01-01 UTC, set by the caller (`now`), never by the database. Randomness is
//! a parameter too ([`Dice`]), so that a test can repeat every id, code and PIN.
#![forbid(unsafe_code)]

pub mod accounts;
pub mod archive;
pub mod backup;
pub mod cohorts;
mod database;
mod entity;
mod error;
mod events;
mod figures;
mod form_attempts;
mod hashing;
mod idempotency;
mod installation;
mod json;
pub mod listings;
pub mod mentoring;
mod migration;
mod once;
pub mod own_data;
pub mod photos;
pub mod publications;
mod purge;
pub mod reviews;
mod secrets;
mod sessions;
pub mod storefronts;
pub mod submissions;

pub use database::{Connections, Database, SchemaState};
pub use error::{DatabaseFault, Result, StorageError};
pub use events::{EventRow, list_events};
pub use form_attempts::{FormAttempt, clear_form_attempt, keep_form_attempt, load_form_attempt};
pub use installation::{InstallationView, open_installation};
pub use purge::purge_expired;
pub use secrets::{Dice, Secret, dice, loaded_dice, new_action_key, new_form_key};
pub use sessions::{SESSION_ACCOUNT_KEY, SESSION_DEVICE_KEY, SessionRows, end_all_sessions, end_sessions};

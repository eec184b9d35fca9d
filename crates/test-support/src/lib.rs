//! What the tests of every crate share: a migrated database per test, and the people in it.
//!
//! Without `TEST_DATABASE_URL` a test gets a SQLite file of its own; with it, a PostgreSQL database of its own on
//! that server. The same tests run on both. Panics are how this crate reports trouble.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test helper fails by panicking"
)]

mod cast;
mod earlier;
mod postgres;
pub mod promises;
mod sqlite;
mod test_db;

pub use cast::{Cast, PASSWORD, Person, third_week};
pub use earlier::{Earlier, run_sql};
pub use test_db::TestDb;

/// The time at which all tests start, in epoch milliseconds: 21 November 2026, 19.00 WIB.
pub const NOW: i64 = 1_795_262_400_000;
/// One minute in milliseconds.
pub const MINUTE: i64 = 60_000;
/// One hour in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;

//! Storage held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

mod database;

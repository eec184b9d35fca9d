//! The real router held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]
#![recursion_limit = "256"]

mod access;
mod accounts;
mod cohorts;
mod guards;
mod language;
mod listings;
mod photos;
mod program;
mod reviews;
mod routes;
mod seed;
mod shop;
mod storefronts;
mod support;

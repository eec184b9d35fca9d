//! The real router held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]
#![recursion_limit = "256"]

mod access;
mod accounts;
mod cohorts;
mod guards;
mod http;
mod listings;
mod photos;
mod process;
mod program;
mod promises;
mod reviews;
mod routes;
mod seed;
mod shop;
mod storefronts;
mod support;

//! The real router held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]
#![recursion_limit = "256"]

mod access;
mod accounts;
mod archive;
mod cards;
mod cohorts;
mod guards;
mod http;
mod language;
mod listings;
mod mentoring;
mod metrics;
mod own_data;
mod photos;
mod private_log;
mod process;
mod program;
mod promises;
mod reviews;
mod room;
mod routes;
mod seed;
mod shop;
mod storefronts;
mod story;
mod support;

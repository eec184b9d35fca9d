//! Storage held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod accounts;
mod codes;
mod cohorts;
mod database;
mod events;
mod first_run;
mod forms;
mod invitations;
mod joining;
mod listings;
mod members;
mod mentoring;
mod photos;
mod public_pages;
mod publications;
mod reviews;
mod selling;
mod sent_reviews;
mod sessions;
mod sign_in;
mod storefronts;
mod submissions;

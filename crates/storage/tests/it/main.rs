//! Storage held against real databases: SQLite, and PostgreSQL where `TEST_DATABASE_URL` is set.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod accounts;
mod attendance;
mod backups;
mod board;
mod classroom;
mod codes;
mod cohorts;
mod database;
mod departures;
mod events;
mod first_run;
mod forms;
mod helping;
mod invitations;
mod joining;
mod listings;
mod members;
mod mentoring;
mod merging;
mod moving;
mod named_links;
mod photos;
mod power;
mod public_pages;
mod publications;
mod recovery;
mod reviews;
mod selling;
mod sent_reviews;
mod sessions;
mod sign_in;
mod storefronts;
mod submissions;

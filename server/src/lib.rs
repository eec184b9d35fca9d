//! HTTP in front of `app`: the route table, guards, sessions, headers, files. Decides nothing about listings or reviews.
#![forbid(unsafe_code)]

pub mod archive;
pub mod backup;
pub mod cards;
pub mod checking;
pub mod cli;
pub mod cookies;
pub mod database;
pub mod http;
pub mod lan;
pub mod listen;
pub mod logging;
pub mod metrics;
pub mod middleware;
pub mod organizer;
pub mod problem;
pub mod router;
pub mod routes;
pub mod seed;
pub mod serve;
pub mod site;
pub mod state;
mod terminal;
pub mod upkeep;

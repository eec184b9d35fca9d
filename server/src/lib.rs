//! HTTP in front of `app`: the route table, guards, sessions, headers, files. Decides nothing about listings or reviews.
#![forbid(unsafe_code)]

pub mod cli;
pub mod http;
pub mod logging;
pub mod router;
pub mod routes;
pub mod security;
pub mod serve;

//! The rules of LapakLatih: what a listing is, what the coach says of it, who may do what, when a review counts.
//!
//! Pure: no I/O, no clock, no randomness, no framework. It compiles to native code and to wasm32, so that the
//! browser and the server judge by the same rules.
#![forbid(unsafe_code)]

pub mod access;
pub mod accounts;
pub mod cohorts;
pub mod ids;
pub mod listings;
pub mod money;
pub mod numbers;
pub mod quantity;
pub mod reviews;
mod short_sort;
pub mod storefronts;
pub mod text;

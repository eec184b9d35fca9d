//! Pages and server functions for running a programme: organisations, cohorts, codes, members.

pub mod actions;
/// A class: its code, its people, the ways in.
#[cfg(feature = "ssr")]
pub mod class_page;
#[cfg(feature = "ssr")]
mod class_people;
#[cfg(feature = "ssr")]
mod class_ways_in;
/// The organizer's classes.
#[cfg(feature = "ssr")]
pub mod programme_page;
pub mod queries;

//! Pages and server functions for running a programme: organisations, cohorts, codes, members.

pub mod actions;
pub mod board;
pub mod attendance;
/// A class: its code, its people, the ways in.
pub mod class_page;
mod class_people;
mod class_schedule;
mod class_shown;
mod class_ways_in;
pub mod people;
mod evening_card;
pub mod prepare;
/// The organizer's classes.
pub mod programme_page;
pub mod queries;
pub mod wall;

//! Pages and server functions for running a programme: organisations, cohorts, codes, members.

pub mod actions;
pub mod attendance;
pub mod board;
/// A class: its code, its people, the ways in.
pub mod class_page;
mod class_people;
mod class_schedule;
mod class_shown;
mod class_ways_in;
mod evening_card;
pub mod people;
pub mod prepare;
/// The organizer's classes.
pub mod programme_page;
pub mod queries;
pub mod wall;

//! Running a class.

mod attendance;
mod board;
mod class;
mod create_class;
mod first_evening;
mod paper;
mod person;
mod prepare;
mod schedule;
mod wall;
mod ways_in;

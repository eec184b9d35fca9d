//! Running a class.

mod attendance;
mod class;
mod create_class;
mod first_evening;
mod paper;
mod prepare;
mod schedule;
mod wall;
mod ways_in;

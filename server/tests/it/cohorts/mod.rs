//! Running a class.

mod board;
mod class;
mod create_class;
mod person;
mod schedule;
mod ways_in;

//! Running a class.

mod board;
mod class;
mod create_class;
mod schedule;
mod ways_in;

//! Running a class.

mod class;
mod create_class;
mod schedule;
mod ways_in;

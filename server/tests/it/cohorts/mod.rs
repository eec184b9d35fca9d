//! Running a class.

mod class;
mod create_class;
mod ways_in;

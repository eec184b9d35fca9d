//! Pages and server functions for a person's own data, leaving, and the end of a class.

pub mod actions;
/// The organizer's page of a class's end: closing, time, people who ask to go.
pub mod class_data_page;
/// *Data saya*.
pub mod own_data_page;
pub mod queries;
mod readable;

pub use readable::readable_page;

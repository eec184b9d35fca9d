//! Pages and server functions for writing a listing with the coach.

pub mod own;

//! Public pages: what has an address, what it weighs, and that typed text stays text on it.

mod opening;
mod size;
pub mod stall;
mod text;

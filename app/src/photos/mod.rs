//! Photos of a listing and the picture of a stall: sending, order, removing.

pub mod actions;
mod item;
#[cfg(feature = "ssr")]
pub mod queries;

pub use item::PhotoItem;

//! Photos of a listing and the picture of a stall: sending, order, removing.

pub mod actions;
mod gallery;
mod item;
mod photo_block;
mod photo_tile;
#[cfg(feature = "ssr")]
pub mod queries;
#[cfg(feature = "hydrate")]
mod send;
mod sending_tile;
#[cfg(feature = "hydrate")]
mod shrink;
#[cfg(feature = "hydrate")]
mod upload_queue;

pub use item::PhotoItem;
pub use photo_block::PhotoBlock;
pub(crate) use photo_block::upload_key;

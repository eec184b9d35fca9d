//! Photos of a listing and the picture of a stall: sending, order, removing.

pub mod actions;
mod gallery;
mod item;
#[cfg(feature = "ssr")]
mod listing_photos;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
mod photo_block;
mod photo_tile;
#[cfg(feature = "hydrate")]
mod picture;
#[cfg(feature = "ssr")]
pub mod queries;
#[cfg(feature = "hydrate")]
mod send;
mod sending_tile;
#[cfg(feature = "hydrate")]
mod shrink;
#[cfg(feature = "hydrate")]
mod upload_queue;

#[cfg(feature = "hydrate")]
pub(crate) use gallery::on_photos;
pub use item::PhotoItem;
#[cfg(feature = "ssr")]
pub use listing_photos::ListingPhotos;
pub use photo_block::PhotoBlock;
pub(crate) use photo_block::upload_key;
#[cfg(feature = "hydrate")]
pub(crate) use picture::send_picture;
#[cfg(feature = "hydrate")]
pub(crate) use upload_queue::new_key;

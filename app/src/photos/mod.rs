//! Photos of a listing and the picture of a stall: sending, order, removing.
//!
//! All markup is the server's. The browser's half moves, copies and names what is there, so that a phone downloads little.

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
mod add_photos;
mod item;
#[cfg(feature = "ssr")]
mod listing_photos;
#[cfg(feature = "hydrate")]
mod live;
mod order;
#[allow(missing_docs, reason = "the macro makes a public function of its own")]
pub mod photo_desk;
#[cfg(feature = "ssr")]
mod photo_tile;
#[cfg(feature = "ssr")]
mod problem_line;
#[cfg(feature = "ssr")]
pub mod queries;
#[cfg(feature = "ssr")]
mod sending_tile;
#[cfg(feature = "ssr")]
mod sentences;
#[cfg(feature = "ssr")]
mod undo_bar;

pub use item::PhotoItem;
#[cfg(feature = "ssr")]
pub use listing_photos::ListingPhotos;
#[cfg(feature = "hydrate")]
pub(crate) use live::{on_photos, wake_picture};
#[cfg(feature = "ssr")]
pub(crate) use problem_line::ProblemLine;
#[cfg(feature = "ssr")]
pub(crate) use sentences::Sentences;

/// Id of the block with a listing's photos.
const BLOCK: &str = "foto-blok";
/// Id of the form with a stall's picture.
pub(crate) const PICTURE_FORM: &str = "gambar-form";

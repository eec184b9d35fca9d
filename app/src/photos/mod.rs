//! Photos of a listing and the picture of a stall: sending, order, removing.
//!
//! All markup is the server's. The browser's half moves, copies and names what is there, so that a phone downloads little.

mod item;
#[cfg(feature = "hydrate")]
mod live;
mod order;
#[allow(missing_docs, reason = "the macro makes a public function of its own")]
pub mod photo_desk;

pub use item::PhotoItem;
#[cfg(feature = "hydrate")]
pub(crate) use live::{on_photos, wake_picture};

// What only the server renders stays out of the phone's download.
cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        pub mod actions;
        mod add_photos;
        mod listing_photos;
        mod photo_tile;
        mod problem_line;
        pub mod queries;
        mod sending_tile;
        mod sentences;
        mod undo_bar;

        pub use listing_photos::ListingPhotos;
        pub(crate) use problem_line::ProblemLine;
        pub(crate) use sentences::Sentences;
    }
}

/// Id of the block with a listing's photos.
const BLOCK: &str = "foto-blok";

/// Id of the form with a stall's picture.
pub(crate) const PICTURE_FORM: &str = "gambar-form";

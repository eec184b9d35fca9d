//! Listings: created, saved with revisions, deleted with undo, listed with their states.

mod listing_photos;
mod loading;
mod merging;
mod overview;
mod saving;
mod view;

pub use listing_photos::{
    NewPhoto, PhotoTarget, TakePhotoError, add_photo, check_photo_target, remove_photo, reorder_photos, set_cover, take_photo,
};
pub use loading::{delete_listing, load_own_listing, undo_delete_listing};
pub use overview::{ListingSummary, list_own_listings};
pub use saving::{ListingConflict, SaveListing, SaveListingError, SavedListing, create_listing, save_listing};
pub use view::{ListingView, PhotoView};

pub(crate) use loading::lock_own;
pub(crate) use loading::lock;
pub(crate) use merging::differing_fields;
pub(crate) use view::{draft_of, photo_facts, photo_view, photos_of};

use domain::listings::{ListingDraft, PhotoFact, Report};

/// How a report is made. Passed in, so that storage judges nothing: `&domain::listings::check` or a test's stand-in.
pub type Judge<'a> = &'a (dyn Fn(&ListingDraft, &[PhotoFact]) -> Report + Sync);

//! Listings: created, saved with revisions, deleted with undo, listed with their states.

mod judging;
mod listing_photos;
mod loading;
mod merging;
mod overview;
mod saving;
mod view;

pub use judging::{Surroundings, load_surroundings, report_on_listing};
pub use listing_photos::{
    NewPhoto, PhotoTarget, TakePhotoError, add_photo, check_photo_target, remove_photo, reorder_photos, restore_photo,
    set_cover, take_photo,
};
pub use loading::{delete_listing, load_editable_listing, load_own_listing, undo_delete_listing};
pub use overview::{ListingSummary, list_helped_listings, list_own_listings};
pub use saving::{
    ListingConflict, SaveListing, SaveListingError, SavedListing, create_listing, help_create_listing, save_listing,
};
pub use view::{ListingView, PhotoView};

pub(crate) use judging::report_of;
pub(crate) use loading::lock;
pub(crate) use loading::lock_own;
pub(crate) use merging::differing_fields;
pub(crate) use view::{draft_of, photo_view, photos_of};

use domain::listings::{CheckContext, Report};

/// How a report is made. Passed in, so that storage judges nothing: `&domain::listings::check`, or a test's stand-in.
/// Storage fills in what a check needs beside the draft: the city, the other titles of the stall, the form of address.
pub type Judge<'a> = &'a (dyn Fn(&CheckContext<'_>) -> Report + Sync);

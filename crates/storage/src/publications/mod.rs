//! What is public: the last allowed snapshot of a listing, and who may see which photo.

mod changing;
mod public;
mod purge;
mod rows;
mod shown;

pub use changing::{PublishError, publish_listing, set_on_sale, take_down};
pub use public::{PhotoAccess, PublicListing, PublicStorefront, photo_access, public_listing, public_storefront};
pub use purge::{purge_abandoned_photos, purge_photos};
pub use rows::{
    ChangeAfterPublishing, PublicPlace, list_changes_after_publishing, mark_changes_seen, own_public_place,
};
pub use shown::{ShownListing, list_shown_listings};

pub(crate) use changing::{publish_snapshot, refresh_publication, restore_previous};
pub(crate) use rows::{facts, forget_public_photos, place_of, restore_public_photos, state_of};

//! Storefronts: a participant's stall, its history, and its public side.

mod loading;
mod saving;
mod slug;

pub use loading::{StorefrontView, load_helped_storefront, load_own_storefront};
pub use saving::{SaveStorefront, SaveStorefrontError, SavedStorefront, help_save_storefront, save_storefront};

pub(crate) use loading::{lock_editable_storefront, picture};
pub(crate) use saving::{choose_listing_slug, ensure_storefront, publish_storefront, set_picture};
pub(crate) use slug::free_slug;

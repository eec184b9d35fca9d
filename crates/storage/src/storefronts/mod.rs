//! Storefronts: a participant's stall, its history, and its public side.

mod loading;
mod saving;
mod slug;

pub use loading::{StorefrontView, load_own_storefront};
pub use saving::{SaveStorefront, SaveStorefrontError, SavedStorefront, save_storefront};

pub(crate) use loading::{lock_own_storefront, picture};
pub(crate) use saving::{choose_listing_slug, ensure_storefront, publish_storefront, set_picture};

//! What is typed and not acknowledged, on this phone: a killed tab or a dead line loses nothing.

/// Before every key; whoever takes a person off this phone deletes what begins with it and with the person's id.
const PREFIX: &str = "lapak.";

/// Key of the unsent text of a listing.
pub fn listing_key(account: &str, listing: &str) -> String {
    [PREFIX, account, ".", listing].concat()
}

/// Key of the unsent draft of a review.
pub fn review_key(account: &str, submission: &str) -> String {
    [PREFIX, account, ".ulasan.", submission].concat()
}

#[cfg(feature = "hydrate")]
pub(crate) use browser::{forget, keep, load};

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::window;
    use web_sys::Storage;

    use crate::wire::{FormFields, fields_of, query_of};

    /// A closed storage is no reason to stop typing.
    fn storage() -> Option<Storage> {
        window().local_storage().ok()?
    }

    /// What was kept under this key.
    pub(crate) fn load(key: &str) -> Option<FormFields> {
        let text = storage()?.get_item(key).ok()??;
        fields_of(&text)
    }

    /// Keeps fields; a full storage keeps what it had.
    pub(crate) fn keep(key: &str, fields: &FormFields) {
        if let (Some(storage), Some(text)) = (storage(), query_of(fields)) {
            _ = storage.set_item(key, &text);
        }
    }

    /// The server has it.
    pub(crate) fn forget(key: &str) {
        if let Some(storage) = storage() {
            _ = storage.remove_item(key);
        }
    }
}

//! Unsent text on this phone, by person and listing, until the server has acknowledged it: a killed tab loses nothing.

use gloo::storage::{LocalStorage, Storage};

use crate::wire::FormFields;

/// Before the person's id; whoever signs a person out of this phone deletes what begins with both.
const PREFIX: &str = "lapak.";

fn key(account: &str, listing: &str) -> String {
    [PREFIX, account, ".", listing].concat()
}

/// What was typed last and not acknowledged.
pub(super) fn load(account: &str, listing: &str) -> Option<FormFields> {
    LocalStorage::get(key(account, listing)).ok()
}

/// Keeps the whole form. A full or closed storage is no reason to stop typing.
pub(super) fn store(account: &str, listing: &str, form: &FormFields) {
    _ = LocalStorage::set(key(account, listing), form);
}

/// The server has it.
pub(super) fn forget(account: &str, listing: &str) {
    LocalStorage::delete(key(account, listing));
}

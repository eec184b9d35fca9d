//! Unsent text on this phone, by person and listing, until the server has acknowledged it: a killed tab loses nothing.

use gloo::storage::{LocalStorage, Storage};

use crate::listings::{editor_form::FormFields, editor_view::EditorView};

/// Before the person's id; whoever signs a person out of this phone deletes what begins with both.
const PREFIX: &str = "lapak.";

fn key(view: &EditorView) -> String {
    [PREFIX, &view.account, ".", &view.listing].concat()
}

/// What was typed last and not acknowledged.
pub(super) fn load(view: &EditorView) -> Option<FormFields> {
    LocalStorage::get(key(view)).ok()
}

/// Keeps the whole form. A full or closed storage is no reason to stop typing.
pub(super) fn store(view: &EditorView, form: &FormFields) {
    _ = LocalStorage::set(key(view), form);
}

/// The server has it.
pub(super) fn forget(view: &EditorView) {
    LocalStorage::delete(key(view));
}

use leptos::prelude::*;

/// The browser's half of the editor: the coach and the autosave.
///
/// Form, places of the coach's lines and save line are the server's. The island brings no markup of its own: it listens
/// to the form and fills the places that change, so that whatever was typed before it woke up stays, and so that a
/// phone need not download the form a second time.
#[island(lazy)]
pub fn EditorDesk() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::live::wake();
}

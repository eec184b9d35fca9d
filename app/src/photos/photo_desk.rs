use leptos::prelude::*;

/// The browser's half of the photos of a listing: listens to the block that the server rendered and shows nothing of
/// its own. Takes no arguments, because reading them is code that a phone downloads.
#[island(lazy)]
pub fn PhotoDesk() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::live::wake();
}

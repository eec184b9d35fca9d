use leptos::prelude::*;

/// The browser's half of the stall's picture: listens to the form that the server rendered and shows nothing of its own.
#[island(lazy)]
pub fn PictureDesk() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    crate::photos::wake_picture();
}

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{PhotoBlock, PhotoItem};
use crate::ui::attempt::use_attempt;

/// [`PhotoBlock`] with what this document knows of the last upload and of a photo just taken away.
#[component]
pub fn ListingPhotos(
    /// Id of the cohort.
    cohort: String,
    /// Id of the listing.
    listing: String,
    /// Its photos, the cover first.
    photos: Vec<PhotoItem>,
) -> impl IntoView {
    let came_back =
        use_attempt(&format!("/api/foto/{listing}")).and_then(|attempt| attempt.errors.into_values().next());
    let removed = use_query_map()
        .with_untracked(|query| query.get("foto-hapus"))
        .filter(|id| photos.iter().all(|photo| photo.id != *id));
    view! { <PhotoBlock cohort listing photos removed came_back /> }
}

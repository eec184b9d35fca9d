use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;

use super::{
    BLOCK, PhotoItem, ProblemLine, Sentences,
    actions::OrderPhotos,
    add_photos::{Pickers, PlainUpload},
    photo_desk::PhotoDesk,
    photo_tile::{blank_tile, photo_tile},
    sending_tile::SendingTile,
    undo_bar::UndoBar,
};
use crate::{text::photos as texts, ui::attempt::use_attempt};

/// Most photos of a listing.
const PHOTOS_MAX: usize = domain::listings::draft::PHOTOS_MAX;

/// The photos of a listing: order, cover, removing with undo, and sending new ones. Has forms of its own, so it stands
/// outside other forms. Without WASM a plain upload; [`PhotoDesk`] makes photos small and square on the phone first.
#[component]
pub fn ListingPhotos(
    /// Id of the cohort.
    cohort: String,
    /// Id of the listing.
    listing: String,
    /// Its photos, the cover first.
    photos: Vec<PhotoItem>,
) -> impl IntoView {
    let t = texts::texts();
    let page = ["/a/", &cohort, "/barang/", &listing].concat();
    let upload = ["/api/foto/", &listing].concat();
    let came_back = use_attempt(&upload).and_then(|attempt| attempt.errors.into_values().next());
    let removed = use_query_map()
        .with_untracked(|query| query.get("foto-hapus"))
        .filter(|id| photos.iter().all(|photo| photo.id != *id));
    let full = photos.len() >= PHOTOS_MAX;
    let upload_to = [&upload, "?_page=", &page, "%23foto"].concat();
    let tiles: Vec<_> = (0..photos.len()).map(|place| photo_tile(&photos, place)).collect();
    view! {
        <div class="stack" id=BLOCK data-cohort=cohort data-listing=listing>
            <form method="post" action=OrderPhotos::PATH>
                <input type="hidden" name="_page" value=[&page, "#foto"].concat() />
                <input type="hidden" name="cohort" value=cohort.clone() />
                <input type="hidden" name="listing" value=listing.clone() />
                <ul class="photos">
                    {tiles}
                    <Pickers />
                </ul>
            </form>
            <p class="soft" data-part="full" hidden=!full>
                {t.full}
            </p>
            <div role="status">
                <ProblemLine came_back />
            </div>
            {(!full).then(|| view! { <PlainUpload action=upload_to /> })}
            <UndoBar cohort=cohort.clone() listing=listing.clone() removed />
            <template data-part="tile">{blank_tile()}</template>
            <template data-part="sending">
                <SendingTile />
            </template>
            <Sentences />
        </div>
        <PhotoDesk />
    }
}

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    PhotoItem,
    actions::{OrderPhotos, RestorePhoto},
    gallery::Gallery,
    photo_tile::PhotoTile,
    sending_tile::SendingTile,
};
use crate::{text::photos as texts, ui::Icon};

/// The photos of a listing: order, cover, removing with undo, and sending new ones. Has forms of its own, so it stands
/// outside other forms. Without WASM a plain upload; with it photos are made small and square on the phone first.
#[island(lazy)]
pub fn PhotoBlock(
    /// Id of the cohort.
    cohort: String,
    /// Id of the listing.
    listing: String,
    /// Its photos, the cover first.
    photos: Vec<PhotoItem>,
    /// The photo that was just taken away without WASM, and can be brought back.
    removed: Option<String>,
    /// Code of what was wrong with a plain upload.
    came_back: Option<String>,
) -> impl IntoView {
    let t = texts::texts();
    let page = ["/a/", &cohort, "/barang/", &listing].concat();
    let gallery = Gallery {
        cohort: StoredValue::new(cohort.clone()),
        listing: StoredValue::new(listing.clone()),
        photos: RwSignal::new(photos),
        sending: RwSignal::new(Vec::new()),
        removed: RwSignal::new(removed),
        problem: RwSignal::new(came_back.map(|code| texts::problem(&code))),
    };
    let live = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move || {
        live.set(true);
        crate::ui::mark_awake();
    });
    let upload_to = ["/api/foto/", &listing, "?_page=", &page, "%23foto"].concat();
    view! {
        <div class="stack">
            <form method="post" action=OrderPhotos::PATH>
                <input type="hidden" name="_page" value=[&page, "#foto"].concat() />
                <input type="hidden" name="cohort" value=cohort />
                <input type="hidden" name="listing" value=listing />
                <ul class="photos">
                    <For
                        each=move || gallery.photos.get()
                        key=|photo| photo.id.clone()
                        children=move |photo| view! { <PhotoTile gallery photo /> }
                    />
                    <For
                        each=move || gallery.sending.get()
                        key=|sending| sending.id
                        children=move |sending| view! { <SendingTile gallery sending /> }
                    />
                    {move || (live.get() && gallery.room() > 0).then(|| view! { <Pickers gallery /> })}
                </ul>
            </form>
            {move || (gallery.room() == 0).then(|| view! { <p class="soft">{t.full}</p> })}
            <div role="status">
                {move || {
                    gallery
                        .problem
                        .get()
                        .map(|problem| {
                            view! {
                                <p class="field-error">
                                    <Icon name="warning" />
                                    {problem}
                                </p>
                            }
                        })
                }}
            </div>
            {move || {
                (!live.get() && gallery.room() > 0).then(|| view! { <PlainUpload action=upload_to.clone() /> })
            }}
            <UndoBar gallery />
        </div>
    }
}

/// Gallery first, camera as a choice (decision 31); nothing is forced.
#[component]
fn Pickers(gallery: Gallery) -> impl IntoView {
    let t = texts::texts();
    let pick = move |event: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        super::upload_queue::pick(gallery, &event);
        #[cfg(not(feature = "hydrate"))]
        let _ = (gallery, event);
    };
    view! {
        <li class="upload">
            <Icon name="gallery" />
            <label for="foto-galeri">{t.from_gallery}</label>
            <input
                id="foto-galeri"
                type="file"
                accept="image/jpeg,image/png,image/webp"
                multiple
                on:change=pick
            />
        </li>
        <li class="upload">
            <Icon name="camera" />
            <label for="foto-kamera">{t.from_camera}</label>
            <input id="foto-kamera" type="file" accept="image/*" capture="environment" on:change=pick />
        </li>
    }
}

#[component]
fn PlainUpload(action: String) -> impl IntoView {
    let t = texts::texts();
    view! {
        <form class="upload-plain stack-tight" method="post" enctype="multipart/form-data" action=action>
            <input type="hidden" name="key" value=upload_key() />
            <label class="field-label" for="foto-berkas">
                {t.add}
            </label>
            <p class="field-hint" id="foto-berkas-h">
                {t.add_hint}
            </p>
            <input
                id="foto-berkas"
                type="file"
                name="photo"
                accept="image/*"
                multiple
                required
                aria-describedby="foto-berkas-h"
            />
            <button class="btn btn--wide" type="submit">
                <Icon name="send" />
                {t.send}
            </button>
        </form>
    }
}

/// Made when the form is shown, so that sending it twice adds the photos once (P7). Only the plain form has one.
pub(crate) fn upload_key() -> Option<String> {
    #[cfg(feature = "ssr")]
    return Some(crate::context::new_key());
    #[cfg(not(feature = "ssr"))]
    None
}

#[component]
fn UndoBar(gallery: Gallery) -> impl IntoView {
    let t = texts::texts();
    move || {
        gallery.removed.get().map(|id| {
            let photo = id.clone();
            let undo = move |event: leptos::ev::SubmitEvent| {
                #[cfg(feature = "hydrate")]
                {
                    event.prevent_default();
                    gallery.restore(id.clone());
                }
                #[cfg(not(feature = "hydrate"))]
                let _ = (&id, event);
            };
            view! {
                <div class="toasts" role="status">
                    <form class="undo" method="post" action=RestorePhoto::PATH on:submit=undo>
                        <input type="hidden" name="cohort" value=gallery.cohort.get_value() />
                        <input type="hidden" name="listing" value=gallery.listing.get_value() />
                        <input type="hidden" name="photo" value=photo />
                        <p class="undo-text">{t.removed}</p>
                        <button class="btn" type="submit">
                            <Icon name="undo" />
                            {t.undo}
                        </button>
                    </form>
                </div>
            }
        })
    }
}

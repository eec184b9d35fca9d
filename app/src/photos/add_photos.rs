use leptos::prelude::*;

use crate::{context::new_key, text::photos as texts, ui::Icon};

/// Gallery first, camera as a choice (decision 31); nothing is forced. Shown by the browser's half, which makes photos
/// small before it sends them.
#[component]
pub(super) fn Pickers() -> impl IntoView {
    let t = texts::texts();
    view! {
        <li class="upload" hidden>
            <Icon name="gallery" />
            <label for="foto-galeri">{t.from_gallery}</label>
            <input id="foto-galeri" type="file" accept="image/jpeg,image/png,image/webp" multiple />
        </li>
        <li class="upload" hidden>
            <Icon name="camera" />
            <label for="foto-kamera">{t.from_camera}</label>
            <input id="foto-kamera" type="file" accept="image/*" capture="environment" />
        </li>
    }
}

/// Sends photos as they are, until the browser's half shows its [`Pickers`] instead.
#[component]
pub(super) fn PlainUpload(
    /// Where they go.
    action: String,
) -> impl IntoView {
    let t = texts::texts();
    view! {
        <form class="upload-plain stack-tight" method="post" enctype="multipart/form-data" action=action>
            // Made when the form is shown, so that sending it twice adds the photos once (P7).
            <input type="hidden" name="key" value=new_key() />
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

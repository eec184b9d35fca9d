use leptos::prelude::*;

use crate::{
    photos::upload_key,
    text::{error_text, photos as texts},
    ui::{Icon, attempt::use_attempt},
};

/// The stall's picture: a plain upload to the same route as photos of listings; a new one takes the place of the old.
#[component]
pub(super) fn PictureForm(cohort: String, storefront: String, picture: Option<String>) -> impl IntoView {
    let t = texts::texts();
    let action = format!("/api/foto/lapak/{storefront}");
    let problem = use_attempt(&action).and_then(|attempt| attempt.errors.into_values().next());
    let address = format!("{action}?_page=/a/{cohort}/lapak%23gambar");
    view! {
        <section class="card" id="gambar" aria-labelledby="gambar-t">
            <h2 class="card-title" id="gambar-t">
                {t.picture}
            </h2>
            <form class="upload-plain stack-tight" method="post" enctype="multipart/form-data" action=address>
                <input type="hidden" name="key" value=upload_key() />
                <div class="row">
                    {picture
                        .map(|src| view! { <img class="list-thumb" src=src alt=t.picture width="64" height="64" /> })}
                    <p class="field-hint grow" id="gambar-h">
                        {t.picture_hint}
                    </p>
                </div>
                <label class="sr-only" for="gambar-berkas">
                    {t.picture}
                </label>
                <input
                    id="gambar-berkas"
                    type="file"
                    name="photo"
                    accept="image/*"
                    required
                    aria-describedby="gambar-h"
                />
                {problem
                    .map(|code| {
                        view! {
                            <p class="field-error" role="alert">
                                <Icon name="warning" />
                                {error_text(&code)}
                            </p>
                        }
                    })}
                <button class="btn btn--wide" type="submit">
                    <Icon name="camera" />
                    {t.picture_send}
                </button>
            </form>
        </section>
    }
}

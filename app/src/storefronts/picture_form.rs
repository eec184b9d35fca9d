use leptos::prelude::*;

use crate::{
    photos::upload_key,
    text::{error_text, photos as texts},
    ui::{Icon, attempt::use_attempt},
};

/// Id of the file input.
const FILE: &str = "gambar-berkas";

/// The stall's picture: an upload to the same route as photos of listings; a new one takes the place of the old. With
/// WASM it is made small on the phone first.
#[component]
pub(super) fn PictureForm(cohort: String, storefront: String, picture: Option<String>) -> impl IntoView {
    let t = texts::texts();
    let action = format!("/api/foto/lapak/{storefront}");
    let came_back = use_attempt(&action).and_then(|attempt| attempt.errors.into_values().next());
    let problem = RwSignal::new(came_back.map(|code| error_text(&code)));
    let percent = RwSignal::new(None::<u32>);
    let address = format!("{action}?_page=/a/{cohort}/lapak%23gambar");
    let send = move |event: leptos::ev::SubmitEvent| {
        #[cfg(feature = "hydrate")]
        if percent.get_untracked().is_some()
            || crate::photos::send_picture(FILE, action.clone(), crate::photos::new_key(), percent, problem)
        {
            event.prevent_default();
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = (&action, event);
    };
    view! {
        <section class="card" id="gambar" aria-labelledby="gambar-t">
            <h2 class="card-title" id="gambar-t">
                {t.picture}
            </h2>
            <form class="upload-plain stack-tight" method="post" enctype="multipart/form-data" action=address on:submit=send>
                <input type="hidden" name="key" value=upload_key() />
                <div class="row">
                    {picture
                        .map(|src| view! { <img class="list-thumb" src=src alt=t.picture width="64" height="64" /> })}
                    <p class="field-hint grow" id="gambar-h">
                        {t.picture_hint}
                    </p>
                </div>
                <label class="sr-only" for=FILE>
                    {t.picture}
                </label>
                <input id=FILE type="file" name="photo" accept="image/*" required aria-describedby="gambar-h" />
                <div role="status">
                    {move || {
                        problem
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
                    {move || {
                        percent
                            .get()
                            .map(|percent| {
                                view! {
                                    <progress class="progress" max="100" value=percent aria-label=t.sending></progress>
                                }
                            })
                    }}
                </div>
                <button class="btn btn--wide" type="submit" aria-busy=move || percent.get().map(|_| "true")>
                    <Icon name="camera" />
                    {t.picture_send}
                </button>
            </form>
        </section>
    }
}

use leptos::prelude::*;

use crate::{photos::upload_key, text::photos as texts, ui::Icon};

/// Id of the file input.
const FILE: &str = "gambar-berkas";

/// Where the picture of this stall is sent.
pub fn upload_address(storefront: &str) -> String {
    ["/api/foto/lapak/", storefront].concat()
}

/// The stall's picture: an upload to the same route as photos of listings; a new one takes the place of the old. With
/// WASM it is made small on the phone first.
#[island(lazy)]
pub fn PictureForm(
    /// Id of the cohort.
    cohort: String,
    /// Id of the stall.
    storefront: String,
    /// Address of the present picture.
    picture: Option<String>,
    /// Code of what was wrong with a plain upload.
    came_back: Option<String>,
) -> impl IntoView {
    let t = texts::texts();
    let action = upload_address(&storefront);
    let problem = RwSignal::new(came_back.map(|code| texts::problem(&code)));
    let percent = RwSignal::new(None::<u32>);
    let address = [&action, "?_page=/a/", &cohort, "/lapak%23gambar"].concat();
    #[cfg(feature = "hydrate")]
    Effect::new(crate::ui::mark_awake);
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

use leptos::prelude::*;

use super::picture_desk::PictureDesk;
use crate::{
    context::new_key,
    photos::{PICTURE_FORM, ProblemLine, Sentences},
    text::photos as texts,
    ui::Icon,
};

/// Id of the file input.
const FILE: &str = "gambar-berkas";

/// Where the picture of this stall is sent.
pub fn upload_address(storefront: &str) -> String {
    ["/api/foto/lapak/", storefront].concat()
}

/// The stall's picture: an upload to the same route as photos of listings; a new one takes the place of the old.
/// [`PictureDesk`] makes it small on the phone first.
#[component]
pub fn PictureForm(
    /// Address of the page it stands on.
    page: String,
    /// Id of the stall.
    storefront: String,
    /// Address of the present picture.
    picture: Option<String>,
    /// Code of what was wrong with a plain upload.
    came_back: Option<String>,
) -> impl IntoView {
    let t = texts::texts();
    let address = upload_address(&storefront);
    let action = [&address, "?_page=", &page, "%23gambar"].concat();
    view! {
        <section class="card" id="gambar" aria-labelledby="gambar-t">
            <h2 class="card-title" id="gambar-t">
                {t.picture}
            </h2>
            <form
                class="upload-plain stack-tight"
                id=PICTURE_FORM
                method="post"
                enctype="multipart/form-data"
                action=action
                data-address=address
            >
                <input type="hidden" name="key" value=new_key() />
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
                    <ProblemLine came_back />
                    <progress class="progress" max="100" value="0" aria-label=t.sending hidden></progress>
                </div>
                <button class="btn btn--wide" type="submit">
                    <Icon name="camera" />
                    {t.picture_send}
                </button>
            </form>
            <Sentences />
            <PictureDesk />
        </section>
    }
}

use domain::listings::ListingDraft;
use leptos::{prelude::*, server_fn::ServerFn, web_sys};
use leptos_meta::Title;

use super::{
    actions::SaveListing,
    choice_parts::{CategoryPart, KindPart},
    coach_line::CoachLine,
    desk::{Desk, SaveState},
    editor_view::{EditorView, photo_facts},
    fields::{LineField, StoryField},
    price_part::PricePart,
    save_line::SaveLine,
    send_part::SendPart,
};
use crate::{
    photos::{PhotoBlock, PhotoItem},
    text::listings,
    ui::{Frame, Icon},
};

/// Id of the form.
pub const FORM_ID: &str = "barang";

/// The editor: one real form, which works by itself and is read along where WASM runs.
#[component]
pub fn Editor(
    /// What was loaded.
    view: EditorView,
    /// What the fields show.
    draft: ListingDraft,
    /// The version it is based on.
    revision: i64,
) -> impl IntoView {
    let t = listings::texts();
    let path = view.path();
    let back = ["/a/", &view.cohort, "/barang"].concat();
    let (cohort, photos) = (view.cohort.clone(), view.photos.clone());
    let (listing, editor) = (view.listing.clone(), view.editor.clone());
    let desk = Desk::new(view, draft, revision);
    let seen = Callback::new(move |photos: Vec<PhotoItem>| {
        desk.photos.set(photo_facts(&photos));
        desk.spoken.update(|spoken| spoken.push("photos".to_owned()));
        desk.judge();
    });
    let came_back = desk.saved.get_untracked() == SaveState::Waiting;
    #[cfg(feature = "hydrate")]
    super::live::wake(desk);
    view! {
        <Title text=t.title />
        <Frame back=back bar_title=t.bar_title aside=move || view! { <SaveLine desk /> }.into_any()>
            <h1 class="sr-only">{t.title}</h1>
            <Parts />
            {came_back.then(|| notice(t.came_back))}
            {move || desk.restored.get().then(|| notice(t.restored))}
            <section class="editor-part" id="foto">
                <h2 class="editor-title">
                    <Icon name="camera" />
                    {t.part_photos}
                </h2>
                <PhotoBlock cohort listing=listing.clone() photos on_change=seen />
                <CoachLine desk field="photos" />
            </section>
            <form
                id=FORM_ID
                method="post"
                action=SaveListing::PATH
                on:input=move |event| heard(desk, Heard::Typed, &event)
                on:change=move |event| heard(desk, Heard::Chosen, &event)
                on:focusout=move |event| heard(desk, Heard::Left, &event)
                on:submit=move |event| heard(desk, Heard::Pressed, &event)
            >
                // Enter in a field presses the first button of a form.
                <button class="sr-only" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">
                    {t.save}
                </button>
                <input type="hidden" name="_page" value=path />
                <input type="hidden" name="listing" value=listing />
                <input type="hidden" name="editor" value=editor />
                <input type="hidden" name="revision" value=move || desk.revision.get().to_string() />
                <KindPart desk />
                <section class="editor-part" id="nama">
                    <h2 class="editor-title">
                        <Icon name="edit" />
                        {t.part_title}
                    </h2>
                    <LineField desk name="title" label=t.name hint=t.name_hint />
                </section>
                <CategoryPart desk />
                <section class="editor-part" id="cerita">
                    <h2 class="editor-title">
                        <Icon name="chat" />
                        {t.description_part}
                    </h2>
                    <StoryField desk />
                </section>
                <PricePart desk />
                <SendPart desk />
            </form>
        </Frame>
    }
}

/// Jump marks.
#[component]
fn Parts() -> impl IntoView {
    let t = listings::texts();
    let parts = [
        ("#foto", t.part_photos),
        ("#kind", t.part_kind),
        ("#nama", t.part_title),
        ("#category", t.part_category),
        ("#cerita", t.part_description),
        ("#jual", t.part_price),
        ("#nilai", t.part_send),
    ];
    view! {
        <nav class="parts" aria-label=t.title>
            {parts
                .map(|(href, word)| {
                    view! {
                        <a class="chip-face" href=href>
                            {word}
                        </a>
                    }
                })
                .into_iter()
                .collect_view()}
        </nav>
    }
}

fn notice(text: &'static str) -> AnyView {
    view! {
        <div class="notice" role="status">
            <Icon name="info" />
            <div class="notice-body">
                <p>{text}</p>
            </div>
        </div>
    }
    .into_any()
}

/// What happened in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A keystroke.
    Typed,
    /// A choice, or the end of typing in a field.
    Chosen,
    /// A field was left.
    Left,
    /// A button was pressed.
    Pressed,
}

/// Without WASM nobody listens and the browser does it all.
fn heard<E: AsRef<web_sys::Event>>(desk: Desk, what: Heard, event: &E) {
    #[cfg(feature = "hydrate")]
    super::live::heard(desk, what, event.as_ref());
    #[cfg(not(feature = "hydrate"))]
    let _ = (desk, what, event.as_ref());
}

use domain::listings::ListingDraft;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::SaveListing,
    choice_parts::{CategoryPart, KindPart},
    coach_line::CoachLine,
    desk::{Desk, FORM_ID},
    editor_desk::EditorDesk,
    editor_view::EditorView,
    fields::{LineField, StoryField},
    price_part::PricePart,
    send_part::SendPart,
};
use crate::{
    photos::ListingPhotos,
    text::{desk, listings},
    ui::{Frame, Icon, PageTitle, SaveLine, SaveState, helped_line, helping_line},
    wire::query_of,
};

/// The editor: one real form, which works by itself and is read along where WASM runs ([`EditorDesk`]).
#[component]
pub fn Editor(
    /// What was loaded.
    view: EditorView,
    /// What the fields show.
    draft: ListingDraft,
) -> impl IntoView {
    let (t, d) = (listings::texts(), desk::texts());
    let EditorView {
        facts,
        editor,
        photos,
        helping,
        helped,
        ..
    } = view;
    let back = match &helping {
        Some(helping) => helping.back.clone(),
        None => ["/a/", &facts.cohort, "/barang"].concat(),
    };
    let own = helping.is_none();
    let path = facts.path();
    let revision = facts.revision.to_string();
    let (cohort, listing) = (facts.cohort.clone(), facts.listing.clone());
    let carried = query_of(&facts.to_fields());
    let desk = Desk::new(facts, draft);
    let came_back = desk.saved == SaveState::Waiting;
    let (state, page) = (desk.saved, path.clone());
    let desk = StoredValue::new(desk);
    let save_line = move || view! { <SaveLine state page=page.clone() /> }.into_any();
    view! {
        <PageTitle text=t.title />
        <Frame back=back bar_title=t.bar_title aside=save_line>
            <h1 class="sr-only">{t.title}</h1>
            {helping.map(|helping| helping_line(&helping.whom, helping.picture, &helping.back))}
            {helped.filter(|_| own).map(|(by, ago)| helped_line(&by, &ago))}
            <Parts />
            {notice("came-back", t.came_back, came_back)}
            {notice("restored", t.restored, false)}
            <section class="editor-part" id="foto">
                <h2 class="editor-title">
                    <Icon name="camera" />
                    {d.part_photos}
                </h2>
                <ListingPhotos cohort listing=listing.clone() photos />
                <CoachLine desk field="photos" />
            </section>
            <form id=FORM_ID method="post" action=SaveListing::PATH data-facts=carried>
                // Enter in a field presses the first button of a form.
                <button class="sr-only" type="submit" name="do" value="save" tabindex="-1" aria-hidden="true">
                    {t.save}
                </button>
                <input type="hidden" name="_page" value=path />
                <input type="hidden" name="listing" value=listing />
                <input type="hidden" name="editor" value=editor />
                <input type="hidden" name="revision" id="revision" value=revision />
                <KindPart desk />
                <section class="editor-part" id="nama">
                    <h2 class="editor-title">
                        <Icon name="edit" />
                        {t.part_title}
                    </h2>
                    <LineField desk name="title" label=d.name hint=t.name_hint />
                </section>
                <CategoryPart desk />
                <section class="editor-part" id="cerita">
                    <h2 class="editor-title">
                        <Icon name="chat" />
                        {d.description_part}
                    </h2>
                    <StoryField desk />
                </section>
                <PricePart desk />
                <SendPart desk own />
            </form>
            <EditorDesk />
        </Frame>
    }
}

/// Jump marks.
#[component]
fn Parts() -> impl IntoView {
    let (t, d) = (listings::texts(), desk::texts());
    let parts = [
        ("#foto", d.part_photos),
        ("#kind", t.part_kind),
        ("#nama", t.part_title),
        ("#category", t.part_category),
        ("#cerita", t.part_description),
        ("#jual", t.part_price),
        ("#nilai", t.part_send),
    ];
    let mark = |(href, word)| view! { <a class="chip-face" href=href>{word}</a> };
    view! {
        <nav class="parts" aria-label=t.title>
            {parts.map(mark).into_iter().collect_view()}
        </nav>
    }
}

fn notice(id: &'static str, text: &'static str, shown: bool) -> impl IntoView {
    view! {
        <div class="notice" role="status" id=id hidden=!shown>
            <Icon name="info" />
            <div class="notice-body">
                <p>{text}</p>
            </div>
        </div>
    }
}

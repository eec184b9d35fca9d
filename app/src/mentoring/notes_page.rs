use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{RemoveNote, RestoreNote, WriteNote},
    queries::load_notes,
    views::{NoteView, NotesPageView},
};
use crate::{
    text::mentoring,
    ui::{AreaField, ButtonForm, Frame, HiddenField, Icon, PageTitle, Person, PlainForm, loaded, param},
};

/// `/a/{cohort}/orang/{account}/catatan`: what a mentor noted about a participant.
#[component]
pub fn NotesPage() -> impl IntoView {
    loaded(load_notes(param("cohort"), param("account")), page)
}

fn page(view: NotesPageView) -> AnyView {
    let t = mentoring::texts();
    let back = ["/a/", &view.cohort, "/orang/", &view.account].concat();
    let (removed, kept): (Vec<_>, Vec<_>) = view.notes.into_iter().partition(|note| note.removed);
    let none = kept.is_empty();
    view! {
        <PageTitle text=t.notes />
        <Frame back=back bar_title=t.notes>
            <div class="page-head">
                <h1>{t.notes}</h1>
                <Person picture=view.picture name=view.greeting />
                <p class="soft">
                    <Icon name="lock" />
                    " "
                    {t.notes_lead}
                </p>
            </div>
            <div class="stack">
                <PlainForm action=WriteNote::PATH>
                    <input type="hidden" name="cohort" value=view.cohort />
                    <input type="hidden" name="account" value=view.account />
                    <HiddenField name="key" value=view.key />
                    <AreaField label=t.note name="note" hint=t.note_hint maxlength=2000 />
                    <button class="btn btn--primary btn--wide">{t.note_save}</button>
                </PlainForm>
                {none.then(|| view! { <p class="soft">{t.notes_none}</p> })}
                {kept.into_iter().map(note).collect_view()}
                {(!removed.is_empty())
                    .then(|| {
                        view! {
                            <details class="fold">
                                <summary>{t.removed}</summary>
                                <div class="fold-body stack">{removed.into_iter().map(note).collect_view()}</div>
                            </details>
                        }
                    })}
            </div>
        </Frame>
    }
    .into_any()
}

fn note(note: NoteView) -> AnyView {
    let t = mentoring::texts();
    let fields = vec![("note", note.id)];
    let act = if note.removed {
        Some(view! { <ButtonForm action=RestoreNote::PATH fields icon="undo" label=t.note_restore class="btn btn--small" /> }.into_any())
    } else if note.from.is_empty() {
        Some(
            view! { <ButtonForm action=RemoveNote::PATH fields icon="trash" label=t.note_remove class="btn btn--small btn--quiet" /> }
                .into_any(),
        )
    } else {
        None
    };
    view! {
        <article class="card stack-tight">
            <p class="list-meta">
                <span>{note.when}</span>
                {(!note.from.is_empty()).then(|| view! { <span>{t.handed} " " {note.from}</span> })}
            </p>
            <p class="prewrap">{note.text}</p>
            {act}
        </article>
    }
    .into_any()
}

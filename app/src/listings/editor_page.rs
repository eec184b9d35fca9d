use leptos::prelude::*;

use super::{
    actions::SaveListing, editor::Editor, editor_form::read_draft, editor_view::EditorView,
    queries::load_listing_editor, versus::Versus,
};
use crate::ui::{attempt::use_attempt, loaded, param, query};

/// The page on which a participant writes one listing with the coach.
#[component]
pub fn EditorPage() -> impl IntoView {
    let asked = query("cek").is_some();
    loaded(
        load_listing_editor(param("cohort"), param("listing"), asked),
        editor_view,
    )
}

/// The editor; with what was typed where a form came back, and both versions where it came back as a conflict.
fn editor_view(view: EditorView) -> AnyView {
    use leptos::server_fn::ServerFn;

    let stored = view.draft.clone();
    let Some(attempt) = use_attempt(SaveListing::PATH) else {
        return view! { <Editor view draft=stored /> }.into_any();
    };
    let mine = read_draft(&stored, &attempt.values);
    if attempt.errors.get("").is_some_and(|code| code == "conflict") {
        return view! { <Versus view mine /> }.into_any();
    }
    let base = attempt.values.get("revision").and_then(|number| number.parse().ok());
    // Something was saved since then: what is stored is newer than what came back.
    let draft = if base == Some(view.facts.revision) {
        mine
    } else {
        stored
    };
    view! { <Editor view draft /> }.into_any()
}

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    actions::SaveListing, editor::Editor, editor_form::read_draft, editor_view::EditorView,
    queries::load_listing_editor, versus::Versus,
};
use crate::ui::{attempt::use_attempt, loaded};

/// The page on which a participant writes one listing with the coach.
#[component]
pub fn EditorPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let place = move || {
        let part = |name| params.read().get(name).unwrap_or_default();
        (part("cohort"), part("listing"), query.read().get("cek").is_some())
    };
    let view = Resource::new(place, |(cohort, listing, asked)| {
        load_listing_editor(cohort, listing, asked)
    });
    loaded(view, editor_view)
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

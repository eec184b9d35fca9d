use leptos::prelude::*;
use leptos_router::{
    LazyRoute,
    hooks::{use_params_map, use_query_map},
    lazy_route,
};

use super::{
    actions::SaveListing, editor::Editor, editor_form::read_draft, editor_view::EditorView,
    queries::load_listing_editor, versus::Versus,
};
use crate::{
    error::AppError,
    ui::{attempt::use_attempt, loaded},
};

/// The page on which a participant writes one listing with the coach.
pub struct EditorRoute {
    view: Resource<Result<EditorView, AppError>>,
}

#[lazy_route]
impl LazyRoute for EditorRoute {
    fn data() -> Self {
        let params = use_params_map();
        let query = use_query_map();
        let place = move || {
            let part = |name| params.read().get(name).unwrap_or_default();
            (part("cohort"), part("listing"), query.read().get("cek").is_some())
        };
        Self {
            view: Resource::new(place, |(cohort, listing, asked)| {
                load_listing_editor(cohort, listing, asked)
            }),
        }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.view, editor_view)
    }
}

/// The editor; with what was typed where a form came back, and both versions where it came back as a conflict.
fn editor_view(view: EditorView) -> AnyView {
    use leptos::server_fn::ServerFn;

    let Some(attempt) = use_attempt(SaveListing::PATH) else {
        let (draft, revision) = (view.draft.clone(), view.revision);
        return view! { <Editor view draft revision /> }.into_any();
    };
    let mine = read_draft(&view.draft, &attempt.values);
    let base: i64 = attempt
        .values
        .get("revision")
        .and_then(|number| number.parse().ok())
        .unwrap_or(-1);
    if attempt.errors.get("").is_some_and(|code| code == "conflict") {
        return view! { <Versus view mine /> }.into_any();
    }
    // Something was saved since then: what is stored is newer than what came back.
    let draft = if base == view.revision {
        mine
    } else {
        view.draft.clone()
    };
    let revision = view.revision;
    view! { <Editor view draft revision /> }.into_any()
}

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    class_people::people,
    class_ways_in::{code_card, invite_card, issued_card},
    queries::{ClassView, load_class},
};
use crate::{
    error::AppError,
    ui::{Frame, Me, PageTitle, Width, loaded},
};

type Loading = Resource<Result<ClassView, AppError>>;

/// `/o/{cohort}`: a class as its organizer sees it.
#[component]
pub fn OrganizerClassPage() -> impl IntoView {
    let view = load();
    loaded(view, |view| class(view, true))
}

/// `/a/{cohort}/peserta`: the same as its mentors see it.
#[component]
pub fn MentorClassPage() -> impl IntoView {
    let view = load();
    loaded(view, |view| class(view, false))
}

fn load() -> Loading {
    let params = use_params_map();
    Resource::new(move || params.read().get("cohort").unwrap_or_default(), load_class)
}

fn class(view: ClassView, organizer: bool) -> AnyView {
    let back = if organizer {
        "/o".to_owned()
    } else {
        format!("/a/{}/antrean", view.id)
    };
    let (picture, name) = (view.my_picture, view.my_name);
    view! {
        <PageTitle text=view.name.clone() />
        <Frame back width=Width::Wide aside=move || view! { <Me picture name=name.clone() /> }>
            <div class="page-head">
                <h1>{view.name}</h1>
                <p class="soft">{view.place} " · " {view.organisation}</p>
            </div>
            <div class="stack">
                {view.issued.map(issued_card)} <div class="panes">
                    {people(&view.id, view.members)} <div class="stack">
                        {code_card(&view.id, view.code)} {invite_card(&view.id, organizer)}
                    </div>
                </div>
            </div>
        </Frame>
    }
    .into_any()
}

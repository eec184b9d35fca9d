use leptos::prelude::*;

use super::{
    class_people::people,
    class_schedule::schedule_card,
    class_shown::shown_listings,
    class_ways_in::{code_card, invite_card, issued_card},
    queries::{ClassView, load_class},
};
use crate::{
    home::mentor_menu::mentor_menu,
    ui::{Frame, Me, PageTitle, Width, loaded, param},
};

/// `/o/{cohort}`: a class as its organizer sees it.
#[component]
pub fn OrganizerClassPage() -> impl IntoView {
    loaded(load_class(param("cohort")), |view| class(view, true))
}

/// `/a/{cohort}/peserta`: the same as its mentors see it.
#[component]
pub fn MentorClassPage() -> impl IntoView {
    loaded(load_class(param("cohort")), |view| class(view, false))
}

fn class(view: ClassView, organizer: bool) -> AnyView {
    let waiting = view.members.iter().filter(|member| member.waiting).count();
    // Organizers come from the list of their classes; mentors have two places.
    let (back, menu) = if organizer {
        (Some("/o".to_owned()), Vec::new())
    } else {
        (None, mentor_menu(&view.id, u32::try_from(waiting).unwrap_or(u32::MAX)))
    };
    let here = format!("/a/{}/peserta", view.id);
    let (picture, name) = (view.my_picture, view.my_name);
    view! {
        <PageTitle text=view.name.clone() />
        <Frame nostrip:back=back menu here width=Width::Wide aside=move || view! { <Me picture name=name.clone() /> }>
            <div class="page-head">
                <h1>{view.name}</h1>
                <p class="soft" lang="id">{view.place} " · " {view.organisation}</p>
            </div>
            <div class="stack">
                {view.issued.map(issued_card)}
                <div class="panes panes--class">
                    <div class="class-code">{code_card(&view.id, view.code)}</div>
                    <div class="class-people stack-loose">{people(&view.id, view.members)} {shown_listings(view.shown)}</div>
                    <div class="class-more stack">
                        {schedule_card(&view.id, view.schedule)} {invite_card(&view.id, organizer)}
                    </div>
                </div>
            </div>
        </Frame>
    }
    .into_any()
}

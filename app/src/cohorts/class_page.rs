use leptos::prelude::*;

use super::{
    class_people::people,
    class_schedule::schedule_card,
    class_shown::shown_listings,
    class_ways_in::{code_card, invite_card, issued_card},
    evening_card::evening_card,
    queries::{ClassView, load_class},
};
use crate::{
    accounts::notices::notices_card,
    home::mentor_menu::mentor_menu,
    mentoring::{NeedsPart, mentors_card, queries::load_needs, views::NeedsView},
    text::{board, own_data},
    ui::{Frame, Icon, Me, PageTitle, Width, loaded, param},
};

/// `/o/{cohort}`: a class as its organizer sees it.
#[component]
pub fn OrganizerClassPage() -> impl IntoView {
    loaded(load_class(param("cohort")), |view| {
        let split = mentors_card(&view.id, view.without_mentor);
        class(view, Part::Organizer(split))
    })
}

/// `/a/{cohort}/peserta`: the same as its mentors see it.
#[component]
pub fn MentorClassPage() -> impl IntoView {
    let cohort = param("cohort");
    let both = async move {
        let needs = load_needs(cohort.clone()).await?;
        Ok((load_class(cohort).await?, needs))
    };
    loaded(both, |(view, needs)| class(view, Part::Mentor(needs)))
}

fn board_link(cohort: &str) -> AnyView {
    view! {
        <a class="btn" href=format!("/o/{cohort}/papan")>
            <Icon name="list" />
            {board::texts().open}
        </a>
    }
    .into_any()
}

/// What belongs to the page of one of the two only.
enum Part {
    /// The way to who mentors whom.
    Organizer(AnyView),
    /// Who waits and who is silent.
    Mentor(NeedsView),
}

fn class(view: ClassView, part: Part) -> AnyView {
    let waiting = view.members.iter().filter(|member| member.waiting).count();
    // Organizers come from the list of their classes; mentors have two places.
    let (needs, split) = match part {
        Part::Organizer(split) => (None, Some(split)),
        Part::Mentor(needs) => (Some(needs), None),
    };
    let organizer = split.is_some();
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
                {organizer.then(|| board_link(&view.id))}
            </div>
            <div class="stack">
                {notices_card(&view.notices)}
                {view.issued.map(issued_card)}
                {view.data_notice.map(|notice| view! { <p class="card card--info">{notice}</p> })}
                <div class="panes panes--class">
                    <div class="class-code">{code_card(&view.id, view.code)}</div>
                    <div class="class-people stack-loose">
                        {needs.map(|needs| view! { <NeedsPart needs /> })}
                        {people(&view.id, if organizer { "o" } else { "a" }, view.members, view.removed)}
                        {shown_listings(view.shown)}
                    </div>
                    <div class="class-more stack">
                        {evening_card(&view.id, view.meeting, organizer)} {split} {schedule_card(&view.id, view.schedule)}
                        {invite_card(&view.id, organizer)} {organizer.then(|| data_link(&view.id))}
                    </div>
                </div>
            </div>
        </Frame>
    }
    .into_any()
}

/// To the end of the class, which only its organizer decides on.
fn data_link(cohort: &str) -> impl IntoView {
    view! { <a href=format!("/o/{cohort}/data")>{own_data::texts().class_title}</a> }
}

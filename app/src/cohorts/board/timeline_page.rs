use leptos::prelude::*;

use super::queries::{DayView, EntryView, TimelineView, load_timeline};
use crate::{
    text::board,
    ui::{Avatar, Frame, Icon, Me, PageTitle, loaded, param, query},
};

/// `/o/{cohort}/orang/{account}/riwayat`: what happened to a participant, for the organizer.
#[component]
pub fn OrganizerTimelinePage() -> impl IntoView {
    loaded(timeline("/o"), |view| page(view, "/o"))
}

/// `/a/{cohort}/orang/{account}/riwayat`: the same for the class's mentors.
#[component]
pub fn MentorTimelinePage() -> impl IntoView {
    loaded(timeline("/a"), |view| page(view, "/a"))
}

fn timeline(area: &'static str) -> impl Future<Output = Result<TimelineView, crate::error::AppError>> {
    load_timeline(area, param("cohort"), param("account"), query("sebelum"))
}

fn page(view: TimelineView, area: &str) -> AnyView {
    let t = board::texts();
    let title = format!("{} {}", t.timeline, view.greeting);
    let back = format!("{area}/{}/orang/{}", view.cohort, view.account);
    let (picture, name) = (view.my_picture, view.my_name);
    let empty = view.days.is_empty();
    view! {
        <PageTitle text=title.clone() />
        <Frame back=back bar_title=t.timeline_open aside=move || view! { <Me picture name=name.clone() /> }>
            <div class="page-head row">
                <Avatar picture=view.picture class="avatar avatar--large" />
                <h1 class="grow">{title}</h1>
            </div>
            <div class="stack-loose">
                {view.continued.then(|| view! { <a class="btn" href=view.here>{t.newest}</a> })}
                {empty.then(|| view! { <p class="soft">{t.timeline_empty}</p> })}
                {view.days.into_iter().map(day).collect_view()}
                {view
                    .older
                    .map(|href| {
                        view! {
                            <a class="btn btn--wide" href=href>
                                <Icon name="arrow-right" />
                                {t.older}
                            </a>
                        }
                    })}
            </div>
        </Frame>
    }
    .into_any()
}

fn day(day: DayView) -> AnyView {
    view! {
        <section class="stack-tight">
            <h2>{day.day}</h2>
            <ul class="list">{day.entries.into_iter().map(entry).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn entry(entry: EntryView) -> AnyView {
    view! {
        <li class="list-row">
            <div class="list-body">
                <p>{entry.text}</p>
                <p class="list-meta">
                    <span>{entry.clock}</span>
                    {entry
                        .helped
                        .map(|helped| {
                            view! {
                                <span class="badge" data-state="special">
                                    <Icon name="people" />
                                    {helped}
                                </span>
                            }
                        })}
                </p>
            </div>
        </li>
    }
    .into_any()
}

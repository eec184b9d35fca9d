use leptos::prelude::*;

use super::{
    parts::{confirm, help_in, leaving, together},
    queries::{PersonPageView, load_person},
};
use crate::{
    cohorts::class_ways_in::issued_card,
    text::{board, cohorts, mentoring, people},
    ui::{Avatar, Frame, Icon, PageTitle, loaded, param},
};

/// `/o/{cohort}/orang/{account}`: somebody of a class, as its organizer sees them.
#[component]
pub fn OrganizerPersonPage() -> impl IntoView {
    loaded(load_person(param("cohort"), param("account")), |view| {
        person(view, true)
    })
}

/// `/a/{cohort}/orang/{account}`: the same as its mentors see them.
#[component]
pub fn MentorPersonPage() -> impl IntoView {
    loaded(load_person(param("cohort"), param("account")), |view| {
        person(view, false)
    })
}

fn person(mut view: PersonPageView, organizer: bool) -> AnyView {
    let here = format!("/{}/{}", if organizer { "o" } else { "a" }, view.cohort);
    let back = if organizer {
        here.clone()
    } else {
        format!("{here}/peserta")
    };
    let own = format!("{here}/orang/{}", view.account);
    let issued = view.issued.take();
    view! {
        <PageTitle text=view.greeting.clone() />
        <Frame back=back bar_title=view.cohort_name.clone()>
            <div class="stack">
                {issued.map(issued_card)}
                {head(&view)}
                {confirm(&view)}
                {(!view.mentor).then(|| more(&own, organizer))}
                {view.work.clone().map(|work| together(&view, work))}
                {help_in(&view)}
                {leaving(&view, &own)}
            </div>
        </Frame>
    }
    .into_any()
}

/// What else is known of a participant. Notes are their mentors' own.
fn more(own: &str, organizer: bool) -> AnyView {
    let link = |end: &str, icon, label| {
        view! {
            <a class="btn" href=[own, end].concat()>
                <Icon name=icon />
                {label}
            </a>
        }
    };
    let notes = (!organizer).then(|| link("/catatan", "edit", mentoring::texts().notes));
    view! { <div class="row">{link("/riwayat", "clock", board::texts().timeline_open)} {notes}</div> }.into_any()
}

fn head(view: &PersonPageView) -> AnyView {
    let (t, c) = (people::texts(), cohorts::texts());
    let missed = (!view.missed.is_empty()).then(|| {
        let modules = view.missed.clone();
        view! {
            <section class="notice" aria-label=t.missed_title>
                <Icon name="calendar" />
                <div class="notice-body">
                    <p>{t.missed_title}</p>
                    <ul>{modules.into_iter().map(|module| view! { <li lang="id">{module}</li> }).collect_view()}</ul>
                    <p class="soft small">{t.missed_hint}</p>
                </div>
            </section>
        }
    });
    let stopped = view.stopped.clone().map(|(reason, since)| {
        view! { <span class="badge">{t.stopped} ": " {reason} ", " {since}</span> }
    });
    let waiting = view.waiting.then(|| {
        view! {
            <span class="badge" data-state="waiting">
                <Icon name="clock" />
                {c.waiting}
            </span>
        }
    });
    view! {
        <div class="greeting">
            <Avatar picture=view.picture class="avatar avatar--large" />
            <div>
                <h1 class="greeting-name">{view.greeting.clone()}</h1>
                <p class="list-meta">{waiting} {stopped} <span>{c.joined} " " {view.joined.clone()}</span></p>
            </div>
        </div>
        {missed}
    }
    .into_any()
}

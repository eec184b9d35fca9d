use leptos::prelude::*;

use super::queries::{AttendanceView, PresenceView, load_meeting};
use crate::{
    text::evening,
    ui::{Avatar, Frame, PageTitle, Width, loaded, param},
};

/// Lines for guests, and for those who have not joined yet.
const EMPTY_LINES: usize = 8;

/// `/o/{cohort}/cetak/hadir/{module}`: the list to sign, for an organizer.
#[component]
pub fn OrganizerPaperPage() -> impl IntoView {
    page(format!("/o/{}/hadir/{}", param("cohort"), param("module")))
}

/// `/a/{cohort}/cetak/hadir/{module}`: the same for a mentor.
#[component]
pub fn MentorPaperPage() -> impl IntoView {
    page(format!("/a/{}/hadir/{}", param("cohort"), param("module")))
}

fn page(back: String) -> AnyView {
    loaded(load_meeting(param("cohort"), param("module")), |view| paper(view, back))
}

fn paper(view: AttendanceView, back: String) -> AnyView {
    let t = evening::texts();
    let people = view.people.len();
    let named = view
        .people
        .into_iter()
        .enumerate()
        .map(|(at, person)| line(at + 1, Some(person)));
    let empty = (people..people + EMPTY_LINES).map(|at| line(at + 1, None));
    let lines: Vec<AnyView> = named.chain(empty).collect();
    view! {
        <PageTitle text=t.print_attendance />
        <Frame back=back bar_title=view.name.clone() width=Width::Wide>
            <p class="no-print soft">{t.print_how}</p>
            <div class="paper">
                <h1>{t.attendance} ": " {view.name}</h1>
                <p>{view.title} " · " {view.day} " · " {view.place}</p>
                <table class="paper-table">
                    <thead>
                        <tr>
                            <th scope="col">{t.column_number}</th>
                            <th scope="col">{t.column_name}</th>
                            <th scope="col" class="paper-sign">
                                {t.column_signature}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
                <p class="paper-line">{t.signed_by} ":"</p>
            </div>
        </Frame>
    }
    .into_any()
}

fn line(number: usize, person: Option<PresenceView>) -> AnyView {
    let who = person.map(|person| {
        view! {
            <span class="person">
                <Avatar picture=person.picture class="avatar avatar--small" />
                <span class="person-name">{person.greeting}</span>
            </span>
        }
    });
    view! {
        <tr>
            <td>{number}</td>
            <td>{who}</td>
            <td></td>
        </tr>
    }
    .into_any()
}

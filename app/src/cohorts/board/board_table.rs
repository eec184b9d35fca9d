//! The people of a board: a table where there is room, a card each on a phone.

use domain::cohorts::Step;
use leptos::prelude::*;

use super::queries::PersonView;
use crate::{
    text::board,
    ui::{Avatar, Icon},
};

/// Who is shown, or that nobody is.
pub(super) fn people(rows: Vec<PersonView>) -> AnyView {
    let t = board::texts();
    if rows.is_empty() {
        return view! { <p class="soft">{t.nobody}</p> }.into_any();
    }
    let heads = Step::ALL.map(|step| view! { <th scope="col">{board::step(step)}</th> });
    view! {
        <div class="table-wrap board" tabindex="0" role="group" aria-label=t.title>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t.name}</th>
                        {heads.into_iter().collect_view()}
                        <th scope="col">{t.last}</th>
                        <th scope="col">{t.waiting}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(person).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn person(row: PersonView) -> AnyView {
    let t = board::texts();
    let steps = Step::ALL.into_iter().zip(row.steps).map(|(step, day)| mark(step, day));
    view! {
        <tr>
            <th scope="row">
                <a class="person" href=row.timeline>
                    <Avatar picture=row.picture class="avatar avatar--small" />
                    <span class="person-name">{row.greeting}</span>
                </a>
                {row.unconfirmed.then(|| badge("clock", t.unconfirmed))}
            </th>
            {steps.collect_view()}
            <td data-label=t.last>
                {row.last} {row.silent.then(|| badge("clock", t.silent))}
            </td>
            <td data-label=t.waiting>
                {match row.waiting {
                    Some(days) => {
                        view! {
                            <span class="badge" data-state="waiting">
                                <Icon name="clock" />
                                {days}
                            </span>
                        }
                            .into_any()
                    }
                    None => view! { <span class="soft">{t.not_waiting}</span> }.into_any(),
                }}
            </td>
        </tr>
    }
    .into_any()
}

fn badge(icon: &'static str, word: &'static str) -> AnyView {
    view! {
        <span class="badge" data-state="waiting">
            <Icon name=icon />
            {word}
        </span>
    }
    .into_any()
}

/// A step: a mark and the day in words, or that it was not taken.
fn mark(step: Step, day: Option<String>) -> AnyView {
    let inside = match day {
        Some(day) => view! {
            <span class="board-done">
                <Icon name="check" />
                {day}
            </span>
        }
        .into_any(),
        None => view! { <span class="soft">{board::texts().not_yet}</span> }.into_any(),
    };
    view! { <td data-label=board::step(step)>{inside}</td> }.into_any()
}

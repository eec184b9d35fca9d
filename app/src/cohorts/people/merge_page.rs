use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::MergeMembers,
    queries::{MergeView, SideView, load_merge},
};
use crate::{
    text::people,
    ui::{Avatar, CheckField, Frame, HiddenField, PageTitle, PlainForm, Width, loaded, param, query},
};

/// `/o/{cohort}/orang/{account}/gabungkan`: two accounts of one person, as the organizer sees them.
#[component]
pub fn OrganizerMergePage() -> impl IntoView {
    page("o")
}

/// `/a/{cohort}/orang/{account}/gabungkan`: the same as mentors see it.
#[component]
pub fn MentorMergePage() -> impl IntoView {
    page("a")
}

fn page(side: &'static str) -> AnyView {
    loaded(
        load_merge(param("cohort"), param("account"), query("dengan")),
        move |view| {
            let t = people::texts();
            let back = format!("/{side}/{}/orang/{}", view.cohort, view.stays.account);
            let body = match view.ends.clone() {
                Some(ends) => both(&view, ends),
                None => choose(&view, &back),
            };
            view! {
                <PageTitle text=t.merge_title />
                <Frame back=back bar_title=view.stays.greeting width=Width::Wide>
                    <div class="stack">
                        <h1>{t.merge_title}</h1>
                        {body}
                    </div>
                </Frame>
            }
            .into_any()
        },
    )
}

fn choose(view: &MergeView, back: &str) -> AnyView {
    let t = people::texts();
    let row = |one: SideView| {
        let href = format!("{back}/gabungkan?dengan={}", one.account);
        view! {
            <li class="list-row">
                <Avatar picture=one.picture class="avatar" />
                <div class="list-body">
                    <a class="list-link person-name" href=href>
                        {one.greeting}
                    </a>
                    <p class="list-meta">
                        <span>{one.joined}</span>
                    </p>
                </div>
            </li>
        }
    };
    if view.others.is_empty() {
        return view! { <p class="soft">{t.merge_nobody}</p> }.into_any();
    }
    view! {
        <p class="soft">{t.merge_hint}</p>
        <h2>{t.merge_pick}</h2>
        <ul class="list">{view.others.iter().cloned().map(row).collect_view()}</ul>
    }
    .into_any()
}

fn both(view: &MergeView, ends: SideView) -> AnyView {
    let t = people::texts();
    let (cohort, account, other) = (view.cohort.clone(), view.stays.account.clone(), ends.account.clone());
    view! {
        <div class="cols cols--2">
            {side(view.stays.clone(), t.merge_stays, t.merge_pin_stays)} {side(ends, t.merge_ends, t.merge_pin_ends)}
        </div>
        <p class="soft">{t.merge_stall}</p>
        <PlainForm action=MergeMembers::PATH class="stack">
            <HiddenField name="cohort" value=cohort />
            <HiddenField name="account" value=account />
            <HiddenField name="other" value=other />
            <CheckField label=t.merge_sure name="sure" required=true />
            <button class="btn btn--primary btn--wide">{t.merge_do}</button>
        </PlainForm>
    }
    .into_any()
}

fn side(one: SideView, title: &'static str, note: &'static str) -> AnyView {
    let t = people::texts();
    let stall = if one.stall.trim().is_empty() {
        t.no_stall.to_owned()
    } else {
        one.stall
    };
    let count = one.titles.len();
    view! {
        <section class="card stack-tight" aria-label=title>
            <h2 class="card-title">{title}</h2>
            <p class="person">
                <Avatar picture=one.picture class="avatar avatar--large" />
                <span class="person-name">{one.greeting}</span>
            </p>
            <p class="small">{one.joined}</p>
            <p>{t.open_stall} ": " {stall}</p>
            <p>{count} " " {t.listings}</p>
            <ul>{one.titles.into_iter().map(|title| view! { <li lang="id">{title}</li> }).collect_view()}</ul>
            <p class="soft small">{note}</p>
        </section>
    }
    .into_any()
}

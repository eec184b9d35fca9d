use domain::listings::NextStep;
use leptos::prelude::*;

use super::{
    queries::{ParticipantHomeView, load_participant_home},
    step_card::StepCard,
};
use crate::{
    accounts::notices::notices_card,
    home::participant_menu::participant_menu,
    listings::own::{ListingRow, NewListingForm},
    text::{participant as texts, people},
    ui::{Avatar, ButtonForm, Frame, Icon, Me, PageTitle, loaded, param},
};

/// Listings shown on the home; the rest are one tap away.
const ROWS: usize = 4;

/// A participant's home.
#[component]
pub fn ParticipantHomePage() -> impl IntoView {
    loaded(load_participant_home(param("cohort")), |view| page(view).into_any())
}

fn page(view: ParticipantHomeView) -> impl IntoView {
    let t = texts::texts();
    let cohort = view.cohort.clone();
    let home = format!("/a/{cohort}");
    let (picture, name) = (view.picture, view.name.clone());
    view! {
        <PageTitle text=t.menu_home />
        <Frame
            menu=participant_menu(&cohort, view.unread)
            here=home
            aside=move || view! { <Me picture name=name.clone() /> }
        >
            <div class="stack">
                <div class="greeting">
                    <Avatar picture />
                    <div>
                        <h1 class="greeting-name">{t.hello.replace("{name}", &view.name)}</h1>
                        <p class="soft">{view.cohort_name.clone()}</p>
                    </div>
                </div>
                {notices_card(&view.notices)}
                {view.stopped.clone().map(|account| stopped(&view.cohort, account))}
                {(!view.confirmed).then(|| view! { <NotConfirmed /> })}
                <StepCard view=view.clone() />
                {missed(view.missed.clone())}
                {view
                    .praise
                    .clone()
                    .filter(|(_, praise)| !praise.trim().is_empty())
                    .map(|(mentor, praise)| view! { <Praise mentor praise /> })}
                {(!view.rows.is_empty()).then(|| view! { <OwnListings view=view.clone() /> })}
            </div>
        </Frame>
    }
}

#[component]
fn NotConfirmed() -> impl IntoView {
    let t = texts::texts();
    view! {
        <div class="notice">
            <Icon name="clock" />
            <div class="notice-body">
                <p>{t.not_confirmed}</p>
            </div>
        </div>
    }
}

/// Somebody who stopped sees their work as before, and comes again with one tap.
fn stopped(cohort: &str, account: String) -> AnyView {
    let t = people::texts();
    let fields = vec![("cohort", cohort.to_owned()), ("account", account)];
    view! {
        <div class="notice">
            <Icon name="info" />
            <div class="notice-body stack-tight">
                <p>{t.stopped_mine}</p>
                <ButtonForm action="/api/kelas/kembali" fields icon="undo" label=t.return_do class="btn btn--small" />
            </div>
        </div>
    }
    .into_any()
}

/// What was covered before a late joiner came: said, and not held against them.
fn missed(modules: Vec<String>) -> Option<AnyView> {
    let t = people::texts();
    (!modules.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t.missed_mine}</summary>
                <div class="fold-body">
                    <ul>{modules.into_iter().map(|module| view! { <li>{module}</li> }).collect_view()}</ul>
                    <p class="soft">{t.missed_mine_hint}</p>
                </div>
            </details>
        }
        .into_any()
    })
}

#[component]
fn Praise(mentor: String, praise: String) -> impl IntoView {
    let t = texts::texts();
    view! {
        <section class="card card--praise">
            <p class="card-kicker">
                <Icon name="heart" />
                {t.praise_from.replace("{mentor}", &mentor)}
            </p>
            <p class="prewrap" lang="id">"“" {praise} "”"</p>
        </section>
    }
}

#[component]
fn OwnListings(view: ParticipantHomeView) -> impl IntoView {
    let t = texts::texts();
    let cohort = view.cohort;
    let more = view.rows.len() > ROWS;
    // The step's own button already adds one.
    let add = !matches!(view.step, NextStep::AddFirst);
    view! {
        <section class="stack-tight" aria-labelledby="barang-saya">
            <h2 id="barang-saya">{t.own_listings}</h2>
            <ul class="list">
                {view
                    .rows
                    .into_iter()
                    .take(ROWS)
                    .map(|row| view! { <ListingRow cohort=cohort.clone() row /> })
                    .collect_view()}
            </ul>
            {more
                .then(|| {
                    view! {
                        <a class="btn btn--quiet btn--wide" href=format!("/a/{cohort}/barang")>
                            {t.all_listings}
                        </a>
                    }
                })}
            {add.then(|| view! { <NewListingForm cohort=cohort.clone() new_key=view.new_key label=t.add /> })}
        </section>
    }
}

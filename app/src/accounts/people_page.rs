use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{LeavePhone, SignOut},
    queries::{PersonView, load_people},
};
use crate::{
    text::accounts,
    ui::{Avatar, Frame, Icon, PageScript, PageTitle, Person, PlainForm, Width, loaded},
};

/// `/ganti-orang`: the people on this phone, and leaving.
#[component]
pub fn PeoplePage() -> impl IntoView {
    loaded(load_people(true), |view| {
        let t = accounts::texts();
        let nobody = view.people.is_empty();
        let others = match &view.me {
            Some(me) => view
                .people
                .into_iter()
                .filter(|person| person.account != me.account)
                .collect(),
            None => view.people,
        };
        view! {
            <PageTitle text=t.people_title />
            <Frame back="/" width=Width::Narrow>
                <div class="stack-loose">
                    <div class="page-head center">
                        <h1>{t.people_title}</h1>
                        {nobody.then(|| view! { <p class="soft">{t.people_none}</p> })}
                    </div>
                    {view.me.map(me)}
                    <People people=others onward=String::new() />
                    <OtherWays />
                </div>
            </Frame>
        }
        .into_any()
    })
}

fn me(me: PersonView) -> AnyView {
    let t = accounts::texts();
    view! {
        <section class="card stack" aria-label=t.signed_in_as>
            <Person picture=me.picture name=me.greeting />
            <a class="btn btn--primary btn--wide" href="/" rel="external">
                {t.go_on}
            </a>
            <p class="notice" data-unsent=t.unsent_stays hidden></p>
            <PlainForm action=SignOut::PATH class="">
                <button class="btn btn--wide">
                    <Icon name="logout" />
                    {t.sign_out}
                </button>
            </PlainForm>
            <ul class="list">
                {way("/masuk/hp", "phone", t.phones_link)}
                {me.has_pin.then(|| way("/ganti-orang/ini-juga-saya", "people", t.same_link))}
            </ul>
            <details class="fold fold--plain">
                <summary>{t.leave_phone}</summary>
                <div class="fold-body stack" data-leave=me.account>
                    <p class="soft">{t.leave_phone_hint}</p>
                    <p class="notice" data-tone="stop" data-unsent=t.unsent_goes hidden></p>
                    <PlainForm action=LeavePhone::PATH class="">
                        <button class="btn btn--wide">{t.leave_phone}</button>
                    </PlainForm>
                </div>
            </details>
            <PageScript src="/keluar.js" />
        </section>
    }
    .into_any()
}

/// The tiles of the people on this phone, with one for somebody else. `onward` is where they want to be afterwards.
#[component]
pub(super) fn People(people: Vec<PersonView>, onward: String) -> impl IntoView {
    let t = accounts::texts();
    view! {
        <ul class="people">
            {people
                .into_iter()
                .map(|person| {
                    let href = if person.has_pin {
                        format!("/masuk/pin/{}{}", person.account, query(&onward, '?'))
                    } else {
                        format!("/masuk?sandi=1{}", query(&onward, '&'))
                    };
                    view! {
                        <li>
                            <a class="people-tile" href=href rel="external">
                                <Avatar picture=person.picture />
                                {person.greeting}
                            </a>
                        </li>
                    }
                })
                .collect_view()}
            <li>
                <a class="people-tile people-tile--add" href="/gabung">
                    <span class="icon-wrap">
                        <Icon name="plus" />
                    </span>
                    {t.someone_else}
                </a>
            </li>
        </ul>
    }
}

/// The ways in for people who are not on this phone.
#[component]
pub(super) fn OtherWays() -> impl IntoView {
    let t = accounts::texts();
    view! {
        <section class="stack-tight" aria-labelledby="cara-lain">
            <h2 id="cara-lain">{t.other_title}</h2>
            <ul class="list">
                {way("/gabung", "people", t.join_with_code)} {way("/hp-baru", "phone", t.new_phone_link)}
                {way("/lupa-pin", "key", t.forgot_pin_link)} {way("/masuk?sandi=1", "person", t.staff_link)}
            </ul>
        </section>
    }
}

fn way(href: &'static str, icon: &'static str, words: &'static str) -> AnyView {
    view! {
        <li class="list-row">
            <Icon name=icon />
            <div class="list-body">
                <a class="list-link" href=href rel="external">
                    {words}
                </a>
            </div>
            <Icon name="arrow-right" />
        </li>
    }
    .into_any()
}

/// `lanjut=…` with the sign before it, or nothing.
fn query(onward: &str, sign: char) -> String {
    if onward.is_empty() {
        return String::new();
    }
    let mut escaped = String::new();
    for byte in onward.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => escaped.push(char::from(byte)),
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    format!("{sign}lanjut={escaped}")
}

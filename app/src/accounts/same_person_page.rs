use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::MergeOwn,
    queries::{PersonView, load_others},
};
use crate::{
    text::accounts,
    ui::{Avatar, FormScope, Frame, PageTitle, PlainForm, TextField, Width, loaded},
};

/// `/ganti-orang/ini-juga-saya`: two accounts of one person on this phone become one.
#[component]
pub fn SamePersonPage() -> impl IntoView {
    loaded(load_others(), |others| {
        let t = accounts::texts();
        let body = if others.is_empty() {
            view! { <p>{t.same_nobody}</p> }.into_any()
        } else {
            form(others)
        };
        view! {
            <PageTitle text=t.same_title />
            <Frame back="/ganti-orang" width=Width::Narrow>
                <div class="stack">
                    <div class="page-head">
                        <h1>{t.same_title}</h1>
                        <p class="soft">{t.same_lead}</p>
                    </div>
                    {body}
                </div>
            </Frame>
        }
        .into_any()
    })
}

fn form(others: Vec<PersonView>) -> AnyView {
    let t = accounts::texts();
    let only = others.len() == 1;
    let tile = move |person: PersonView| {
        // Asked inside the form, which knows what was chosen before.
        let before = use_context::<FormScope>().unwrap_or_default().value("account");
        let checked = before.map_or(only, |before| before == person.account);
        view! {
            <label class="choice">
                <input
                    class="choice-input"
                    type="radio"
                    name="account"
                    value=person.account
                    checked=checked
                    required
                />
                <span class="choice-tile">
                    <Avatar picture=person.picture />
                    <span class="choice-name">{person.greeting}</span>
                </span>
            </label>
        }
    };
    view! {
        <PlainForm action=MergeOwn::PATH>
            <fieldset class="field">
                <legend class="field-label">{t.same_pick}</legend>
                <div class="choices choices--1">{others.into_iter().map(tile).collect_view()}</div>
            </fieldset>
            <TextField
                label=t.same_pin
                name="pin"
                kind="password"
                inputmode="numeric"
                maxlength=7
                class="input--digits"
            />
            <p class="soft">{t.same_ends}</p>
            <button class="btn btn--primary btn--wide">{t.same_do}</button>
        </PlainForm>
    }
    .into_any()
}

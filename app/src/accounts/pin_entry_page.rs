use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::SignInWithPin, queries::load_person};
use crate::{
    text::accounts,
    ui::{Avatar, Frame, HiddenField, PageTitle, PlainForm, TextField, Width, loaded, param, query},
};

/// `/masuk/pin/{account}`: opening with the PIN.
#[component]
pub fn PinEntryPage() -> impl IntoView {
    let onward = query("lanjut").unwrap_or_default();
    loaded(load_person(param("account")), move |person| {
        let t = accounts::texts();
        let title = format!("{} {}", t.pin_entry_title, person.greeting);
        view! {
            <PageTitle text=title.clone() />
            <Frame back="/ganti-orang" width=Width::Narrow>
                <div class="stack pin-card">
                    <Avatar picture=person.picture class="avatar avatar--large" />
                    <h1>{title}</h1>
                    <PlainForm action=SignInWithPin::PATH class="stack">
                        <HiddenField name="account" value=person.account />
                        <HiddenField name="onward" value=onward />
                        <TextField
                            label=t.pin_entry_label
                            name="pin"
                            kind="password"
                            inputmode="numeric"
                            autocomplete="current-password"
                            maxlength=7
                            class="input--digits"
                        />
                        <button class="btn btn--primary btn--wide">{t.open}</button>
                    </PlainForm>
                    <div class="row row--between">
                        <a href="/ganti-orang" rel="external">
                            {t.not_me}
                        </a>
                        <a href="/lupa-pin">{t.forgot_pin_link}</a>
                    </div>
                </div>
            </Frame>
        }
        .into_any()
    })
}

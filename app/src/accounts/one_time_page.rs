//! `/hp-baru` and `/lupa-pin`: the mentor's code of twelve digits, typed or from a link.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_query_map;

use super::{
    actions::{AddPhone, ReplacePin},
    fields::PhoneField,
};
use crate::{
    text::accounts,
    ui::{Frame, PageTitle, PlainForm, TextField, Width},
};

/// Adds a phone to an account.
#[component]
pub fn NewPhonePage() -> impl IntoView {
    let t = accounts::texts();
    view! { <OneTimeForm action=AddPhone::PATH title=t.new_phone_title lead=t.new_phone_lead button=t.next /> }
}

/// Gives a new PIN in place of a forgotten one.
#[component]
pub fn ForgotPinPage() -> impl IntoView {
    let t = accounts::texts();
    view! { <OneTimeForm action=ReplacePin::PATH title=t.forgot_title lead=t.forgot_lead button=t.forgot_button /> }
}

#[component]
fn OneTimeForm(action: &'static str, title: &'static str, lead: &'static str, button: &'static str) -> impl IntoView {
    let t = accounts::texts();
    let code = use_query_map().with_untracked(|query| query.get("kode").unwrap_or_default());
    view! {
        <PageTitle text=title />
        <Frame back="/ganti-orang" width=Width::Narrow>
            <div class="page-head">
                <h1>{title}</h1>
                <p class="soft">{lead}</p>
            </div>
            <PlainForm action=action>
                <TextField
                    label=t.one_time_label
                    name="code"
                    value=code
                    inputmode="numeric"
                    maxlength=17
                    class="input--digits"
                />
                <PhoneField />
                <button class="btn btn--primary btn--wide">{button}</button>
            </PlainForm>
        </Frame>
    }
}

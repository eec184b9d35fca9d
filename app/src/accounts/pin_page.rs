use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::ConfirmPin, queries::load_pin};
use crate::{
    text::accounts,
    ui::{Avatar, Digits, Frame, PageTitle, PlainForm, TextField, Width, loaded},
};

/// `/pin`: the PIN, shown until typed once.
#[component]
pub fn PinPage() -> impl IntoView {
    loaded(load_pin(), |view| {
        let t = accounts::texts();
        let title = format!("{} {}", t.pin_title, view.greeting);
        view! {
            <PageTitle text=title.clone() />
            <Frame width=Width::Narrow>
                <div class="stack pin-card">
                    <Avatar picture=view.picture class="avatar avatar--large" />
                    <h1>{title}</h1>
                    <p class="soft">{t.pin_lead}</p>
                    <Digits digits=view.pin />
                    <PlainForm action=ConfirmPin::PATH class="stack">
                        <TextField
                            label=t.pin_label
                            name="pin"
                            inputmode="numeric"
                            maxlength=7
                            class="input--digits"
                        />
                        <button class="btn btn--primary btn--wide">{t.pin_button}</button>
                    </PlainForm>
                </div>
            </Frame>
        }
        .into_any()
    })
}

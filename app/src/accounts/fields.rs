//! Fields that several forms of this feature share.

use leptos::prelude::*;

use crate::{
    text::accounts,
    ui::{Choice, ChoiceField, PictureField, TextField},
};

/// Name, form of address and picture of somebody new.
#[component]
pub fn PersonFields(
    /// Label of the name.
    label: &'static str,
) -> impl IntoView {
    let t = accounts::texts();
    view! {
        <TextField label=label name="name" hint=t.name_hint autocomplete="name" maxlength=60 />
        <ChoiceField
            label=t.address_label
            name="form_of_address"
            choices=vec![Choice::word("ibu", "Ibu"), Choice::word("bapak", "Bapak"), Choice::word("kak", "Kak")]
        />
        <PictureField label=t.picture_label hint=t.picture_hint />
    }
}

/// *HP sendiri* or *HP bersama*.
#[component]
pub fn PhoneField() -> impl IntoView {
    let t = accounts::texts();
    let choices = vec![
        Choice {
            value: "own".into(),
            name: t.phone_own.into(),
            text: t.phone_own_text,
            icon: "phone",
        },
        Choice {
            value: "shared".into(),
            name: t.phone_shared.into(),
            text: t.phone_shared_text,
            icon: "people",
        },
    ];
    view! { <ChoiceField label=t.phone_label name="phone" choices=choices /> }
}

/// User name and password of a new mentor or organizer, with four words offered.
#[component]
pub fn StaffFields(
    /// The offered words.
    words: Vec<String>,
) -> impl IntoView {
    let t = accounts::texts();
    view! {
        <TextField
            label=t.username_label
            name="username"
            hint=t.username_hint
            autocomplete="username"
            maxlength=40
            exact=true
        />
        <PasswordFields words=words />
    }
}

/// A new password, with four words offered.
#[component]
pub fn PasswordFields(
    /// The offered words.
    words: Vec<String>,
) -> impl IntoView {
    let t = accounts::texts();
    view! {
        <div class="field">
            <p class="field-label">{t.offered}</p>
            <ul class="words">
                {words.into_iter().map(|word| view! { <li class="word">{word}</li> }).collect_view()}
            </ul>
        </div>
        <TextField
            label=t.new_password_label
            name="password"
            hint=t.new_password_hint
            autocomplete="new-password"
            maxlength=200
            exact=true
        />
    }
}

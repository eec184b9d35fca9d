use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

use super::{actions::AddPhone, fields::PhoneField};
use crate::{
    text::accounts,
    ui::{Frame, PlainForm, TextField, Width},
};

/// `/hp-baru`: the mentor's code of twelve digits, typed or from a link.
pub struct NewPhoneRoute {
    code: Signal<String>,
}

#[lazy_route]
impl LazyRoute for NewPhoneRoute {
    fn data() -> Self {
        let query = use_query_map();
        Self {
            code: Signal::derive(move || query.read().get("kode").unwrap_or_default()),
        }
    }

    fn view(this: Self) -> AnyView {
        let t = accounts::texts();
        view! {
            <Title text=t.new_phone_title />
            <Frame back="/ganti-orang" width=Width::Narrow>
                <div class="page-head">
                    <h1>{t.new_phone_title}</h1>
                    <p class="soft">{t.new_phone_lead}</p>
                </div>
                <PlainForm action=AddPhone::PATH>
                    <TextField
                        label=t.one_time_label
                        name="code"
                        value=this.code.get_untracked()
                        inputmode="numeric"
                        maxlength=17
                        class="input--digits"
                    />
                    <PhoneField />
                    <button class="btn btn--primary btn--wide">{t.next}</button>
                </PlainForm>
            </Frame>
        }
        .into_any()
    }
}

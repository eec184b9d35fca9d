use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

use super::{actions::ReplacePin, fields::PhoneField};
use crate::{
    text::accounts,
    ui::{Frame, PlainForm, TextField, Width},
};

/// `/lupa-pin`: the mentor's code of twelve digits, typed or from a link.
pub struct ForgotPinRoute {
    code: Signal<String>,
}

#[lazy_route]
impl LazyRoute for ForgotPinRoute {
    fn data() -> Self {
        let query = use_query_map();
        Self {
            code: Signal::derive(move || query.read().get("kode").unwrap_or_default()),
        }
    }

    fn view(this: Self) -> AnyView {
        let t = accounts::texts();
        view! {
            <Title text=t.forgot_title />
            <Frame back="/ganti-orang" width=Width::Narrow>
                <div class="page-head">
                    <h1>{t.forgot_title}</h1>
                    <p class="soft">{t.forgot_lead}</p>
                </div>
                <PlainForm action=ReplacePin::PATH>
                    <TextField
                        label=t.one_time_label
                        name="code"
                        value=this.code.get_untracked()
                        inputmode="numeric"
                        maxlength=17
                        class="input--digits"
                    />
                    <PhoneField />
                    <button class="btn btn--primary btn--wide">{t.forgot_button}</button>
                </PlainForm>
            </Frame>
        }
        .into_any()
    }
}

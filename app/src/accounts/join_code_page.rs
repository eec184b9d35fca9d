use leptos::{prelude::*, server_fn::ServerFn};

use super::actions::CheckClassCode;
use crate::{
    text::accounts,
    ui::{Frame, Icon, PageTitle, PlainForm, TextField, Width},
};

/// `/gabung`: the class code.
#[component]
pub fn JoinCodePage() -> impl IntoView {
    let t = accounts::texts();
    view! {
        <PageTitle text=t.code_title />
        <Frame back="/" width=Width::Narrow>
            <div class="stack-loose">
                <div class="page-head center">
                    <img class="drawing drawing--small" src="/drawings/kode-kelas.svg" alt="" width="128" height="96" />
                    <h1>{t.code_title}</h1>
                    <p class="soft">{t.code_lead}</p>
                </div>
                <PlainForm action=CheckClassCode::PATH>
                    <TextField
                        label=t.code_label
                        name="digits"
                        inputmode="numeric"
                        maxlength=7
                        class="input--digits"
                    />
                    <button class="btn btn--primary btn--wide">{t.next} <Icon name="arrow-right" /></button>
                </PlainForm>
                <p class="center">
                    <a href="/ganti-orang" rel="external">
                        {t.been_here}
                    </a>
                </p>
            </div>
        </Frame>
    }
    .into_any()
}

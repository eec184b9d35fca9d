use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::SetUp,
    fields::{PersonFields, StaffFields},
    queries::load_first_run,
};
use crate::{
    text::accounts,
    ui::{Frame, PageTitle, PlainForm, TextField, Width, loaded},
};

/// `/mulai`: the first organisation and its organizer, while the installation is empty.
#[component]
pub fn FirstRunPage() -> impl IntoView {
    loaded(load_first_run(), |words| {
        let t = accounts::texts();
        view! {
            <PageTitle text=t.first_title />
            <Frame width=Width::Narrow>
                <div class="page-head center">
                    <img
                        class="drawing drawing--small"
                        src="/drawings/penyelenggara-baru.svg"
                        alt=""
                        width="160"
                        height="120"
                    />
                    <h1>{t.first_title}</h1>
                    <p class="soft">{t.first_lead}</p>
                </div>
                <PlainForm action=SetUp::PATH>
                    <TextField
                        label=t.organisation_label
                        name="organisation"
                        hint=t.organisation_hint
                        autocomplete="organization"
                        maxlength=60
                    />
                    <PersonFields label=t.your_name />
                    <StaffFields words=words />
                    <button class="btn btn--primary btn--wide">{t.first_button}</button>
                </PlainForm>
            </Frame>
        }
        .into_any()
    })
}

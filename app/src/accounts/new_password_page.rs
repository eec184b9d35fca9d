use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::RenewPassword,
    fields::PasswordFields,
    join_name_page::gone,
    queries::{NewPasswordView, load_new_password},
};
use crate::{
    text::accounts,
    ui::{Frame, HiddenField, PageTitle, PlainForm, Width, loaded, param},
};

/// `/masuk/sandi-baru/{token}`: a mentor or organizer sets a new password.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    let token = param("token");
    loaded(load_new_password(token.clone()), move |view| {
        if view.username.is_empty() {
            gone()
        } else {
            form(view, token)
        }
    })
}

fn form(view: NewPasswordView, token: String) -> AnyView {
    let t = accounts::texts();
    view! {
        <PageTitle text=t.renew_title />
        <Frame width=Width::Narrow>
            <div class="page-head">
                <h1>{t.renew_title}</h1>
                <p>{view.greeting}</p>
                <p>{t.renew_username} " " <b>{view.username}</b></p>
            </div>
            <PlainForm action=RenewPassword::PATH>
                <HiddenField name="token" value=token />
                <PasswordFields words=view.words />
                <p class="soft">{t.renew_hint}</p>
                <button class="btn btn--primary btn--wide">{t.renew_do}</button>
            </PlainForm>
        </Frame>
    }
    .into_any()
}

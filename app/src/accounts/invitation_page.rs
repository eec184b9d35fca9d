use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{AcceptInvitation, AcceptInvitationAs},
    fields::{PersonFields, StaffFields},
    join_name_page::gone,
    queries::{InvitationView, load_invitation},
};
use crate::{
    text::accounts,
    ui::{Frame, HiddenField, PageTitle, PlainForm, Width, loaded, param},
};

/// `/undangan/{token}`: a mentor accepts.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let token = param("token");
    loaded(load_invitation(token.clone()), move |view| {
        if view.place.found { form(view, token) } else { gone() }
    })
}

fn form(view: InvitationView, token: String) -> AnyView {
    let t = accounts::texts();
    let as_me = view.me.map(|me| {
        let token = token.clone();
        view! {
            <section class="card stack">
                <PlainForm action=AcceptInvitationAs::PATH class="">
                    <HiddenField name="token" value=token />
                    <button class="btn btn--wide">{t.accept_as} " " {me}</button>
                </PlainForm>
            </section>
        }
    });
    view! {
        <PageTitle text=t.invited_title />
        <Frame width=Width::Narrow>
            <div class="page-head">
                <h1>{t.invited_title}</h1>
                <p class="soft" lang="id">{view.place.cohort}", "{view.place.place}</p>
                <p class="soft small">{view.place.organisation}</p>
            </div>
            {as_me}
            <PlainForm action=AcceptInvitation::PATH>
                <HiddenField name="token" value=token />
                <PersonFields label=t.your_name />
                <StaffFields words=view.words />
                <button class="btn btn--primary btn--wide">{t.accept}</button>
            </PlainForm>
        </Frame>
    }
    .into_any()
}

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{AcceptOrganizer, AcceptOrganizerAs},
    fields::{PersonFields, StaffFields},
    join_name_page::gone,
    queries::{InvitationView, load_organizer_invitation},
};
use crate::{
    text::accounts,
    ui::{Frame, HiddenField, PageTitle, PlainForm, Width, loaded, param},
};

/// `/undangan/penyelenggara/{token}`: one more organizer accepts.
#[component]
pub fn OrganizerInvitationPage() -> impl IntoView {
    let token = param("token");
    loaded(load_organizer_invitation(token.clone()), move |view| {
        if view.place.found { form(view, token) } else { gone() }
    })
}

fn form(view: InvitationView, token: String) -> AnyView {
    let t = accounts::texts();
    let as_me = view.me.map(|me| {
        let token = token.clone();
        view! {
            <section class="card stack">
                <PlainForm action=AcceptOrganizerAs::PATH class="">
                    <HiddenField name="token" value=token />
                    <button class="btn btn--wide">{t.accept_as} " " {me}</button>
                </PlainForm>
            </section>
        }
    });
    view! {
        <PageTitle text=t.organizer_invited />
        <Frame width=Width::Narrow>
            <div class="page-head">
                <h1>{t.organizer_invited}</h1>
                <p class="soft">{view.place.organisation}</p>
            </div>
            {as_me}
            <PlainForm action=AcceptOrganizer::PATH>
                <HiddenField name="token" value=token />
                <PersonFields label=t.your_name />
                <StaffFields words=view.words />
                <button class="btn btn--primary btn--wide">{t.accept}</button>
            </PlainForm>
        </Frame>
    }
    .into_any()
}

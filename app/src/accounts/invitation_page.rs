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
        let title = accounts::texts().invited_title;
        invited(view, token, title, AcceptInvitation::PATH, AcceptInvitationAs::PATH)
    })
}

/// Somebody is invited: `accept_new` makes an account, `accept_as` takes the one that is signed in.
pub(super) fn invited(
    view: InvitationView,
    token: String,
    title: &'static str,
    accept_new: &'static str,
    accept_as: &'static str,
) -> AnyView {
    if !view.place.found {
        return gone();
    }
    let t = accounts::texts();
    let place = view.place;
    let class = (!place.cohort.is_empty()).then(|| {
        view! { <p class="soft" lang="id">{place.cohort}", "{place.place}</p> }
    });
    let as_me = view.me.map(|me| {
        let token = token.clone();
        view! {
            <section class="card stack">
                <PlainForm action=accept_as class="">
                    <HiddenField name="token" value=token />
                    <button class="btn btn--wide">{t.accept_as} " " {me}</button>
                </PlainForm>
            </section>
        }
    });
    view! {
        <PageTitle text=title />
        <Frame width=Width::Narrow>
            <div class="page-head">
                <h1>{title}</h1>
                {class}
                <p class="soft small">{place.organisation}</p>
            </div>
            {as_me}
            <PlainForm action=accept_new>
                <HiddenField name="token" value=token />
                <PersonFields label=t.your_name />
                <StaffFields words=view.words />
                <button class="btn btn--primary btn--wide">{t.accept}</button>
            </PlainForm>
        </Frame>
    }
    .into_any()
}

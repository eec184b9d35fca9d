use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{AcceptOrganizer, AcceptOrganizerAs},
    invitation_page::invited,
    queries::load_organizer_invitation,
};
use crate::{
    text::accounts,
    ui::{loaded, param},
};

/// `/undangan/penyelenggara/{token}`: one more organizer accepts.
#[component]
pub fn OrganizerInvitationPage() -> impl IntoView {
    let token = param("token");
    loaded(load_organizer_invitation(token.clone()), move |view| {
        let title = accounts::texts().organizer_invited;
        invited(view, token, title, AcceptOrganizer::PATH, AcceptOrganizerAs::PATH)
    })
}

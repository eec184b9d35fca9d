//! New mentors and organizers, who sign in with a password (decision 6).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A mentor or organizer to be, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StaffForm {
    /// Token of the invitation; empty on the first-run page.
    pub token: String,
    /// Name of the organisation; empty for an invitation.
    pub organisation: String,
    /// Display name.
    pub name: String,
    /// Code of the form of address.
    pub form_of_address: String,
    /// Number of the picture.
    pub picture: String,
    /// User name.
    pub username: String,
    /// Password.
    pub password: String,
}

/// Accepts an invitation as somebody new and signs in.
///
/// # Errors
/// [`AppError::Invalid`] with each field that needs another look, or when the link does not work any more.
#[server(name = AcceptInvitation, endpoint = "undangan/terima")]
pub async fn accept_invitation(
    /// Everything that was typed.
    #[server(flatten)]
    form: StaffForm,
) -> Result<(), AppError> {
    use crate::context;
    let (app, staff) = (context::app(), ssr::staff(&form, false)?.1);
    let token = storage::Secret::new(form.token);
    let (username, password) = (staff.username.clone(), staff.password.clone());
    storage::cohorts::accept_mentor_invitation(&app.db, app.now(), &mut app.dice(), &token, staff)
        .await
        .map_err(ssr::staff_error)?;
    ssr::enter(&username, &password).await
}

/// Accepts an invitation as the person who is signed in.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Invalid`] when the link does not work any more or they are a member already;
/// [`AppError::NotAllowed`] for people who sign in with a PIN.
#[server(name = AcceptInvitationAs, endpoint = "undangan/terima-sebagai")]
pub async fn accept_invitation_as(
    /// Token of a link; empty with a code.
    #[server(default)]
    token: String,
) -> Result<(), AppError> {
    use crate::context;
    let (actor, app) = (context::actor()?, context::app());
    let token = storage::Secret::new(token);
    let accepted = storage::cohorts::accept_mentor_invitation_as(&app.db, &actor, app.now(), &mut app.dice(), &token)
        .await
        .map_err(ssr::staff_error)?;
    context::send_to(&format!("/a/{}/antrean", accepted.cohort));
    Ok(())
}

/// The first-run page: makes the organisation with its first organizer and signs in. Works once, and only from this
/// machine.
///
/// # Errors
/// [`AppError::Invalid`] with each field that needs another look; [`AppError::NotFound`] when it may not be used.
#[server(name = SetUp, endpoint = "mulai")]
pub async fn set_up(
    /// Everything that was typed.
    #[server(flatten)]
    form: StaffForm,
) -> Result<(), AppError> {
    use crate::context;
    let app = context::app();
    if !app.loopback || context::was_forwarded() {
        return Err(context::refuse(AppError::NotFound));
    }
    let (organisation, staff) = ssr::staff(&form, true)?;
    let (username, password) = (staff.username.clone(), staff.password.clone());
    storage::cohorts::create_first_organisation(&app.db, app.now(), &mut app.dice(), &organisation, staff)
        .await
        .map_err(|error| ssr::name_taken(error).unwrap_or_else(AppError::from))?;
    ssr::enter(&username, &password).await
}

pub(super) mod ssr {
    use domain::accounts::PhoneKind;
    use storage::{
        Secret, StorageError,
        accounts::{NewStaff, SignInError, sign_in_with_password},
    };

    use super::{super::parse, StaffForm};
    use crate::{
        context::{self, SessionWish},
        error::{AppError, Problems},
    };

    /// The form, understood; the organisation's name only where it is asked for.
    pub(in super::super) fn staff(form: &StaffForm, with_organisation: bool) -> Result<(String, NewStaff), AppError> {
        let mut problems = Problems::default();
        let organisation = if with_organisation {
            parse::name(&form.organisation)
        } else {
            Ok(String::new())
        };
        let organisation = problems.take("organisation", organisation);
        let name = problems.take("name", parse::name(&form.name));
        let form_of_address = problems.take("form_of_address", parse::form_of_address(&form.form_of_address));
        let picture = problems.take("picture", parse::picture(&form.picture));
        let username = problems.take("username", parse::username(&form.username));
        let password = problems.take("password", parse::password(&form.password));
        match (organisation, name, form_of_address, picture, username, password) {
            (Some(organisation), Some(name), Some(form_of_address), Some(picture), Some(username), Some(())) => Ok((
                organisation,
                NewStaff {
                    name,
                    form_of_address,
                    picture,
                    username,
                    password: Secret::new(form.password.clone()),
                },
            )),
            _ => Err(context::refuse(problems.into_error())),
        }
    }

    /// A user name in use, as a note on its field; anything else comes back.
    pub(in super::super) fn name_taken(error: StorageError) -> Result<AppError, StorageError> {
        match error {
            StorageError::Rule("username_taken") => {
                Ok(context::refuse(AppError::invalid("username", "username_taken")))
            }
            other => Err(other),
        }
    }

    /// What stopped somebody from accepting, as a matter of the form.
    pub(in super::super) fn staff_error(error: StorageError) -> AppError {
        name_taken(error).unwrap_or_else(|error| match error {
            StorageError::NotFound => context::refuse(AppError::invalid("", "link_gone")),
            other => other.into(),
        })
    }

    /// Signs in with what was typed a moment ago.
    pub(in super::super) async fn enter(username: &str, password: &Secret) -> Result<(), AppError> {
        let (app, known) = (context::app(), context::caller().device);
        let (now, mut dice) = (app.now(), app.dice());
        let known = known.as_ref();
        match sign_in_with_password(&app.db, now, &mut dice, username, password, known, PhoneKind::Own).await {
            Ok(signed_in) => {
                context::change_session(SessionWish::SignIn {
                    account: signed_in.account,
                    device: signed_in.device,
                });
                context::send_to("/");
            }
            Err(SignInError::Storage(error)) => return Err(error.into()),
            // Somebody else tries this very name too often: the account is there, and the way in is the usual one.
            Err(_) => context::send_to("/masuk"),
        }
        Ok(())
    }
}

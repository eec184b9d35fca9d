//! Joining a class as a participant (decision 2).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// Somebody who joins, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    /// Key that makes sending twice count once.
    pub key: String,
    /// Class code; empty with a link.
    pub code: String,
    /// Token of a link; empty with a code.
    pub token: String,
    /// Display name.
    pub name: String,
    /// Code of the form of address.
    pub form_of_address: String,
    /// Number of the picture.
    pub picture: String,
    /// Code of the kind of phone.
    pub phone: String,
    /// Ticked for the three lines.
    pub agree: String,
    /// Ticked for photos in reports.
    pub report_photos: String,
}

/// Looks a class code up and goes on to the name.
///
/// # Errors
/// [`AppError::Invalid`] for a code that does not work.
#[server(name = CheckClassCode, endpoint = "gabung/kode")]
pub async fn check_class_code(
    /// Digits as typed. Not named a code, which a returned form would not show again: this one hangs on the wall.
    #[server(default)]
    digits: String,
) -> Result<(), AppError> {
    use crate::context;
    let digits = super::parse::digits(&digits, 6, "code_shape")
        .map_err(|why| context::refuse(AppError::invalid("digits", why)))?;
    let app = context::app();
    storage::cohorts::peek_join_code(&app.db, app.now(), &digits)
        .await
        .map_err(|error| ssr::door_error("digits", error))?;
    context::send_to(&format!("/gabung/nama?kode={digits}"));
    Ok(())
}

/// Joins: a new account, signed in on this phone, with a PIN that is shown next.
///
/// # Errors
/// [`AppError::Invalid`] with each field that needs another look.
#[server(name = JoinClass, endpoint = "gabung")]
pub async fn join_class(
    /// Everything that was typed.
    #[server(flatten)]
    form: JoinForm,
) -> Result<(), AppError> {
    use crate::context;
    let (app, newcomer) = (context::app(), ssr::newcomer(&form)?);
    let (now, mut dice) = (app.now(), app.dice());
    let joined = if form.token.is_empty() {
        storage::cohorts::join_with_code(&app.db, now, &mut dice, &form.code, newcomer).await
    } else {
        let token = storage::Secret::new(form.token);
        storage::cohorts::join_with_link(&app.db, now, &mut dice, &token, newcomer).await
    };
    let joined = joined.map_err(|error| ssr::door_error("", error))?;
    context::change_session(context::SessionWish::SignIn {
        account: joined.account,
        device: joined.device,
    });
    context::send_to("/pin");
    Ok(())
}

mod ssr {
    use storage::{StorageError, accounts::Consents, cohorts::Newcomer};

    use super::{super::parse, JoinForm};
    use crate::{
        context,
        error::{AppError, Problems},
    };

    /// A code or link that does not work is a matter of the form, not a missing page.
    pub(super) fn door_error(field: &str, error: StorageError) -> AppError {
        let code = match error {
            StorageError::NotFound if field.is_empty() => "link_gone",
            StorageError::NotFound => "code_unknown",
            StorageError::Rule(code) => code,
            other => return other.into(),
        };
        context::refuse(AppError::invalid(field, code))
    }

    /// The form, understood.
    pub(super) fn newcomer(form: &JoinForm) -> Result<Newcomer, AppError> {
        let mut problems = Problems::default();
        let key = problems.take("", form.key.parse().map_err(|_| "unreadable"));
        let name = problems.take("name", parse::name(&form.name));
        let form_of_address = problems.take("form_of_address", parse::form_of_address(&form.form_of_address));
        let picture = problems.take("picture", parse::picture(&form.picture));
        let phone = problems.take("phone", parse::phone(&form.phone));
        let agreed = problems.take(
            "agree",
            if form.agree.is_empty() {
                Err("consent_missing")
            } else {
                Ok(())
            },
        );
        match (key, name, form_of_address, picture, phone, agreed) {
            (Some(key), Some(name), Some(form_of_address), Some(picture), Some(phone), Some(())) => Ok(Newcomer {
                key,
                name,
                picture,
                form_of_address,
                phone,
                known: context::caller().device,
                consents: Consents {
                    joining: true,
                    public_order_number: false,
                    photos_in_reports: !form.report_photos.is_empty(),
                },
            }),
            _ => Err(context::refuse(problems.into_error())),
        }
    }
}

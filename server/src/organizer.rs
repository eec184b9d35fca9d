//! Organizers from the command line: the only way in when nobody can sign in yet.

use anyhow::{anyhow, bail};
use domain::accounts::{self, FormOfAddress, Picture};
use storage::{
    StorageError,
    accounts::{NewStaff, offer_password},
    cohorts, dice,
};

use crate::{cli::Settings, database};

/// Makes an organisation with its first organizer and prints how to sign in.
///
/// # Errors
/// When a name cannot be taken or the user name is in use.
pub async fn create(settings: &Settings, organisation: &str, name: &str, username: &str) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let organisation = accounts::parse_name(organisation)
        .map_err(|_| anyhow!("the organisation needs a name of 1 to 40 characters"))?;
    let name = accounts::parse_name(name).map_err(|_| anyhow!("the organizer needs a name of 1 to 40 characters"))?;
    let username = accounts::parse_username(username)
        .map_err(|_| anyhow!("the user name needs 3 to 30 small letters, digits or dots"))?;
    let Some(picture) = Picture::new(1) else {
        bail!("there are no pictures")
    };
    let password = offer_password(&mut dice());
    let staff = NewStaff {
        name,
        form_of_address: FormOfAddress::Kak,
        picture,
        username: username.clone(),
        password: password.clone(),
    };
    match cohorts::create_organisation_with_organizer(&db, database::now(), &mut dice(), &organisation, staff).await {
        Ok(_) => {}
        Err(StorageError::Rule("username_taken")) => {
            bail!("the user name {username} is in use; choose another")
        }
        Err(error) => return Err(error.into()),
    }
    print_once(&format!(
        "Organizer made. Sign in at /masuk\n  user name: {username}\n  password:  {}",
        password.reveal()
    ));
    Ok(())
}

/// Shows passwords to the person at this terminal, who sees them this one time.
#[allow(
    clippy::print_stdout,
    reason = "the log keeps what it is told; this must not be kept"
)]
pub(crate) fn print_once(text: &str) {
    println!("{text}");
}

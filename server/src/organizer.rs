//! Organizers from the command line: the only way in when nobody can sign in yet.

use anyhow::{anyhow, bail};
use domain::accounts::{self, FormOfAddress, Picture};
use storage::{
    StorageError,
    accounts::{NewStaff, find_username, offer_password, set_password},
    cohorts, dice,
};

use crate::{cli::Settings, database, terminal::print};

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
    print(&format!(
        "Organizer made. Sign in at /masuk\n  user name: {username}\n  password:  {}",
        password.reveal()
    ));
    Ok(())
}

/// Gives somebody with a user name a new password and prints it: the way back when nobody can sign in any more.
///
/// # Errors
/// When nobody has this user name.
pub async fn reset(settings: &Settings, username: &str) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let username = username.trim().to_lowercase();
    let account = match find_username(&db, &username).await {
        Ok(account) => account,
        Err(StorageError::NotFound) => {
            bail!("nobody signs in as {username}; `lapaklatih organizer list` tells who does")
        }
        Err(error) => return Err(error.into()),
    };
    let password = offer_password(&mut dice());
    set_password(&db, database::now(), &mut dice(), account, &password).await?;
    print(&format!(
        "New password; all sessions of {username} have ended. Sign in at /masuk\n  user name: {username}\n  password:  {}",
        password.reveal()
    ));
    Ok(())
}

/// Prints who runs what, for user names that were forgotten.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(settings: &Settings) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    for row in cohorts::list_all_organizers(&db).await? {
        print(&format!(
            "{}\t{}\torganisation {}",
            row.username, row.name, row.organisation
        ));
    }
    Ok(())
}

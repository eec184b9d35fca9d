//! Mentors and organizers: accounts with a user name and a password (decision 6).
//!
//! The user name is one word, unique in the installation and written in small letters. It is neither e-mail nor phone
//! number, so that nothing personal is needed to sign in.

use domain::{
    access::Actor,
    accounts::{FormOfAddress, Picture, check_password, words},
    ids::AccountId,
};
use rand::seq::IndexedRandom;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    actor::{NewAccount, insert_account},
    notices::record_notice,
    sign_in::subject_of,
    tries::forget_tries,
};
use crate::{
    database::Database,
    entity::{cohort, credential, membership},
    error::{Result, StorageError, unique_or},
    events::{NewEvent, record_event},
    hashing::hash_secret,
    secrets::{Dice, Secret},
    sessions::delete_sessions,
};

/// A mentor or organizer to be. Name and user name as `domain::accounts` parsed them, the password checked there.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// Display name.
    pub name: String,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// The picture they picked.
    pub picture: Picture,
    /// Parsed by [`domain::accounts::parse_username`].
    pub username: String,
    /// Checked by [`domain::accounts::check_password`].
    pub password: Secret,
}

/// Four everyday words, drawn until they are long enough for a password.
pub fn offer_password(dice: &mut Dice) -> Secret {
    loop {
        let drawn: Vec<&str> = (0..words::OFFERED)
            .filter_map(|_| words::WORDS.choose(dice).copied())
            .collect();
        let password = drawn.join(words::BETWEEN);
        if check_password(&password).is_ok() {
            return Secret::new(password);
        }
    }
}

/// The same with the password hashed, which must happen before the transaction.
pub(crate) struct HashedStaff {
    new: NewStaff,
    hash: String,
}

impl HashedStaff {
    pub(crate) async fn hash(new: NewStaff, dice: &mut Dice) -> Result<Self> {
        let hash = hash_secret(&new.password, dice).await?;
        Ok(Self { new, hash })
    }
}

/// Writes account and credential. [`StorageError::Rule`]`("username_taken")` when the user name is in use.
pub(crate) async fn insert_staff(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    staff: HashedStaff,
) -> Result<AccountId> {
    let NewStaff {
        name,
        form_of_address,
        picture,
        username,
        ..
    } = staff.new;
    let account = insert_account(
        tx,
        now,
        dice,
        NewAccount {
            name,
            picture,
            form_of_address,
            join_key_hash: None,
        },
    )
    .await?;
    let row = credential::ActiveModel {
        account_id: Set(account.0),
        kind: Set("password".to_owned()),
        username: Set(Some(username)),
        hash: Set(staff.hash),
        set_at: Set(now),
    };
    credential::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .map_err(unique_or("username_taken"))?;
    Ok(account)
}

/// Sets a new password; all sessions of the account end and its owner is told.
///
/// `actor` is an organizer for a mentor of a cohort of theirs, or nobody for the command line (decision 6).
///
/// # Errors
/// [`StorageError::NotFound`] when the account has no password or the actor may not know of it.
pub async fn set_password(
    db: &Database,
    actor: Option<&Actor>,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    password: &Secret,
) -> Result<()> {
    let hash = hash_secret(password, dice).await?;
    let tx = db.write().await?;
    if let Some(actor) = actor
        && !is_mentor_under(&tx, actor, account).await?
    {
        return Err(StorageError::NotFound);
    }
    let id = (account.0, "password".to_owned());
    let row = credential::Entity::find_by_id(id)
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    credential::Entity::update_many()
        .filter(credential::Column::AccountId.eq(account.0))
        .filter(credential::Column::Kind.eq("password"))
        .col_expr(credential::Column::Hash, Expr::value(hash))
        .col_expr(credential::Column::SetAt, Expr::value(now))
        .exec(&tx)
        .await?;
    forget_tries(&tx, subject_of(&row.username.unwrap_or_default())).await?;
    delete_sessions(&tx, account).await?;
    record_notice(&tx, now, dice, account, "password_set", None, serde_json::Value::Null).await?;
    let event = NewEvent::of("password.set").about(account);
    let event = match actor {
        Some(actor) => event.by(actor.account),
        None => event,
    };
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// The account of a user name, for the command line.
///
/// # Errors
/// [`StorageError::NotFound`] when nobody has it.
pub async fn find_username(db: &Database, username: &str) -> Result<AccountId> {
    let row = credential::Entity::find()
        .filter(credential::Column::Username.eq(username))
        .one(db.reader())
        .await?;
    row.map(|row| AccountId(row.account_id)).ok_or(StorageError::NotFound)
}

/// Whether the account is a mentor in a cohort of an organisation that the actor runs, and no organizer itself.
async fn is_mentor_under(tx: &DatabaseTransaction, actor: &Actor, account: AccountId) -> Result<bool> {
    let cohorts = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::Role.eq("mentor"))
        .filter(membership::Column::LeftAt.is_null())
        .all(tx)
        .await?;
    let theirs = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(cohorts.iter().map(|row| row.cohort_id)))
        .filter(cohort::Column::OrganisationId.is_in(actor.organises.iter().map(|id| id.0)))
        .one(tx)
        .await?;
    let organizer = crate::entity::organizer::Entity::find()
        .filter(crate::entity::organizer::Column::AccountId.eq(account.0))
        .one(tx)
        .await?;
    Ok(theirs.is_some() && organizer.is_none())
}

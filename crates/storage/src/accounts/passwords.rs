//! Mentors and organizers: accounts with a user name and a password (decision 6).
//!
//! The user name is one word, unique in the installation and written in small letters. It is neither e-mail nor phone
//! number, so that nothing personal is needed to sign in.

use domain::{
    accounts::{FormOfAddress, Picture, check_password, words},
    ids::AccountId,
};
use rand::seq::IndexedRandom;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    actor::{NewAccount, insert_account},
    notices::record_notice,
    password_links::expire_resets,
    sign_in::subject_of,
    tries::forget_tries,
};
use crate::{
    database::Database,
    entity::credential,
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

/// Sets a new password from the command line; all sessions of the account end and its owner is told. People use a link
/// ([`super::issue_password_reset`]).
///
/// # Errors
/// [`StorageError::NotFound`] when the account has no password.
pub async fn set_password(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    password: &Secret,
) -> Result<()> {
    let hash = hash_secret(password, dice).await?;
    let tx = db.write().await?;
    write_password(&tx, now, dice, account, hash, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes a new password over the old one; all sessions end, waits are forgotten, the person is told. Answers the user
/// name.
pub(super) async fn write_password(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    hash: String,
    by: Option<AccountId>,
) -> Result<String> {
    let row = credential::Entity::find_by_id((account.0, "password".to_owned()))
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    credential::Entity::update_many()
        .filter(credential::Column::AccountId.eq(account.0))
        .filter(credential::Column::Kind.eq("password"))
        .col_expr(credential::Column::Hash, Expr::value(hash))
        .col_expr(credential::Column::SetAt, Expr::value(now))
        .exec(tx)
        .await?;
    let username = row.username.unwrap_or_default();
    forget_tries(tx, subject_of(&username)).await?;
    delete_sessions(tx, account).await?;
    expire_resets(tx, now, account).await?;
    record_notice(tx, now, dice, account, "password_set", None, serde_json::Value::Null).await?;
    let event = NewEvent::of("password.set").about(account);
    let event = match by {
        Some(by) => event.by(by),
        None => event,
    };
    record_event(tx, now, dice, event).await?;
    Ok(username)
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

//! A new password for somebody who lost theirs: a link that works once (decision 6). Whoever made the link never sees
//! the password.

use domain::{
    access::Actor,
    ids::{AccountId, OrganisationId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr,
};

use super::{
    actor::{AccountView, view},
    passwords::write_password,
};
use crate::{
    cohorts::IssuedLink,
    database::Database,
    entity::{account, cohort, credential, membership, organizer, password_reset},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    hashing::hash_secret,
    secrets::{Dice, Secret, digest, new_id, new_token},
};

/// The link is sent by WhatsApp and used at home: 24 hours.
const LIFE: i64 = 86_400_000;

/// Whose password a link renews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordReset {
    /// Who it is.
    pub account: AccountView,
    /// The name to sign in with, which may be forgotten too.
    pub username: String,
}

/// A link with which a mentor or a fellow organizer sets a new password; older ones of the same person stop working.
///
/// The link would open everything that the person may see, so every class that they mentor and every organisation that
/// they run must be the actor's too.
///
/// # Errors
/// [`StorageError::NotFound`] when the person has no password or nothing to do with the actor's organisations;
/// [`StorageError::Rule`]`("staff_elsewhere")` when they also mentor or run something that is not the actor's.
pub async fn issue_password_reset(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
) -> Result<IssuedLink> {
    let tx = db.write().await?;
    may_reset(&tx, actor, account).await?;
    expire_resets(&tx, now, account).await?;
    let (id, token) = (new_id(now, dice), new_token(dice));
    let row = password_reset::ActiveModel {
        id: Set(id),
        account_id: Set(account.0),
        token_hash: Set(token_hash(&token)),
        issued_by: Set(actor.account.0),
        created_at: Set(now),
        expires_at: Set(now + LIFE),
        used_at: Set(None),
    };
    password_reset::Entity::insert(row).exec_without_returning(&tx).await?;
    let event = NewEvent::of("password_reset.issued")
        .by(actor.account)
        .about(account)
        .subject(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(IssuedLink {
        token,
        expires_at: now + LIFE,
    })
}

/// Whom a link is for, shown before anything is asked.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more).
pub async fn peek_password_reset(db: &Database, now: i64, token: &Secret) -> Result<PasswordReset> {
    let row = find(db.reader(), now, token).await?;
    let account = account::Entity::find_by_id(row.account_id)
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    let username = username_of(db.reader(), AccountId(row.account_id)).await?;
    Ok(PasswordReset {
        account: view(account)?,
        username: username.ok_or(StorageError::NotFound)?,
    })
}

/// Sets the new password, checked by [`domain::accounts::check_password`]. All sessions of the person end, and they
/// are told. Answers their user name, to sign in with.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more).
pub async fn redeem_password_reset(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    password: &Secret,
) -> Result<String> {
    // A wrong link must not cost a hash.
    find(db.reader(), now, token).await?;
    let hash = hash_secret(password, dice).await?;
    let tx = db.write().await?;
    let row = find(&tx, now, token).await?;
    let used = password_reset::Entity::update_many()
        .filter(password_reset::Column::Id.eq(row.id))
        .filter(password_reset::Column::UsedAt.is_null())
        .col_expr(password_reset::Column::UsedAt, Expr::value(now))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(StorageError::NotFound);
    }
    let account = AccountId(row.account_id);
    let username = write_password(&tx, now, dice, account, hash, Some(AccountId(row.issued_by))).await?;
    tx.commit().await?;
    Ok(username)
}

/// The name that somebody signs in with; `None` for people with a PIN.
pub(crate) async fn username_of(db: &impl ConnectionTrait, account: AccountId) -> Result<Option<String>> {
    let row = credential::Entity::find_by_id((account.0, "password".to_owned()))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.username))
}

async fn may_reset(tx: &DatabaseTransaction, actor: &Actor, account: AccountId) -> Result<()> {
    let runs: Vec<_> = organizer::Entity::find()
        .filter(organizer::Column::AccountId.eq(account.0))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.organisation_id)
        .collect();
    let places = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::LeftAt.is_null())
        .all(tx)
        .await?;
    let classes = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(places.iter().map(|place| place.cohort_id)))
        .all(tx)
        .await?;
    let all: Vec<_> = classes
        .iter()
        .map(|class| class.organisation_id)
        .chain(runs)
        .map(OrganisationId)
        .collect();
    let known = all.iter().any(|organisation| actor.is_organizer_of(*organisation));
    if !known || username_of(tx, account).await?.is_none() {
        return Err(StorageError::NotFound);
    }
    if all.iter().all(|organisation| actor.is_organizer_of(*organisation)) {
        Ok(())
    } else {
        Err(StorageError::Rule("staff_elsewhere"))
    }
}

async fn find(db: &impl ConnectionTrait, now: i64, token: &Secret) -> Result<password_reset::Model> {
    password_reset::Entity::find()
        .filter(password_reset::Column::TokenHash.eq(token_hash(token)))
        .filter(password_reset::Column::UsedAt.is_null())
        .filter(password_reset::Column::ExpiresAt.gt(now))
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)
}

fn token_hash(token: &Secret) -> String {
    digest("password reset", token.reveal())
}

/// Links for a new password that have not been used stop working.
pub(super) async fn expire_resets(tx: &DatabaseTransaction, now: i64, account: AccountId) -> Result<()> {
    password_reset::Entity::update_many()
        .filter(password_reset::Column::AccountId.eq(account.0))
        .filter(password_reset::Column::UsedAt.is_null())
        .filter(password_reset::Column::ExpiresAt.gt(now))
        .col_expr(password_reset::Column::ExpiresAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(())
}

//! Sending twice does it once (P7): the phone makes a key per intended action, the key is claimed in the action's own
//! transaction, and a second sending gets the first answer.

use domain::ids::{AccountId, IdempotencyKey};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, sea_query::OnConflict};

use crate::{
    entity::idempotency::{ActiveModel, Column, Entity},
    error::{Result, StorageError},
};

/// Answers are kept as long as an offline phone may take to send again: 90 days.
pub(crate) const LIFE: i64 = 90 * 86_400_000;

/// What claiming a key came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Nobody used this key: do the thing, then call [`finish_key`] in the same transaction.
    New,
    /// It was done already; this is what was answered.
    Done(String),
}

/// Claims a key. `body` is the digest of what was sent. Two at once: the second waits for the first to commit.
///
/// # Errors
/// [`StorageError::Rule`]`("key_reused")` when the key came with another body (answered 422).
pub(crate) async fn claim_key(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    key: IdempotencyKey,
    body: &str,
) -> Result<Claim> {
    let row = row(now, account, key, body, "");
    let taken = OnConflict::columns([Column::AccountId, Column::Key])
        .do_nothing()
        .to_owned();
    if Entity::insert(row)
        .on_conflict(taken)
        .exec_without_returning(tx)
        .await?
        == 1
    {
        return Ok(Claim::New);
    }
    let found = Entity::find_by_id((account.0, key.0))
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    if found.body_hash == body {
        Ok(Claim::Done(found.result))
    } else {
        Err(StorageError::Rule("key_reused"))
    }
}

/// Notes the answer of a claimed key.
pub(crate) async fn finish_key(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    key: IdempotencyKey,
    body: &str,
    result: &str,
) -> Result<()> {
    Entity::update(row(now, account, key, body, result))
        .exec(tx)
        .await?;
    Ok(())
}

fn row(now: i64, account: AccountId, key: IdempotencyKey, body: &str, result: &str) -> ActiveModel {
    ActiveModel {
        account_id: Set(account.0),
        key: Set(key.0),
        body_hash: Set(body.to_owned()),
        result: Set(result.to_owned()),
        created_at: Set(now),
    }
}

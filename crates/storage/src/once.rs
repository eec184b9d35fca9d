//! Doing a thing once however often it is asked for: a key is taken in the transaction of its effect (P7).

use domain::ids::{AccountId, IdempotencyKey};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, TryInsertResult, sea_query::Expr};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    entity::idempotency,
    error::{Result, StorageError},
    json::{from_json, to_json},
    secrets::digest,
};

/// What is known of a key.
pub(crate) enum Claim<T> {
    /// Never seen: do the thing, then [`settle`].
    New,
    /// Done before, with this result.
    Done(T),
}

/// Takes the key. Of two at the same time the second waits for the first and then finds its result.
///
/// # Errors
/// [`StorageError::Rule`]`("key_reused")` if the key was used for something else.
pub(crate) async fn claim<T: DeserializeOwned>(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    key: IdempotencyKey,
    body: &impl Serialize,
) -> Result<Claim<T>> {
    let body_hash = digest("once", &to_json(body)?);
    let row = idempotency::ActiveModel {
        account_id: Set(account.0),
        key: Set(key.0),
        body_hash: Set(body_hash.clone()),
        result: Set(String::new()),
        created_at: Set(now),
    };
    let columns = [idempotency::Column::AccountId, idempotency::Column::Key];
    let taken = idempotency::Entity::insert(row).on_conflict_do_nothing_on(columns).exec_without_returning(tx).await?;
    if matches!(taken, TryInsertResult::Inserted(1)) {
        return Ok(Claim::New);
    }
    let known = idempotency::Entity::find_by_id((account.0, key.0)).one(tx).await?;
    let known = known.ok_or_else(|| StorageError::fault("a key that is taken and not there"))?;
    if known.body_hash != body_hash {
        return Err(StorageError::Rule("key_reused"));
    }
    Ok(Claim::Done(from_json(&known.result)?))
}

/// Keeps the result of a claimed key.
pub(crate) async fn settle(
    tx: &DatabaseTransaction,
    account: AccountId,
    key: IdempotencyKey,
    result: &impl Serialize,
) -> Result<()> {
    idempotency::Entity::update_many()
        .filter(idempotency::Column::AccountId.eq(account.0))
        .filter(idempotency::Column::Key.eq(key.0))
        .col_expr(idempotency::Column::Result, Expr::value(to_json(result)?))
        .exec(tx)
        .await?;
    Ok(())
}

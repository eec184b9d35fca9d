//! [`crate::idempotency`] with types: what was sent and what was answered, each as JSON.

use domain::ids::{AccountId, IdempotencyKey};
use sea_orm::DatabaseTransaction;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::Result,
    idempotency::{Claim, claim_key, finish_key},
    json::{from_json, to_json},
    secrets::digest,
};

/// A key that nobody used before, to be settled in the same transaction.
pub(crate) struct Claimed {
    now: i64,
    account: AccountId,
    key: IdempotencyKey,
    body: String,
}

/// Takes the key, or answers what it was answered before.
///
/// # Errors
/// [`crate::StorageError::Rule`]`("key_reused")` if the key came with another body.
pub(crate) async fn claim<T: DeserializeOwned>(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    key: IdempotencyKey,
    body: &impl Serialize,
) -> Result<std::result::Result<Claimed, T>> {
    let body = digest("once", &to_json(body)?);
    Ok(match claim_key(tx, now, account, key, &body).await? {
        Claim::New => Ok(Claimed {
            now,
            account,
            key,
            body,
        }),
        Claim::Done(answer) => Err(from_json(&answer)?),
    })
}

impl Claimed {
    /// Keeps the answer.
    pub(crate) async fn settle(self, tx: &DatabaseTransaction, answer: &impl Serialize) -> Result<()> {
        finish_key(tx, self.now, self.account, self.key, &self.body, &to_json(answer)?).await
    }
}

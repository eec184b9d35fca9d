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
    Entity::update(row(now, account, key, body, result)).exec(tx).await?;
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use domain::accounts::{FormOfAddress, Picture};
    use uuid::Uuid;

    use super::*;
    use crate::{
        accounts::{NewAccount, insert_account},
        database::Database,
        secrets::loaded_dice,
    };

    #[tokio::test]
    async fn a_key_is_claimed_once_and_then_answers_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let db = Database::create_sqlite(&folder.path().join("test.db")).await.unwrap();
        db.migrate().await.unwrap();
        let tx = db.write().await.unwrap();
        let new = NewAccount {
            name: "Ana".to_owned(),
            picture: Picture::new(1).unwrap(),
            form_of_address: FormOfAddress::Ibu,
            join_key_hash: None,
        };
        let ana = insert_account(&tx, 1, &mut loaded_dice(1), new).await.unwrap();
        let key = IdempotencyKey(Uuid::from_u128(1));
        assert_eq!(claim_key(&tx, 1, ana, key, "body").await.unwrap(), Claim::New);
        finish_key(&tx, 1, ana, key, "body", "answer").await.unwrap();
        assert_eq!(
            claim_key(&tx, 2, ana, key, "body").await.unwrap(),
            Claim::Done("answer".to_owned())
        );
        let other = claim_key(&tx, 2, ana, key, "another body").await;
        assert!(matches!(other, Err(StorageError::Rule("key_reused"))));
    }
}

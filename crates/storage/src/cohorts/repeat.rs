//! The same joining form sent twice: PIN and phone token follow from the form's key, so the answer can be given again.

use domain::ids::{AccountId, CohortId, IdempotencyKey};
use rand::SeedableRng;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::join::{Joined, Newcomer};
use crate::{
    accounts::{Device, new_pin, pending_pin},
    database::Database,
    entity::{account, membership},
    error::{Result, StorageError},
    installation::load_secret,
    secrets::{Dice, Secret, digest, new_token},
};

/// How long the same form may be sent again: one hour in milliseconds.
const REPEAT_LIFE: i64 = 3_600_000;

/// The answer of the same form when it went through before and its answer got lost. It is given to whoever has the
/// form's key, until the PIN was typed once.
pub(super) async fn joined_before(db: &Database, now: i64, newcomer: &Newcomer) -> Result<Option<Joined>> {
    let row = account::Entity::find()
        .filter(account::Column::JoinKeyHash.eq(key_hash(newcomer.key)))
        .one(db.reader())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let reused = StorageError::Rule("key_reused");
    let same = row.display_name == newcomer.name && row.picture == i32::from(newcomer.picture.number());
    if !same || now - row.created_at > REPEAT_LIFE {
        return Err(reused);
    }
    let account = AccountId(row.id);
    let (_, made) = secrets_of(&load_secret(db.reader()).await?, newcomer.key);
    for token in newcomer.known.iter().chain([&made]) {
        if let Some(pin) = pending_pin(db, token, account).await? {
            let place = membership::Entity::find()
                .filter(membership::Column::AccountId.eq(row.id))
                .one(db.reader())
                .await?;
            let cohort = CohortId(place.ok_or(StorageError::NotFound)?.cohort_id);
            let device = Device {
                token: token.clone(),
                phone: newcomer.phone,
            };
            return Ok(Some(Joined {
                account,
                cohort,
                pin,
                device,
            }));
        }
    }
    Err(reused)
}

/// PIN and phone token of a form, from its key and the secret of the installation.
pub(super) fn secrets_of(installation: &str, key: IdempotencyKey) -> (Secret, Secret) {
    let mut dice = Dice::from_seed(Sha256::digest(format!("join\0{installation}\0{key}")).into());
    (new_pin(&mut dice), new_token(&mut dice))
}

/// What the account keeps of a form's key.
pub(super) fn key_hash(key: IdempotencyKey) -> String {
    digest("join key", &key.to_string())
}

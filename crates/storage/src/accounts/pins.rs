//! PINs: six digits given by the system, shown until typed once.
//!
//! To be shown again after a reload, a PIN must be readable for a while without lying in the database. So it is kept
//! sealed in the row that puts the person on the phone: the PIN plus a number drawn from the phone's token, modulo a
//! million. The token itself is in the phone's cookie only (the table has its hash), so a copy of the database does
//! not tell the PIN. Each seal is for one PIN, one person and one phone, and is deleted when the PIN is first typed.

use domain::{accounts::pin::is_weak, ids::AccountId};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::devices::find_account_on_device;
use crate::{
    database::Database,
    entity::{credential, device_account},
    error::{Result, StorageError},
    secrets::{Dice, Secret, new_digits},
};

/// Digits of a PIN (decision 3).
pub const PIN_DIGITS: usize = 6;
const PINS: u64 = 1_000_000;

/// Draws a PIN, again while it is one that somebody would try early.
pub(crate) fn new_pin(dice: &mut Dice) -> Secret {
    loop {
        let pin = new_digits(PIN_DIGITS, dice);
        if !is_weak(pin.reveal()) {
            return pin;
        }
    }
}

/// The PIN that is still to be typed once on this phone; `None` when it was typed, or was never given here.
///
/// # Errors
/// [`StorageError::Database`] when the rows cannot be read.
pub async fn pending_pin(db: &Database, token: &Secret, account: AccountId) -> Result<Option<Secret>> {
    let Some((_, place)) = find_account_on_device(db.reader(), token, account).await? else {
        return Ok(None);
    };
    let row = credential::Entity::find_by_id((account.0, "pin".to_owned()))
        .one(db.reader())
        .await?;
    Ok(row
        .zip(place.sealed_pin)
        .map(|(row, sealed)| unseal_pin(token, account, row.set_at, sealed)))
}

/// Takes what the person typed to show that they noted the PIN. When right, the PIN is not shown again.
/// Answers whether it was right.
///
/// # Errors
/// [`StorageError::NotFound`] when no PIN waits to be typed here.
pub async fn mark_pin_seen(db: &Database, token: &Secret, account: AccountId, typed: &Secret) -> Result<bool> {
    let pin = pending_pin(db, token, account).await?.ok_or(StorageError::NotFound)?;
    if &pin != typed {
        return Ok(false);
    }
    let tx = db.write().await?;
    if let Some((device, _)) = find_account_on_device(&tx, token, account).await? {
        clear_sealed_pin(&tx, device.id, account).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Writes the first PIN of a person and answers its seal for the phone.
pub(crate) async fn insert_pin(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    pin: &Secret,
    hash: String,
    token: &Secret,
) -> Result<i32> {
    let row = credential::ActiveModel {
        account_id: Set(account.0),
        kind: Set("pin".to_owned()),
        username: Set(None),
        hash: Set(hash),
        set_at: Set(now),
    };
    let replace = OnConflict::columns([credential::Column::AccountId, credential::Column::Kind])
        .update_columns([credential::Column::Hash, credential::Column::SetAt])
        .to_owned();
    credential::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(seal_pin(token, account, now, pin))
}

/// Writes a new PIN over the old one; seals of the old one on any phone go.
pub(super) async fn replace_pin(
    tx: &DatabaseTransaction,
    now: i64,
    account: AccountId,
    pin: &Secret,
    hash: String,
    token: &Secret,
) -> Result<i32> {
    device_account::Entity::update_many()
        .filter(device_account::Column::AccountId.eq(account.0))
        .col_expr(device_account::Column::SealedPin, Expr::value(None::<i32>))
        .exec(tx)
        .await?;
    insert_pin(tx, now, account, pin, hash, token).await
}

/// Ends "shown until typed once" on one phone.
pub(super) async fn clear_sealed_pin(tx: &DatabaseTransaction, device: Uuid, account: AccountId) -> Result<()> {
    device_account::Entity::update_many()
        .filter(device_account::Column::DeviceId.eq(device))
        .filter(device_account::Column::AccountId.eq(account.0))
        .col_expr(device_account::Column::SealedPin, Expr::value(None::<i32>))
        .exec(tx)
        .await?;
    Ok(())
}

/// The seal of a PIN on a phone, between 0 and 999,999.
fn seal_pin(token: &Secret, account: AccountId, set_at: i64, pin: &Secret) -> i32 {
    let pin = pin.reveal().parse::<u64>().unwrap_or(0);
    i32::try_from((pin + pad(token, account, set_at)) % PINS).unwrap_or(0)
}

fn unseal_pin(token: &Secret, account: AccountId, set_at: i64, sealed: i32) -> Secret {
    let sealed = u64::try_from(sealed).unwrap_or(0);
    let pin = (sealed + PINS - pad(token, account, set_at)) % PINS;
    Secret::new(format!("{pin:0PIN_DIGITS$}"))
}

fn pad(token: &Secret, account: AccountId, set_at: i64) -> u64 {
    let hash = Sha256::digest(format!("pin seal\0{}\0{account}\0{set_at}", token.reveal()));
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&hash[..8]);
    u64::from_be_bytes(bytes) % PINS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_weak_pin_is_ever_drawn() {
        let dice = &mut crate::loaded_dice(9);
        for _ in 0..2_000 {
            let pin = new_pin(dice);
            assert!(!is_weak(pin.reveal()), "{}", pin.reveal());
        }
    }

    #[test]
    fn a_sealed_pin_opens_with_its_token_only() {
        let (token, account) = (Secret::new("token"), AccountId(Uuid::from_u128(7)));
        for pin in ["000000", "000042", "999999", "123456"] {
            let sealed = seal_pin(&token, account, 5, &Secret::new(pin));
            assert_eq!(unseal_pin(&token, account, 5, sealed).reveal(), pin);
            assert_ne!(unseal_pin(&Secret::new("other"), account, 5, sealed).reveal(), pin);
        }
    }
}

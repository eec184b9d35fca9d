//! Using the codes of *HP baru* and *Lupa PIN*, each once.

use domain::{
    accounts::PhoneKind,
    ids::{AccountId, CohortId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    devices::{Device, add_account_to_device, ensure_device},
    issue_codes::participant_pin_only,
    notices::record_notice,
    pins::{new_pin, replace_pin},
    tries::forget_tries,
};
use crate::{
    database::Database,
    entity::one_time_code,
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    hashing::hash_secret,
    secrets::{Dice, Secret, digest},
    sessions::delete_sessions,
};

/// A phone that may now ask for the PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceAdded {
    /// Whose code it was.
    pub account: AccountId,
    /// The phone; its token goes into the phone's cookie.
    pub device: Device,
}

/// A person with a new PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPin {
    /// Whose it is.
    pub account: AccountId,
    /// The PIN, shown until typed once.
    pub pin: Secret,
    /// The phone; its token goes into the phone's cookie.
    pub device: Device,
}

/// Puts the person of the code on this phone. They still need their PIN; other sessions stay.
///
/// # Errors
/// [`StorageError::NotFound`] for a wrong, used or expired code.
pub async fn redeem_new_device_code(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    code: &Secret,
    phone: PhoneKind,
    known: Option<&Secret>,
) -> Result<DeviceAdded> {
    let tx = db.write().await?;
    let used = use_code(&tx, now, "new_device", code).await?;
    let account = AccountId(used.account_id);
    let (id, device) = ensure_device(&tx, now, dice, known, phone, None).await?;
    add_account_to_device(&tx, now, id, account, None).await?;
    record_notice(&tx, now, dice, account, "new_device", Some(id), serde_json::Value::Null).await?;
    let event = NewEvent::of("device.added")
        .by(account)
        .about(account)
        .cohort(CohortId(used.cohort_id))
        .subject(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(DeviceAdded { account, device })
}

/// Gives the person of the code a new PIN on this phone; all their sessions end and they are told.
///
/// # Errors
/// [`StorageError::NotFound`] for a wrong, used or expired code, and when the person meanwhile got a password.
pub async fn redeem_pin_reset_code(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    code: &Secret,
    phone: PhoneKind,
    known: Option<&Secret>,
) -> Result<NewPin> {
    // A wrong code must not cost a hash.
    find_code(db.reader(), now, "pin_reset", code).await?;
    let pin = new_pin(dice);
    let hash = hash_secret(&pin, dice).await?;
    let tx = db.write().await?;
    let used = use_code(&tx, now, "pin_reset", code).await?;
    let account = AccountId(used.account_id);
    participant_pin_only(&tx, account)
        .await
        .map_err(|_| StorageError::NotFound)?;
    let (id, device) = ensure_device(&tx, now, dice, known, phone, None).await?;
    let sealed = replace_pin(&tx, now, account, &pin, hash, &device.token).await?;
    add_account_to_device(&tx, now, id, account, Some(sealed)).await?;
    forget_tries(&tx, account.0).await?;
    delete_sessions(&tx, account).await?;
    record_notice(
        &tx,
        now,
        dice,
        account,
        "pin_reset",
        None,
        serde_json::json!({ "issued_by": used.issued_by }),
    )
    .await?;
    let event = NewEvent::of("pin.reset")
        .by(account)
        .about(account)
        .cohort(CohortId(used.cohort_id))
        .subject(used.id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(NewPin { account, pin, device })
}

async fn find_code(db: &impl ConnectionTrait, now: i64, purpose: &str, code: &Secret) -> Result<one_time_code::Model> {
    one_time_code::Entity::find()
        .filter(one_time_code::Column::CodeHash.eq(digest(purpose, code.reveal())))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::ExpiresAt.gt(now))
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)
}

/// Uses a code up; of two at once one gets it.
async fn use_code(tx: &DatabaseTransaction, now: i64, purpose: &str, code: &Secret) -> Result<one_time_code::Model> {
    let row = find_code(tx, now, purpose, code).await?;
    let used = one_time_code::Entity::update_many()
        .filter(one_time_code::Column::Id.eq(row.id))
        .filter(one_time_code::Column::UsedAt.is_null())
        .col_expr(one_time_code::Column::UsedAt, Expr::value(now))
        .exec(tx)
        .await?;
    if used.rows_affected == 1 {
        Ok(row)
    } else {
        Err(StorageError::NotFound)
    }
}

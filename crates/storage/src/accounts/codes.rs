//! *HP baru* and *Lupa PIN*: codes that a mentor or organizer hands out, usable once (decision 3, P24).
//!
//! Twelve digits are 39.9 random bits, more than the 38 that P23 asks of a code that works alone, so these codes need
//! no budget of wrong tries, which a stranger could use up. The mentor sees the code, never the PIN.

use domain::{
    access::Actor,
    accounts::PhoneKind,
    ids::{AccountId, CohortId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr,
};

use super::{
    devices::{Device, add_account_to_device, ensure_device},
    notices::record_notice,
    pins::{PIN_DIGITS, replace_pin},
    tries::forget_tries,
};
use crate::{
    cohorts::load_led_cohort,
    database::Database,
    entity::{credential, membership, one_time_code, organizer},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    hashing::hash_secret,
    secrets::{Dice, Secret, digest, new_digits, new_id},
    sessions::delete_sessions,
};

/// Digits of a code; shown in groups of four.
const CODE_DIGITS: usize = 12;
/// A new-device code may be sent as a link and used at home: 24 hours.
const NEW_DEVICE_LIFE: i64 = 86_400_000;
/// A reset code is used while the two stand together: 10 minutes (P24).
const PIN_RESET_LIFE: i64 = 600_000;

/// A code to be read out or sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCode {
    /// Twelve digits; shown once.
    pub code: Secret,
    /// When it stops working, in epoch milliseconds.
    pub expires_at: i64,
}

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

/// A code that puts a participant on one more phone (*HP baru*); older ones of the same person stop working.
///
/// # Errors
/// [`StorageError::NotFound`] when the actor does not lead the cohort or the person is not in it;
/// [`StorageError::NotAllowed`] for fellow participants, and for people who sign in with a password.
pub async fn issue_new_device_code(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
) -> Result<IssuedCode> {
    issue(
        db,
        actor,
        now,
        dice,
        cohort,
        account,
        "new_device",
        NEW_DEVICE_LIFE,
    )
    .await
}

/// A code with which a participant gets a new PIN (*Lupa PIN*); older ones of the same person stop working.
///
/// # Errors
/// As [`issue_new_device_code`].
pub async fn issue_pin_reset_code(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
) -> Result<IssuedCode> {
    issue(
        db,
        actor,
        now,
        dice,
        cohort,
        account,
        "pin_reset",
        PIN_RESET_LIFE,
    )
    .await
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
    record_notice(
        &tx,
        now,
        dice,
        account,
        "new_device",
        Some(id),
        serde_json::Value::Null,
    )
    .await?;
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
    let pin = new_digits(PIN_DIGITS, dice);
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
    Ok(NewPin {
        account,
        pin,
        device,
    })
}

/// Refuses people whose PIN must not open or replace anything: those with a password or a role beyond participant.
/// Otherwise a mentor's reset could take over an organizer who also takes part somewhere.
async fn participant_pin_only(tx: &DatabaseTransaction, account: AccountId) -> Result<()> {
    let pin = credential::Entity::find_by_id((account.0, "pin".to_owned()))
        .one(tx)
        .await?;
    let password = credential::Entity::find_by_id((account.0, "password".to_owned()))
        .one(tx)
        .await?;
    let organizer = organizer::Entity::find()
        .filter(organizer::Column::AccountId.eq(account.0))
        .one(tx)
        .await?;
    let mentor = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::Role.eq("mentor"))
        .filter(membership::Column::LeftAt.is_null())
        .one(tx)
        .await?;
    let only = pin.is_some() && password.is_none() && organizer.is_none() && mentor.is_none();
    if only {
        Ok(())
    } else {
        Err(StorageError::NotAllowed)
    }
}

#[allow(
    clippy::too_many_arguments,
    reason = "one private function behind two public ones"
)]
async fn issue(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
    purpose: &'static str,
    life: i64,
) -> Result<IssuedCode> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    participant_pin_only(&tx, account).await?;
    one_time_code::Entity::update_many()
        .filter(one_time_code::Column::AccountId.eq(account.0))
        .filter(one_time_code::Column::Purpose.eq(purpose))
        .filter(one_time_code::Column::UsedAt.is_null())
        .col_expr(one_time_code::Column::ExpiresAt, Expr::value(now))
        .exec(&tx)
        .await?;
    let (id, code) = (new_id(now, dice), new_digits(CODE_DIGITS, dice));
    let row = one_time_code::ActiveModel {
        id: Set(id),
        account_id: Set(account.0),
        cohort_id: Set(cohort.0),
        purpose: Set(purpose.to_owned()),
        code_hash: Set(digest(purpose, code.reveal())),
        issued_by: Set(actor.account.0),
        created_at: Set(now),
        expires_at: Set(now + life),
        used_at: Set(None),
    };
    one_time_code::Entity::insert(row)
        .exec_without_returning(&tx)
        .await?;
    let kind = if purpose == "new_device" {
        "device_code.issued"
    } else {
        "pin_reset_code.issued"
    };
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of(kind)
            .by(actor.account)
            .about(account)
            .cohort(cohort)
            .subject(id),
    )
    .await?;
    tx.commit().await?;
    Ok(IssuedCode {
        code,
        expires_at: now + life,
    })
}

async fn find_code(
    db: &impl sea_orm::ConnectionTrait,
    now: i64,
    purpose: &str,
    code: &Secret,
) -> Result<one_time_code::Model> {
    one_time_code::Entity::find()
        .filter(one_time_code::Column::CodeHash.eq(digest(purpose, code.reveal())))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::ExpiresAt.gt(now))
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)
}

/// Uses a code up; of two at once one gets it.
async fn use_code(
    tx: &DatabaseTransaction,
    now: i64,
    purpose: &str,
    code: &Secret,
) -> Result<one_time_code::Model> {
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

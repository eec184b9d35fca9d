//! Handing out the codes of *HP baru* and *Lupa PIN*. The mentor sees the code, never the PIN (decision 3, P24).

use domain::{
    access::Actor,
    ids::{AccountId, CohortId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    cohorts::{load_led_cohort, place_of},
    database::Database,
    entity::{credential, membership, one_time_code, organizer},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, digest, new_digits, new_id},
};

/// Digits of a code, shown in groups of four. They are 39.9 random bits, more than the 38 that P23 asks of a code that
/// works alone, so these codes need no budget of wrong tries, which a stranger could use up.
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
    issue(db, actor, now, dice, cohort, account, "new_device", NEW_DEVICE_LIFE).await
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
    issue(db, actor, now, dice, cohort, account, "pin_reset", PIN_RESET_LIFE).await
}

/// Refuses people whose PIN must not open or replace anything: those with a password or a role beyond participant.
/// Otherwise a mentor's reset could take over an organizer who also takes part somewhere.
pub(crate) async fn participant_pin_only(tx: &impl ConnectionTrait, account: AccountId) -> Result<()> {
    if is_pin_only(tx, account).await? {
        Ok(())
    } else {
        Err(StorageError::NotAllowed)
    }
}

/// Whether a PIN is all that somebody signs in with, and participant all that they are.
pub(crate) async fn is_pin_only(tx: &impl ConnectionTrait, account: AccountId) -> Result<bool> {
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
    Ok(pin.is_some() && password.is_none() && organizer.is_none() && mentor.is_none())
}

#[allow(clippy::too_many_arguments, reason = "one private function behind two public ones")]
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
    place_of(&tx, cohort, account).await?;
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
    one_time_code::Entity::insert(row).exec_without_returning(&tx).await?;
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

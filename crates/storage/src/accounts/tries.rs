//! How often somebody may try a secret: five wrong tries are free, then waits grow (decision 5).
//!
//! Counted per person and known phone. All unknown phones together are one bucket of their own, so that a stranger who
//! guesses at a mentor's password does not lock out the mentor's own phone. Nothing is keyed by network address.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    entity::sign_in_try::{ActiveModel, Column, Entity, Model},
    error::Result,
};

/// Wrong tries without a wait.
const FREE: i32 = 5;
/// The first wait; it doubles with each further wrong try.
const FIRST_WAIT: i64 = 30_000;
/// The longest wait: 15 minutes.
const LONGEST_WAIT: i64 = 900_000;
/// Tries that reach the hash within [`HOUR`].
const PER_HOUR: i32 = 10;
const HOUR: i64 = 3_600_000;

/// Counts a try before the hash is asked, so that tries sent side by side cannot slip through.
/// Answers until when to wait if the try may not be made.
pub(super) async fn begin_try(
    tx: &DatabaseTransaction,
    now: i64,
    subject: Uuid,
    device: Uuid,
) -> Result<std::result::Result<(), i64>> {
    let fresh = Model {
        subject_id: subject,
        device_id: device,
        failures: 0,
        blocked_until: 0,
        hour_since: now,
        hour_tries: 0,
    };
    let there = OnConflict::columns([Column::SubjectId, Column::DeviceId])
        .do_nothing()
        .to_owned();
    Entity::insert(active(&fresh))
        .on_conflict(there)
        .exec_without_returning(tx)
        .await?;
    // PostgreSQL lets two transactions read the same count; the lock makes the second wait. SQLite has one writer.
    let row = Entity::find_by_id((subject, device)).lock_exclusive().one(tx).await?;
    let mut tries = row.unwrap_or(fresh);
    // A clock that was set back must not make anybody wait longer than the longest wait.
    if tries.blocked_until > now && tries.blocked_until <= now + LONGEST_WAIT {
        return Ok(Err(tries.blocked_until));
    }
    if tries.hour_since > now || now - tries.hour_since >= HOUR {
        tries.hour_since = now;
        tries.hour_tries = 0;
    }
    if tries.hour_tries >= PER_HOUR {
        return Ok(Err(tries.hour_since + HOUR));
    }
    tries.hour_tries += 1;
    tries.failures = tries.failures.saturating_add(1);
    tries.blocked_until = if tries.failures < FREE {
        0
    } else {
        now + wait_after(tries.failures)
    };
    save(tx, tries).await?;
    Ok(Ok(()))
}

/// Forgets the wrong tries of a person on a phone after a right one.
pub(super) async fn end_tries(tx: &DatabaseTransaction, subject: Uuid, device: Uuid) -> Result<()> {
    Entity::delete_by_id((subject, device)).exec(tx).await?;
    Ok(())
}

/// Forgets all wrong tries of a person, after they got a new PIN or password.
pub(crate) async fn forget_tries(tx: &DatabaseTransaction, subject: Uuid) -> Result<()> {
    Entity::delete_many()
        .filter(Column::SubjectId.eq(subject))
        .exec(tx)
        .await?;
    Ok(())
}

fn wait_after(failures: i32) -> i64 {
    let doublings = u32::try_from(failures - FREE).unwrap_or(0).min(10);
    (FIRST_WAIT << doublings).min(LONGEST_WAIT)
}

async fn save(tx: &DatabaseTransaction, tries: Model) -> Result<()> {
    let columns = [
        Column::Failures,
        Column::BlockedUntil,
        Column::HourSince,
        Column::HourTries,
    ];
    let replace = OnConflict::columns([Column::SubjectId, Column::DeviceId])
        .update_columns(columns)
        .to_owned();
    Entity::insert(active(&tries))
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

fn active(tries: &Model) -> ActiveModel {
    ActiveModel {
        subject_id: Set(tries.subject_id),
        device_id: Set(tries.device_id),
        failures: Set(tries.failures),
        blocked_until: Set(tries.blocked_until),
        hour_since: Set(tries.hour_since),
        hour_tries: Set(tries.hour_tries),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_from_half_a_minute_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (5..=12).map(|failures| wait_after(failures) / 1000).collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
    }
}

//! How long a class keeps people's data after it has closed.

use chrono::{DateTime, Months};
use domain::{access::Actor, ids::CohortId};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use super::removal::DAY;
use crate::{
    cohorts::load_organized_cohort,
    database::Database,
    entity::{
        cohort,
        retention::{ActiveModel, Column, Entity},
    },
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// Months that can be chosen.
pub const MONTHS: [u32; 4] = [6, 12, 24, 36];
/// Months where nobody chose.
pub const USUAL_MONTHS: u32 = 24;
/// Days for which the day of the deletion is to be read on the class page before it comes, at least.
const NOTICE_DAYS: i64 = 14;

/// How long a class keeps people's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionView {
    /// Months after its closing.
    pub months: u32,
    /// When they are deleted, in epoch milliseconds; `None` while the class is open.
    pub due_at: Option<i64>,
    /// When they were, in epoch milliseconds.
    pub purged_at: Option<i64>,
}

/// How long a class keeps people's data. Everybody in it may know, so it is asked with what they may see already.
///
/// # Errors
/// [`StorageError::NotFound`] when the person is neither in the class nor runs it.
pub async fn load_retention(db: &Database, actor: &Actor, id: CohortId) -> Result<RetentionView> {
    let row = crate::cohorts::load_cohort(db, actor, id).await?;
    retention_of(db.reader(), id, row.closed_at).await
}

/// Changes it.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor runs the organisation of the class;
/// [`StorageError::Rule`]`("retention_months")` for another number, `("retention_soon")` when people would have less
/// than 14 days to read of it, `("retention_over")` when the data are gone.
pub async fn set_retention(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: CohortId,
    months: u32,
) -> Result<()> {
    let tx = db.write().await?;
    let row = load_organized_cohort(&tx, actor, id).await?;
    // Who may not change it is told so, whatever the number.
    if !MONTHS.contains(&months) {
        return Err(StorageError::Rule("retention_months"));
    }
    if retention_of(&tx, id, row.closed_at).await?.purged_at.is_some() {
        return Err(StorageError::Rule("retention_over"));
    }
    if due(row.closed_at, months).is_some_and(|due| due < now + NOTICE_DAYS * DAY) {
        return Err(StorageError::Rule("retention_soon"));
    }
    let new = ActiveModel {
        cohort_id: Set(id.0),
        months: Set(i32::try_from(months).map_err(StorageError::fault)?),
        purged_at: Set(None),
    };
    let again = OnConflict::column(Column::CohortId)
        .update_column(Column::Months)
        .to_owned();
    Entity::insert(new)
        .on_conflict(again)
        .exec_without_returning(&tx)
        .await?;
    let event = NewEvent::of("retention.changed")
        .by(actor.account)
        .cohort(id)
        .subject(id.0)
        .detail(serde_json::json!({ "months": months }));
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// The same for whoever has loaded the class already.
pub(super) async fn retention_of(
    db: &impl ConnectionTrait,
    id: CohortId,
    closed_at: Option<i64>,
) -> Result<RetentionView> {
    let row = Entity::find_by_id(id.0).one(db).await?;
    let months = row.as_ref().map_or(USUAL_MONTHS, |row| row.months.unsigned_abs());
    Ok(RetentionView {
        months,
        due_at: due(closed_at, months),
        purged_at: row.and_then(|row| row.purged_at),
    })
}

/// Every closed class whose time is over at `now`.
pub(super) async fn list_due(db: &Database, now: i64) -> Result<Vec<CohortId>> {
    use sea_orm::{ColumnTrait, QueryFilter};
    let closed = cohort::Entity::find()
        .filter(cohort::Column::ClosedAt.is_not_null())
        .all(db.reader())
        .await?;
    let mut over = Vec::new();
    for row in closed {
        let view = retention_of(db.reader(), CohortId(row.id), row.closed_at).await?;
        if view.purged_at.is_none() && view.due_at.is_some_and(|due| due <= now) {
            over.push(CohortId(row.id));
        }
    }
    Ok(over)
}

/// The same day so many calendar months later; the last day of a month where that day does not exist.
fn due(closed_at: Option<i64>, months: u32) -> Option<i64> {
    let closed = DateTime::from_timestamp_millis(closed_at?)?;
    Some(closed.checked_add_months(Months::new(months))?.timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_calendar_months() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).map(|at| at.timestamp_millis()).ok();
        assert_eq!(due(at("2026-08-31T12:00:00Z"), 6), at("2027-02-28T12:00:00Z"));
        assert_eq!(due(at("2026-11-21T12:00:00Z"), 24), at("2028-11-21T12:00:00Z"));
        assert_eq!(due(None, 24), None);
    }
}

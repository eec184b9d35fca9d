//! The days on which cohorts meet.

use domain::{
    access::Actor,
    cohorts::{Module, Schedule},
    ids::CohortId,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::manage::load_led_cohort;
use crate::{
    database::Database,
    entity::meeting::{ActiveModel, Column, Entity, Model},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// Moves the meetings of a cohort.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::Rule`]`("cohort_closed")`.
pub async fn change_schedule(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    schedule: Schedule,
) -> Result<()> {
    let tx = db.write().await?;
    if load_led_cohort(&tx, actor, cohort).await?.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    Entity::delete_many()
        .filter(Column::CohortId.eq(cohort.0))
        .exec(&tx)
        .await?;
    insert_schedule(&tx, cohort.0, &schedule).await?;
    let event = NewEvent::of("cohort.rescheduled")
        .by(actor.account)
        .cohort(cohort)
        .subject(cohort.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the meetings of a cohort that has none.
pub(super) async fn insert_schedule(tx: &DatabaseTransaction, cohort: Uuid, schedule: &Schedule) -> Result<()> {
    let rows = Module::ALL.map(|module| ActiveModel {
        cohort_id: Set(cohort),
        week: Set(module.week().into()),
        day: Set(schedule.day(module)),
    });
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// The meetings of several cohorts, each cohort's in order.
pub(super) async fn load_meetings(
    db: &impl ConnectionTrait,
    cohorts: impl Iterator<Item = Uuid>,
) -> Result<Vec<Model>> {
    let found = Entity::find()
        .filter(Column::CohortId.is_in(cohorts))
        .order_by_asc(Column::CohortId)
        .order_by_asc(Column::Week)
        .all(db)
        .await?;
    Ok(found)
}

/// The schedule of one cohort out of them.
pub(super) fn schedule_of(cohort: Uuid, meetings: &[Model]) -> Result<Schedule> {
    let days: Vec<i64> = meetings
        .iter()
        .filter(|meeting| meeting.cohort_id == cohort)
        .map(|meeting| meeting.day)
        .collect();
    let days = days
        .try_into()
        .map_err(|_| StorageError::fault("a cohort without six meetings"))?;
    Schedule::new(days).map_err(|_| StorageError::fault("meetings out of order"))
}

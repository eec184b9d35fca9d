//! Who was at which meeting: noted by those who lead the class, corrected as often as needed, each change an event.

use std::collections::BTreeMap;

use domain::{
    access::{Actor, Role},
    cohorts::{Attendance, Module, TimeZone, time},
    ids::{AccountId, CohortId, MembershipId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    departures::stopped_among,
    manage::load_led_cohort,
    meetings::{load_meetings, schedule_of},
};
use crate::{
    accounts::load_account,
    database::Database,
    entity::{
        attendance::{ActiveModel, Column, Entity, Model},
        membership,
    },
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// What is noted of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttendanceList {
    /// By place in the class; who is missing here has nothing noted yet.
    pub states: BTreeMap<MembershipId, Attendance>,
    /// Name of whoever changed it last, and when in epoch milliseconds.
    pub last: Option<(String, i64)>,
}

/// What is noted of a meeting.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn load_attendance(db: &Database, actor: &Actor, cohort: CohortId, module: Module) -> Result<AttendanceList> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let rows = rows_of(db.reader(), cohort, module).await?;
    let last = match rows.iter().max_by_key(|row| row.at) {
        Some(row) => Some((load_account(db, AccountId(row.by_id)).await?.name, row.at)),
        None => None,
    };
    Ok(AttendanceList {
        states: rows.iter().map(state).collect::<Result<_>>()?,
        last,
    })
}

/// Notes what was tapped. With `rest_absent` everybody else who was in the class by that day, has not stopped and has
/// nothing noted was not there. Answers how many changed.
///
/// # Errors
/// [`StorageError::NotFound`] when one of them is no participant of this cohort, and then nothing is noted; also, or
/// [`StorageError::NotAllowed`], unless the actor leads the cohort; [`StorageError::Rule`]`("cohort_closed")`.
#[allow(
    clippy::too_many_arguments,
    reason = "one form: whose class, which meeting, what was tapped"
)]
pub async fn mark_attendance(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    module: Module,
    tapped: BTreeMap<MembershipId, Attendance>,
    rest_absent: bool,
) -> Result<u64> {
    let tx = db.write().await?;
    let row = load_led_cohort(&tx, actor, cohort).await?;
    if row.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    let people = participants(&tx, cohort).await?;
    if tapped.keys().any(|id| people.iter().all(|person| person.id != id.0)) {
        return Err(StorageError::NotFound);
    }
    let noted: BTreeMap<MembershipId, Attendance> = rows_of(&tx, cohort, module)
        .await?
        .iter()
        .map(state)
        .collect::<Result<_>>()?;
    let mut changes = tapped;
    if rest_absent {
        let zone = TimeZone::from_code(&row.time_zone).ok_or_else(|| StorageError::fault("an unknown time zone"))?;
        let day = schedule_of(cohort.0, &load_meetings(&tx, [cohort.0].into_iter()).await?)?.day(module);
        let stopped = stopped_among(&tx, people.iter().map(|person| person.id)).await?;
        let by_then = people.iter().filter(|person| {
            time::day_of(person.joined_at, zone) <= day && stopped.iter().all(|(place, _)| *place != person.id)
        });
        for person in by_then.map(|person| MembershipId(person.id)) {
            if !noted.contains_key(&person) {
                changes.entry(person).or_insert(Attendance::Absent);
            }
        }
    }
    changes.retain(|person, state| noted.get(person) != Some(state));
    for (person, state) in &changes {
        let about = people.iter().find(|row| row.id == person.0).map(|row| row.account_id);
        let before = noted.get(person).map(|state| state.code());
        write(&tx, actor, now, cohort, module, *person, *state).await?;
        let detail = serde_json::json!({ "week": module.week(), "from": before, "to": state.code() });
        let event = NewEvent::of("attendance.marked")
            .by(actor.account)
            .about(AccountId(about.ok_or(StorageError::NotFound)?))
            .cohort(cohort)
            .subject(person.0)
            .detail(detail);
        record_event(&tx, now, dice, event).await?;
    }
    tx.commit().await?;
    Ok(changes.len() as u64)
}

async fn write(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    cohort: CohortId,
    module: Module,
    person: MembershipId,
    state: Attendance,
) -> Result<()> {
    let row = ActiveModel {
        cohort_id: Set(cohort.0),
        week: Set(module.week().into()),
        membership_id: Set(person.0),
        state: Set(state.code().to_owned()),
        by_id: Set(actor.account.0),
        at: Set(now),
    };
    let replace = OnConflict::columns([Column::CohortId, Column::Week, Column::MembershipId])
        .update_columns([Column::State, Column::ById, Column::At])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Participants who have not left.
async fn participants(db: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<membership::Model>> {
    let rows = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .filter(membership::Column::LeftAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    Ok(rows)
}

async fn rows_of(db: &impl ConnectionTrait, cohort: CohortId, module: Module) -> Result<Vec<Model>> {
    let rows = Entity::find()
        .filter(Column::CohortId.eq(cohort.0))
        .filter(Column::Week.eq(i16::from(module.week())))
        .all(db)
        .await?;
    Ok(rows)
}

fn state(row: &Model) -> Result<(MembershipId, Attendance)> {
    let state = Attendance::from_code(&row.state).ok_or_else(|| StorageError::fault("an unknown attendance"))?;
    Ok((MembershipId(row.membership_id), state))
}

/// What is noted of all meetings, by place and module.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be read.
pub(super) async fn attendance_of_class(
    db: &impl ConnectionTrait,
    cohort: CohortId,
) -> Result<BTreeMap<(MembershipId, Module), Attendance>> {
    let rows = Entity::find().filter(Column::CohortId.eq(cohort.0)).all(db).await?;
    let mut book = BTreeMap::new();
    for row in &rows {
        let (person, state) = state(row)?;
        let week = u8::try_from(row.week).ok().and_then(Module::of_week);
        let module = week.ok_or_else(|| StorageError::fault("a meeting without a module"))?;
        book.insert((person, module), state);
    }
    Ok(book)
}

/// When each person was noted present at the meeting of a module, in epoch milliseconds.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be read.
pub(super) async fn present_since(
    db: &impl ConnectionTrait,
    cohort: CohortId,
    module: Module,
) -> Result<BTreeMap<Uuid, i64>> {
    let rows = rows_of(db, cohort, module).await?;
    let present = rows.into_iter().filter(|row| row.state == Attendance::Present.code());
    Ok(present.map(|row| (row.membership_id, row.at)).collect())
}

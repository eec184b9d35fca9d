//! Making and finding cohorts.

use domain::{
    access::{Actor, Role, can_lead_cohort, can_see_cohort},
    cohorts::{Module, Schedule, TimeZone, time},
    ids::{CohortId, OrganisationId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::meetings::{insert_schedule, load_meetings, schedule_of};
use crate::{
    database::Database,
    entity::{cohort, meeting, membership, organisation},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, new_id},
};

/// A cohort to be made; texts as [`domain::accounts::parse_line`] answered them.
#[derive(Clone, Debug)]
pub struct NewCohort {
    /// Who runs it.
    pub organisation: OrganisationId,
    /// What it is called, for example *Angkatan 3*.
    pub name: String,
    /// Where it meets. A hall, never a home.
    pub place: String,
    /// For every time that is shown in it.
    pub time_zone: TimeZone,
    /// When it meets.
    pub schedule: Schedule,
}

/// What the person is to a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CohortRole {
    /// Takes part.
    Participant,
    /// Mentors.
    Mentor,
    /// Runs the organisation and is not in the cohort.
    Organizer,
}

/// A cohort as one of its people sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortView {
    /// The cohort.
    pub id: CohortId,
    /// Who runs it.
    pub organisation: OrganisationId,
    /// The name of that organisation.
    pub organisation_name: String,
    /// What it is called.
    pub name: String,
    /// Where it meets.
    pub place: String,
    /// For every time that is shown in it.
    pub time_zone: TimeZone,
    /// When it meets.
    pub schedule: Schedule,
    /// When it was closed, in epoch milliseconds.
    pub closed_at: Option<i64>,
    /// What the person asking is to it.
    pub role: CohortRole,
    /// Participants who have not left.
    pub participants: u32,
    /// Participants who wait for confirmation.
    pub waiting: u32,
    /// Mentors.
    pub mentors: u32,
}

impl CohortView {
    /// The last module that it has been taught by now, in epoch milliseconds; `None` before its first meeting.
    pub fn reached(&self, now: i64) -> Option<Module> {
        self.schedule.reached(time::day_of(now, self.time_zone))
    }
}

/// Makes a cohort in an organisation that the actor runs.
///
/// # Errors
/// [`StorageError::NotFound`] when they do not run it.
pub async fn create_cohort(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    new: NewCohort,
) -> Result<CohortId> {
    if !actor.is_organizer_of(new.organisation) {
        return Err(StorageError::NotFound);
    }
    let tx = db.write().await?;
    let id = new_id(now, dice);
    let row = cohort::ActiveModel {
        id: Set(id),
        organisation_id: Set(new.organisation.0),
        name: Set(new.name),
        place: Set(new.place),
        time_zone: Set(new.time_zone.code().to_owned()),
        created_by: Set(actor.account.0),
        created_at: Set(now),
        closed_at: Set(None),
    };
    cohort::Entity::insert(row).exec_without_returning(&tx).await?;
    insert_schedule(&tx, id, &new.schedule).await?;
    let event = NewEvent::of("cohort.created")
        .by(actor.account)
        .cohort(CohortId(id))
        .subject(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(CohortId(id))
}

/// Every cohort that the person is in or runs, newest first.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_cohorts(db: &Database, actor: &Actor) -> Result<Vec<CohortView>> {
    let mine = Condition::any()
        .add(cohort::Column::Id.is_in(actor.memberships.iter().map(|m| m.cohort.0)))
        .add(cohort::Column::OrganisationId.is_in(actor.organises.iter().map(|id| id.0)));
    let rows = cohort::Entity::find()
        .filter(mine)
        .order_by_desc(cohort::Column::CreatedAt)
        .order_by_desc(cohort::Column::Id)
        .all(db.reader())
        .await?;
    views(db.reader(), actor, rows).await
}

/// One cohort.
///
/// # Errors
/// [`StorageError::NotFound`] when the person is neither in it nor runs it.
pub async fn load_cohort(db: &Database, actor: &Actor, id: CohortId) -> Result<CohortView> {
    let row = cohort::Entity::find_by_id(id.0)
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    if !can_see_cohort(actor, id, OrganisationId(row.organisation_id)) {
        return Err(StorageError::NotFound);
    }
    views(db.reader(), actor, vec![row])
        .await?
        .pop()
        .ok_or(StorageError::NotFound)
}

/// The cohort, for those who look after it: not found for strangers, not allowed for its participants.
pub(crate) async fn load_led_cohort(db: &impl ConnectionTrait, actor: &Actor, id: CohortId) -> Result<cohort::Model> {
    let row = cohort::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)?;
    let organisation = OrganisationId(row.organisation_id);
    if can_lead_cohort(actor, id, organisation) {
        Ok(row)
    } else if can_see_cohort(actor, id, organisation) {
        Err(StorageError::NotAllowed)
    } else {
        Err(StorageError::NotFound)
    }
}

async fn views(db: &impl ConnectionTrait, actor: &Actor, rows: Vec<cohort::Model>) -> Result<Vec<CohortView>> {
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(rows.iter().map(|row| row.organisation_id)))
        .all(db)
        .await?;
    let members = membership::Entity::find()
        .filter(membership::Column::CohortId.is_in(rows.iter().map(|row| row.id)))
        .filter(membership::Column::LeftAt.is_null())
        .all(db)
        .await?;
    let meetings = load_meetings(db, rows.iter().map(|row| row.id)).await?;
    rows.into_iter()
        .map(|row| view(actor, row, &organisations, &members, &meetings))
        .collect()
}

fn view(
    actor: &Actor,
    row: cohort::Model,
    organisations: &[organisation::Model],
    members: &[membership::Model],
    meetings: &[meeting::Model],
) -> Result<CohortView> {
    let id = CohortId(row.id);
    let count = |role: Role, waiting: bool| {
        let of_role = members
            .iter()
            .filter(|m| m.cohort_id == row.id && m.role == role.code());
        u32::try_from(of_role.filter(|m| !waiting || m.confirmed_at.is_none()).count()).unwrap_or(u32::MAX)
    };
    let organisation = organisations
        .iter()
        .find(|o| o.id == row.organisation_id)
        .ok_or(StorageError::NotFound)?;
    Ok(CohortView {
        id,
        organisation: OrganisationId(row.organisation_id),
        organisation_name: organisation.name.clone(),
        time_zone: TimeZone::from_code(&row.time_zone).ok_or_else(|| StorageError::fault("an unknown time zone"))?,
        schedule: schedule_of(row.id, meetings)?,
        closed_at: row.closed_at,
        role: match actor.membership(id).map(|m| m.role) {
            Some(Role::Participant) => CohortRole::Participant,
            Some(Role::Mentor) => CohortRole::Mentor,
            None => CohortRole::Organizer,
        },
        participants: count(Role::Participant, false),
        waiting: count(Role::Participant, true),
        mentors: count(Role::Mentor, false),
        name: row.name,
        place: row.place,
    })
}

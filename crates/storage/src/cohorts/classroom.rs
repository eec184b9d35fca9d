//! What a class shows on its wall: the hint how to get into the Wi-Fi, and who has arrived.

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    cohorts::{Module, TimeZone, time},
    ids::CohortId,
};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use super::{
    attendance::present_since,
    manage::load_led_cohort,
    meetings::{load_meetings, schedule_of},
    members::list_members,
};
use crate::{
    database::Database,
    entity::classroom::{ActiveModel, Column, Entity},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// How long somebody who joined counts as having arrived: an evening with room before and after.
const EVENING: i64 = 43_200_000;

/// Somebody who is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Display name.
    pub name: String,
    /// Picture, by which two people of one name are told apart.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// Since when, in epoch milliseconds.
    pub at: i64,
}

/// The Wi-Fi hint of a class; empty when there is none.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn load_wifi_hint(db: &Database, actor: &Actor, cohort: CohortId) -> Result<String> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let row = Entity::find_by_id(cohort.0).one(db.reader()).await?;
    Ok(row.map(|row| row.wifi).unwrap_or_default())
}

/// Changes the Wi-Fi hint; empty takes it off the wall.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn change_wifi_hint(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    wifi: &str,
) -> Result<()> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    let row = ActiveModel {
        cohort_id: Set(cohort.0),
        wifi: Set(wifi.to_owned()),
        by_id: Set(actor.account.0),
        at: Set(now),
    };
    let replace = OnConflict::column(Column::CohortId)
        .update_columns([Column::Wifi, Column::ById, Column::At])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(&tx)
        .await?;
    // The hint may be a password that somebody chose to write down: it stays out of what is kept for ever.
    let event = NewEvent::of("classroom.wifi_changed")
        .by(actor.account)
        .cohort(cohort)
        .subject(cohort.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// Participants who have arrived this evening, newest first: who joined within the last twelve hours, and who was noted
/// present at today's meeting.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_arrivals(db: &Database, actor: &Actor, now: i64, cohort: CohortId) -> Result<Vec<Arrival>> {
    let row = load_led_cohort(db.reader(), actor, cohort).await?;
    let zone = TimeZone::from_code(&row.time_zone).ok_or_else(|| StorageError::fault("an unknown time zone"))?;
    let schedule = schedule_of(cohort.0, &load_meetings(db.reader(), [cohort.0].into_iter()).await?)?;
    let today = time::day_of(now, zone);
    let present = match Module::ALL.into_iter().find(|module| schedule.day(*module) == today) {
        Some(module) => present_since(db.reader(), cohort, module).await?,
        None => Default::default(),
    };
    let members = list_members(db, actor, cohort).await?;
    let participants = members.into_iter().filter(|member| member.role == Role::Participant);
    let mut arrivals: Vec<Arrival> = participants
        .filter_map(|member| {
            let joined = (now - member.joined_at < EVENING).then_some(member.joined_at);
            let at = joined.or_else(|| present.get(&member.membership.0).copied())?;
            Some(Arrival {
                name: member.name,
                picture: member.picture,
                form_of_address: member.form_of_address,
                at,
            })
        })
        .collect();
    // Stable: who came in the same moment stays in the order of joining, turned round.
    arrivals.reverse();
    arrivals.sort_by_key(|arrival| std::cmp::Reverse(arrival.at));
    Ok(arrivals)
}

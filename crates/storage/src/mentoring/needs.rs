//! Who waits, and who has been silent since when.

use std::collections::HashMap;

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    cohorts::{Progress, mentoring::need},
    ids::{AccountId, CohortId, MembershipId, SubmissionId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::assignments::{Places, mentors_of};
use crate::{
    cohorts::{board, list_members, load_led_cohort},
    database::Database,
    entity::handover,
    error::Result,
    submissions::waiting,
};

/// A participant as mentors look after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedRow {
    /// Their place in the cohort.
    pub membership: MembershipId,
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// Picture.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// Account of the mentor who looks after them; `None` for all mentors of the cohort.
    pub mentor: Option<AccountId>,
    /// The try that has been waiting longest for a review, and since when, in epoch milliseconds.
    pub waiting: Option<(SubmissionId, i64)>,
    /// When they last did something, alone or with help, in epoch milliseconds; joining counts.
    pub last_active: i64,
    /// How far they have come, as on the board.
    pub progress: Progress,
    /// The last hand-over to the mentor they have now.
    pub handed: Option<Handed>,
}

/// How somebody came to their mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Account of the mentor before; `None` if there was nobody.
    pub from: Option<AccountId>,
    /// What the new mentor should know; may be empty.
    pub note: String,
    /// When, in epoch milliseconds.
    pub at: i64,
}

/// The participants of a cohort, whoever needs a word most first. Who has stopped is in it only while a try of theirs
/// waits.
///
/// # Errors
/// [`crate::StorageError::NotFound`] or [`crate::StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_needs(db: &Database, actor: &Actor, now: i64, cohort: CohortId) -> Result<Vec<NeedRow>> {
    let mut people = list_members(db, actor, cohort).await?;
    people.retain(|member| member.role == Role::Participant);
    let reader = db.reader();
    let class = load_led_cohort(reader, actor, cohort).await?;
    let board = board(reader, &class).await?.into_iter();
    let mut progress: HashMap<_, _> = board.map(|row| (row.account, row.progress)).collect();
    let mentors = mentors_of(reader, cohort).await?;
    let handed = handed(reader, cohort).await?;
    let queue = waiting(reader, cohort, now).await?;
    people.retain(|person| person.stopped.is_none() || queue.iter().any(|row| row.owner_id == person.account.0));
    let mut rows: Vec<NeedRow> = people
        .into_iter()
        .map(|person| {
            let mentor = mentors.iter().find(|(who, _)| *who == person.account);
            let mentor = mentor.map(|(_, mentor)| *mentor);
            let tries = queue.iter().filter(|row| row.owner_id == person.account.0);
            let waiting = tries.min_by_key(|row| row.queued_at);
            let progress = progress.remove(&person.account).unwrap_or_default();
            let handed = handed
                .iter()
                .find(|(whom, to, _)| *whom == person.membership && Some(*to) == mentor);
            NeedRow {
                membership: person.membership,
                account: person.account,
                mentor,
                waiting: waiting.map(|row| (SubmissionId(row.id), row.queued_at)),
                last_active: progress
                    .last_activity
                    .map_or(person.joined_at, |at| at.max(person.joined_at)),
                progress,
                handed: handed.map(|(_, _, handed)| handed.clone()),
                name: person.name,
                picture: person.picture,
                form_of_address: person.form_of_address,
            }
        })
        .collect();
    rows.sort_by_key(|row| need(row.waiting.map(|(_, since)| since), row.last_active));
    Ok(rows)
}

/// Hand-overs, newest first: whom, the account of the mentor who took them, and how.
async fn handed(db: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<(MembershipId, AccountId, Handed)>> {
    let people = Places::load(db, cohort).await?;
    let rows = handover::Entity::find()
        .filter(handover::Column::CohortId.eq(cohort.0))
        .order_by_desc(handover::Column::HandedAt)
        .order_by_desc(handover::Column::Id)
        .all(db)
        .await?;
    let view = |row: handover::Model| {
        let handed = Handed {
            from: row.from_id.and_then(|id| people.account(id)),
            note: row.note,
            at: row.handed_at,
        };
        Some((MembershipId(row.participant_id), people.account(row.to_id)?, handed))
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

//! Assignments: for each participant at most one mentor of the cohort (decision 15).

use domain::{
    access::{Actor, Role},
    ids::{AccountId, CohortId, MembershipId, OrganisationId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    cohorts::load_led_cohort,
    database::Database,
    entity::{assignment, membership},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// A participant with the mentor who looks after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The participant's place in the cohort.
    pub participant: MembershipId,
    /// The mentor's place in the cohort.
    pub mentor: MembershipId,
    /// The mentor's account.
    pub mentor_account: AccountId,
    /// The mentor has left: the participant counts as without a mentor.
    pub gone: bool,
}

/// Who is to look after a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assign {
    /// The participant's place in the cohort.
    pub participant: MembershipId,
    /// The mentor's; `None` for nobody.
    pub mentor: Option<MembershipId>,
}

/// Who looks after whom in a cohort. Participants without a row have nobody; those who left are not in it.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_assigned(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<Assigned>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let people = Places::load(db.reader(), cohort).await?;
    let rows = assignment::Entity::find()
        .filter(assignment::Column::CohortId.eq(cohort.0))
        .all(db.reader())
        .await?;
    let view = |row: assignment::Model| {
        people.present(row.participant_id, Role::Participant)?;
        Some(Assigned {
            participant: MembershipId(row.participant_id),
            mentor: MembershipId(row.mentor_id),
            mentor_account: people.account(row.mentor_id)?,
            gone: people.present(row.mentor_id, Role::Mentor).is_none(),
        })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// Gives participants their mentors. Those that stay as they are leave no trace. Answers how many changed.
///
/// # Errors
/// [`StorageError::NotFound`] when somebody is not in the cohort as what they should be, and then nothing changes;
/// also, or [`StorageError::NotAllowed`], unless the actor runs the organisation.
pub async fn assign_mentors(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    changes: &[Assign],
) -> Result<u64> {
    let tx = db.write().await?;
    let row = load_led_cohort(&tx, actor, cohort).await?;
    if !actor.is_organizer_of(OrganisationId(row.organisation_id)) {
        return Err(StorageError::NotAllowed);
    }
    let people = Places::load(&tx, cohort).await?;
    let mut changed = 0;
    for change in changes {
        let about = people
            .present(change.participant.0, Role::Participant)
            .ok_or(StorageError::NotFound)?;
        if let Some(mentor) = change.mentor {
            people.present(mentor.0, Role::Mentor).ok_or(StorageError::NotFound)?;
        }
        let was = stored(&tx, change.participant).await?;
        if was == change.mentor {
            continue;
        }
        changed += 1;
        put(&tx, now, actor, cohort, *change).await?;
        let event = NewEvent::of("mentor.assigned")
            .by(actor.account)
            .about(about)
            .cohort(cohort)
            .subject(change.participant.0)
            .detail(serde_json::json!({ "mentor": change.mentor, "before": was }));
        record_event(&tx, now, dice, event).await?;
    }
    tx.commit().await?;
    Ok(changed)
}

/// Writes or takes away one assignment.
pub(super) async fn put(
    tx: &DatabaseTransaction,
    now: i64,
    actor: &Actor,
    cohort: CohortId,
    change: Assign,
) -> Result<()> {
    use assignment::Column;
    let Some(mentor) = change.mentor else {
        assignment::Entity::delete_by_id(change.participant.0).exec(tx).await?;
        return Ok(());
    };
    let row = assignment::ActiveModel {
        participant_id: Set(change.participant.0),
        cohort_id: Set(cohort.0),
        mentor_id: Set(mentor.0),
        since: Set(now),
        assigned_by: Set(actor.account.0),
    };
    let again = OnConflict::column(Column::ParticipantId)
        .update_columns([Column::MentorId, Column::Since, Column::AssignedBy])
        .to_owned();
    assignment::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The mentor written down for a participant, present or not.
pub(super) async fn stored(db: &impl ConnectionTrait, participant: MembershipId) -> Result<Option<MembershipId>> {
    let row = assignment::Entity::find_by_id(participant.0).one(db).await?;
    Ok(row.map(|row| MembershipId(row.mentor_id)))
}

/// Accounts of a cohort's participants, each with the account of the mentor who looks after them now.
pub(crate) async fn mentors_of(db: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<(AccountId, AccountId)>> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::CohortId.eq(cohort.0))
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let people = Places::load(db, cohort).await?;
    let pair = |row: &assignment::Model| {
        let participant = people.present(row.participant_id, Role::Participant)?;
        Some((participant, people.present(row.mentor_id, Role::Mentor)?))
    };
    Ok(rows.iter().filter_map(pair).collect())
}

/// Everybody who is or was in a cohort.
pub(super) struct Places(Vec<membership::Model>);

impl Places {
    pub(super) async fn load(db: &impl ConnectionTrait, cohort: CohortId) -> Result<Self> {
        let rows = membership::Entity::find()
            .filter(membership::Column::CohortId.eq(cohort.0))
            .all(db)
            .await?;
        Ok(Self(rows))
    }

    /// The account of somebody who is in the cohort as this.
    pub(super) fn present(&self, id: Uuid, role: Role) -> Option<AccountId> {
        let found = self.0.iter().find(|row| row.id == id)?;
        (found.left_at.is_none() && found.role == role.code()).then_some(AccountId(found.account_id))
    }

    /// The account behind a place, also of somebody who has left.
    pub(super) fn account(&self, id: Uuid) -> Option<AccountId> {
        let found = self.0.iter().find(|row| row.id == id)?;
        Some(AccountId(found.account_id))
    }

    /// The place of an account that is in the cohort as this.
    pub(super) fn place_of(&self, account: AccountId, role: Role) -> Option<MembershipId> {
        let found = self.0.iter().find(|row| row.account_id == account.0)?;
        (found.left_at.is_none() && found.role == role.code()).then_some(MembershipId(found.id))
    }
}

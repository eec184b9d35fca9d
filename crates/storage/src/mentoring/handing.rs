//! Handing people over from one mentor to another, with a note.

use domain::{
    access::{Actor, Role},
    cohorts::mentoring::HAND_OVER_NOTE_MAX,
    ids::{AccountId, CohortId, MembershipId, OrganisationId},
};
use sea_orm::{ActiveValue::Set, EntityTrait};

use super::{
    assignments::{Assign, Places, put, stored},
    notes::{has_private_data, share_notes},
};
use crate::{
    cohorts::load_led_cohort,
    database::Database,
    entity::handover,
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, new_id},
};

/// Participants to be handed over.
#[derive(Clone, Debug)]
pub struct HandOver {
    /// The mentor who takes them.
    pub to: MembershipId,
    /// The participants.
    pub whom: Vec<MembershipId>,
    /// What the new mentor should know; may be empty.
    pub note: String,
    /// Whether the new mentor may read what the giver noted about them.
    pub with_notes: bool,
}

/// Hands participants over: a mentor their own, an organizer anybody. Those whom the other mentor has already are
/// passed over. Answers how many changed hands.
///
/// # Errors
/// [`StorageError::NotFound`] when somebody is not in the cohort as what they should be;
/// [`StorageError::NotAllowed`] for a participant of another mentor; either, too, unless the actor leads the cohort;
/// [`StorageError::Rule`]`("handover_nobody")`, `("handover_self")`, `("note_long")` or `("note_private")`. Then
/// nothing changes.
pub async fn hand_over(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    new: HandOver,
) -> Result<u64> {
    let tx = db.write().await?;
    let row = load_led_cohort(&tx, actor, cohort).await?;
    let people = Places::load(&tx, cohort).await?;
    let giver = people.place_of(actor.account, Role::Mentor);
    let anybody = actor.is_organizer_of(OrganisationId(row.organisation_id));
    let taker = people.present(new.to.0, Role::Mentor).ok_or(StorageError::NotFound)?;
    check(&new, giver.filter(|_| !anybody))?;
    let mut handed: Vec<AccountId> = Vec::new();
    for participant in &new.whom {
        let about = people
            .present(participant.0, Role::Participant)
            .ok_or(StorageError::NotFound)?;
        let from = stored(&tx, *participant).await?;
        if !anybody && (from.is_none() || from != giver) {
            return Err(StorageError::NotAllowed);
        }
        if from == Some(new.to) {
            continue;
        }
        let change = Assign {
            participant: *participant,
            mentor: Some(new.to),
        };
        put(&tx, now, actor, cohort, change).await?;
        let id = new_id(now, dice);
        let row = handover::ActiveModel {
            id: Set(id),
            cohort_id: Set(cohort.0),
            participant_id: Set(participant.0),
            from_id: Set(from.map(|id| id.0)),
            to_id: Set(new.to.0),
            note: Set(new.note.trim().to_owned()),
            handed_at: Set(now),
            handed_by: Set(actor.account.0),
        };
        handover::Entity::insert(row).exec_without_returning(&tx).await?;
        let event = NewEvent::of("mentor.handed_over")
            .by(actor.account)
            .about(about)
            .cohort(cohort)
            .subject(participant.0)
            .detail(serde_json::json!({ "mentor": new.to, "before": from }));
        record_event(&tx, now, dice, event).await?;
        handed.push(about);
    }
    if new.with_notes {
        share_notes(&tx, now, actor, cohort, &handed, taker).await?;
    }
    tx.commit().await?;
    Ok(u64::try_from(handed.len()).unwrap_or(u64::MAX))
}

fn check(new: &HandOver, giver: Option<MembershipId>) -> Result<()> {
    if new.whom.is_empty() {
        return Err(StorageError::Rule("handover_nobody"));
    }
    if giver == Some(new.to) {
        return Err(StorageError::Rule("handover_self"));
    }
    if new.note.trim().chars().count() > HAND_OVER_NOTE_MAX {
        return Err(StorageError::Rule("note_long"));
    }
    if has_private_data(&new.note) {
        return Err(StorageError::Rule("note_private"));
    }
    Ok(())
}

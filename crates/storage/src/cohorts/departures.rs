//! People who stop and come again, and people who are in the wrong class. Nobody loses any work by it.

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    cohorts::StopReason,
    ids::{AccountId, CohortId, OrganisationId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use uuid::Uuid;

use super::manage::load_led_cohort;
use crate::{
    accounts::account_view,
    database::Database,
    entity::{account, cohort, departure, membership, submission},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, new_id},
};

/// Why somebody is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Stopped(StopReason),
    Removed,
    Moved(CohortId),
    Merged(AccountId),
}

/// Somebody who stopped and has not come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Why.
    pub reason: StopReason,
    /// When that was said, in epoch milliseconds.
    pub at: i64,
}

/// Somebody who was taken out and can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedRow {
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// Picture.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// What they were.
    pub role: Role,
    /// When they were taken out, in epoch milliseconds.
    pub at: i64,
}

/// *Berhenti*: notes that a participant does not come any more, and why. They keep their place, their work and their
/// public page, and may come again at any time. Saying it twice says it once; the newest reason holds.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort, and for mentors;
/// [`StorageError::NotFound`] when the person is not in it.
pub async fn stop_member(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
    reason: StopReason,
) -> Result<()> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    let place = place_of(&tx, cohort, account).await?;
    if place.role != Role::Participant.code() {
        return Err(StorageError::NotAllowed);
    }
    end_departures(&tx, actor.account, now, place.id, "stopped").await?;
    write_departure(&tx, actor.account, now, dice, &place, Kind::Stopped(reason)).await?;
    let detail = serde_json::json!({ "reason": reason.code() });
    record(&tx, actor, now, dice, "member.stopped", &place, detail).await?;
    tx.commit().await?;
    Ok(())
}

/// *Kembali ikut*: somebody who stopped comes again. Said by whoever leads the cohort or by the person. Who has not
/// stopped stays as they are.
///
/// # Errors
/// [`StorageError::NotFound`] for strangers and when the person is not in the cohort; [`StorageError::NotAllowed`] for
/// fellow participants.
pub async fn return_member(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    if account != actor.account || !actor.is_participant_of(cohort) {
        load_led_cohort(&tx, actor, cohort).await?;
    }
    let place = place_of(&tx, cohort, account).await?;
    if end_departures(&tx, actor.account, now, place.id, "stopped").await? {
        record(
            &tx,
            actor,
            now,
            dice,
            "member.returned",
            &place,
            serde_json::Value::Null,
        )
        .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// *Keluarkan*: takes somebody out who is here by mistake, or a mentor who is gone. Their work stays as it is and they
/// can be brought back. What a mentor had open is free for the others at once.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::NotAllowed`] for mentors about mentors; [`StorageError::NotFound`] when the person is not in it.
pub async fn remove_member(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    let class = load_led_cohort(&tx, actor, cohort).await?;
    let place = place_of(&tx, cohort, account).await?;
    only_organizers_about_mentors(actor, &class, &place)?;
    leave(&tx, actor.account, now, dice, &place, Kind::Removed).await?;
    if place.role == Role::Mentor.code() {
        free_what_is_open(&tx, cohort, account).await?;
    }
    record(&tx, actor, now, dice, "member.removed", &place, serde_json::Value::Null).await?;
    tx.commit().await?;
    Ok(())
}

/// *Kembalikan*: brings somebody back who was taken out, as they were.
///
/// # Errors
/// As [`remove_member`]; [`StorageError::NotFound`] for somebody who was not taken out of this cohort.
pub async fn bring_back_member(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    account: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    let class = load_led_cohort(&tx, actor, cohort).await?;
    let place = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_not_null())
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    only_organizers_about_mentors(actor, &class, &place)?;
    if !end_departures(&tx, actor.account, now, place.id, "removed").await? {
        return Err(StorageError::NotFound);
    }
    enter_again(&tx, place.id).await?;
    record(
        &tx,
        actor,
        now,
        dice,
        "member.restored",
        &place,
        serde_json::Value::Null,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Those who were taken out of a cohort and can be brought back, the last one first.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_removed_members(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<RemovedRow>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let gone = departure::Entity::find()
        .filter(departure::Column::CohortId.eq(cohort.0))
        .filter(departure::Column::Kind.eq("removed"))
        .filter(departure::Column::EndedAt.is_null())
        .order_by_desc(departure::Column::At)
        .order_by_desc(departure::Column::Id)
        .all(db.reader())
        .await?;
    let mut list = Vec::with_capacity(gone.len());
    for row in gone {
        let person = account::Entity::find_by_id(row.account_id).one(db.reader()).await?;
        let place = membership::Entity::find_by_id(row.membership_id)
            .one(db.reader())
            .await?;
        let (Some(person), Some(place)) = (person, place) else {
            continue;
        };
        let person = account_view(person)?;
        list.push(RemovedRow {
            account: person.id,
            name: person.name,
            picture: person.picture,
            form_of_address: person.form_of_address,
            role: Role::from_code(&place.role).ok_or_else(|| StorageError::fault("an unknown role"))?,
            at: row.at,
        });
    }
    Ok(list)
}

/// Who of these places has stopped, by place.
pub(super) async fn stopped_among(
    db: &impl ConnectionTrait,
    places: impl Iterator<Item = Uuid>,
) -> Result<Vec<(Uuid, Stopped)>> {
    let rows = departure::Entity::find()
        .filter(departure::Column::MembershipId.is_in(places))
        .filter(departure::Column::Kind.eq("stopped"))
        .filter(departure::Column::EndedAt.is_null())
        .all(db)
        .await?;
    let stopped = |row: departure::Model| {
        let reason = StopReason::from_code(&row.reason).unwrap_or(StopReason::Other);
        (row.membership_id, Stopped { reason, at: row.at })
    };
    Ok(rows.into_iter().map(stopped).collect())
}

/// The place of somebody who is in the cohort.
pub(crate) async fn place_of(
    db: &impl ConnectionTrait,
    cohort: CohortId,
    account: AccountId,
) -> Result<membership::Model> {
    membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)
}

/// Ends somebody's place and says why.
pub(super) async fn leave(
    tx: &DatabaseTransaction,
    by: AccountId,
    now: i64,
    dice: &mut Dice,
    place: &membership::Model,
    kind: Kind,
) -> Result<()> {
    membership::Entity::update_many()
        .filter(membership::Column::Id.eq(place.id))
        .filter(membership::Column::LeftAt.is_null())
        .col_expr(membership::Column::LeftAt, Expr::value(now))
        .exec(tx)
        .await?;
    write_departure(tx, by, now, dice, place, kind).await
}

/// Makes a place count again.
pub(super) async fn enter_again(tx: &DatabaseTransaction, place: Uuid) -> Result<()> {
    membership::Entity::update_many()
        .filter(membership::Column::Id.eq(place))
        .col_expr(membership::Column::LeftAt, Expr::value(None::<i64>))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends every departure of this kind that still holds; answers whether there was one.
pub(super) async fn end_departures(
    tx: &DatabaseTransaction,
    by: AccountId,
    now: i64,
    place: Uuid,
    kind: &str,
) -> Result<bool> {
    let ended = departure::Entity::update_many()
        .filter(departure::Column::MembershipId.eq(place))
        .filter(departure::Column::Kind.eq(kind))
        .filter(departure::Column::EndedAt.is_null())
        .col_expr(departure::Column::EndedAt, Expr::value(now))
        .col_expr(departure::Column::EndedBy, Expr::value(by.0))
        .exec(tx)
        .await?;
    Ok(ended.rows_affected > 0)
}

async fn write_departure(
    tx: &DatabaseTransaction,
    by: AccountId,
    now: i64,
    dice: &mut Dice,
    place: &membership::Model,
    kind: Kind,
) -> Result<()> {
    let (code, reason, into) = match kind {
        Kind::Stopped(reason) => ("stopped", reason.code(), None),
        Kind::Removed => ("removed", "", None),
        Kind::Moved(cohort) => ("moved", "", Some(cohort.0)),
        Kind::Merged(account) => ("merged", "", Some(account.0)),
    };
    let row = departure::ActiveModel {
        id: Set(new_id(now, dice)),
        membership_id: Set(place.id),
        cohort_id: Set(place.cohort_id),
        account_id: Set(place.account_id),
        kind: Set(code.to_owned()),
        reason: Set(reason.to_owned()),
        into_id: Set(into),
        at: Set(now),
        by_id: Set(by.0),
        ended_at: Set(None),
        ended_by: Set(None),
    };
    departure::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Nobody waits for a mentor who is not coming.
pub(super) async fn free_what_is_open(tx: &DatabaseTransaction, cohort: CohortId, mentor: AccountId) -> Result<()> {
    submission::Entity::update_many()
        .filter(submission::Column::CohortId.eq(cohort.0))
        .filter(submission::Column::OpenedBy.eq(mentor.0))
        .col_expr(submission::Column::HoldUntil, Expr::value(None::<i64>))
        .exec(tx)
        .await?;
    Ok(())
}

fn only_organizers_about_mentors(actor: &Actor, class: &cohort::Model, place: &membership::Model) -> Result<()> {
    let organizer = actor.is_organizer_of(OrganisationId(class.organisation_id));
    if place.role == Role::Participant.code() || organizer {
        Ok(())
    } else {
        Err(StorageError::NotAllowed)
    }
}

async fn record(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    kind: &'static str,
    place: &membership::Model,
    detail: serde_json::Value,
) -> Result<()> {
    let event = NewEvent::of(kind)
        .by(actor.account)
        .about(AccountId(place.account_id))
        .cohort(CohortId(place.cohort_id))
        .subject(place.id)
        .detail(detail);
    record_event(tx, now, dice, event).await
}

//! The end of a class, and leaving it before.

use domain::{
    access::{Actor, Role},
    ids::{CohortId, OrganisationId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{departures::free_what_is_open, manage::load_led_cohort};
use crate::{
    database::Database,
    entity::{cohort, listing, membership, publication, publication_photo, submission},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
    submissions::withdraw,
};

/// Closes a class, or opens it again: nobody joins a closed one, its meetings stand still, and its participants publish
/// alone (decision 16). From now on counts the time for which it keeps people's data.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor runs its organisation;
/// [`StorageError::Rule`]`("cohort_closed")`, or `("cohort_open")` the other way round; `("retention_over")` when its
/// people's data are gone.
pub async fn set_cohort_closed(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: CohortId,
    closed: bool,
) -> Result<()> {
    let tx = db.write().await?;
    let row = load_organized_cohort(&tx, actor, id).await?;
    match (row.closed_at, closed) {
        (Some(_), true) => return Err(StorageError::Rule("cohort_closed")),
        (None, false) => return Err(StorageError::Rule("cohort_open")),
        _ => {}
    }
    let kept = crate::entity::retention::Entity::find_by_id(id.0).one(&tx).await?;
    if kept.is_some_and(|kept| kept.purged_at.is_some()) {
        return Err(StorageError::Rule("retention_over"));
    }
    cohort::Entity::update_many()
        .filter(cohort::Column::Id.eq(id.0))
        .col_expr(cohort::Column::ClosedAt, Expr::value(closed.then_some(now)))
        .exec(&tx)
        .await?;
    let kind = if closed { "cohort.closed" } else { "cohort.reopened" };
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of(kind).by(actor.account).cohort(id).subject(id.0),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// *Keluar dari kelas*: the person is not in the class any more. Their work stays theirs; what waits for a mentor is
/// taken back and what was public is not shown any more.
///
/// # Errors
/// [`StorageError::NotFound`] when they are not in it.
pub async fn leave_cohort(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, id: CohortId) -> Result<()> {
    let place = actor.membership(id).ok_or(StorageError::NotFound)?;
    let tx = db.write().await?;
    let left = membership::Entity::update_many()
        .filter(membership::Column::AccountId.eq(actor.account.0))
        .filter(membership::Column::CohortId.eq(place.cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .col_expr(membership::Column::LeftAt, Expr::value(now))
        .exec(&tx)
        .await?;
    if left.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    let unopened = submission::Entity::find()
        .filter(submission::Column::OwnerId.eq(actor.account.0))
        .filter(submission::Column::CohortId.eq(id.0))
        .filter(submission::Column::OpenedAt.is_null())
        .filter(submission::Column::WithdrawnAt.is_null())
        .filter(submission::Column::ReplacedAt.is_null())
        .all(&tx)
        .await?;
    for row in &unopened {
        withdraw(&tx, actor, now, dice, row).await?;
    }
    if place.role == Role::Mentor {
        free_what_is_open(&tx, id, actor.account).await?;
    }
    let own = listing::Entity::find()
        .filter(listing::Column::OwnerId.eq(actor.account.0))
        .filter(listing::Column::CohortId.eq(id.0))
        .all(&tx)
        .await?;
    let own: Vec<_> = own.into_iter().map(|row| row.id).collect();
    publication::Entity::update_many()
        .filter(publication::Column::ListingId.is_in(own.iter().copied()))
        .filter(publication::Column::TakenDownAt.is_null())
        .col_expr(publication::Column::TakenDownAt, Expr::value(now))
        .col_expr(publication::Column::TakenDownBy, Expr::value(actor.account.0))
        .col_expr(publication::Column::TakenDownReason, Expr::value(""))
        .exec(&tx)
        .await?;
    publication_photo::Entity::delete_many()
        .filter(publication_photo::Column::ListingId.is_in(own))
        .exec(&tx)
        .await?;
    let event = NewEvent::of("member.left")
        .by(actor.account)
        .about(actor.account)
        .cohort(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// The cohort, for those who run its organisation: not allowed for its mentors and participants, not found for others.
pub(crate) async fn load_organized_cohort(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: CohortId,
) -> Result<cohort::Model> {
    let row = load_led_cohort(db, actor, id).await?;
    if actor.is_organizer_of(OrganisationId(row.organisation_id)) {
        Ok(row)
    } else {
        Err(StorageError::NotAllowed)
    }
}

//! How long people wait, as events: a place in the queue begins with the try that takes it and ends when a try in it is
//! reviewed or taken back. A try that replaces a waiting one keeps the place (decision 15), so it begins nothing.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId},
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    entity::{listing, submission},
    error::Result,
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// A new try waits in a place of its own, which is known by it from now on.
pub(super) async fn begin_wait(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    row: &listing::Model,
    first_try: Uuid,
) -> Result<()> {
    let event = NewEvent::of("wait.began")
        .by(actor.account)
        .about(AccountId(row.owner_id))
        .cohort(CohortId(row.cohort_id))
        .subject(first_try);
    record_event(tx, now, dice, event).await
}

/// Nobody waits in the place of this try any more.
pub(crate) async fn end_wait(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    row: &submission::Model,
) -> Result<()> {
    let first_try = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(row.listing_id))
        .filter(submission::Column::QueuedAt.eq(row.queued_at))
        .order_by_asc(submission::Column::TryNumber)
        .one(tx)
        .await?
        .map_or(row.id, |first| first.id);
    let event = NewEvent::of("wait.ended")
        .by(actor.account)
        .about(AccountId(row.owner_id))
        .cohort(CohortId(row.cohort_id))
        .subject(first_try);
    record_event(tx, now, dice, event).await
}

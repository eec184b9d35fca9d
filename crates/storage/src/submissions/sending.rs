//! Sending, sending again, and taking back.

use domain::{
    access::Actor,
    ids::{CohortId, IdempotencyKey, ListingId, SubmissionId},
    listings::{CheckId, SendBlock, cleared_by, send_blocks},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::{Deserialize, Serialize};

use super::{
    loading::lock_submission,
    snapshot::{Snapshot, snapshot_of},
    waits::{begin_wait, end_wait},
};
use crate::{
    database::Database,
    entity::{listing, listing_revision, review, submission, submission_photo},
    error::{Result, StorageError, unique_or},
    events::{NewEvent, record_event},
    json::to_json,
    listings::{Judge, lock_own},
    once::claim,
    secrets::{Dice, new_id},
};

/// What is sent.
#[derive(Clone, Debug)]
pub struct SubmitListing {
    /// The listing.
    pub listing: ListingId,
    /// Made by the phone once a tap, so that sending twice sends once.
    pub key: IdempotencyKey,
    /// *Langsung tayang kalau disetujui*.
    pub publish_on_approval: bool,
    /// *Bukan itu*: ids of the checks whose W findings the owner disputes. Others, and D08, are passed over.
    pub disputed: Vec<CheckId>,
}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The try.
    pub submission: SubmissionId,
    /// 1 for the first one.
    pub try_number: i32,
    /// The waiting try whose place this one took.
    pub replaced: Option<SubmissionId>,
}

/// Why a listing was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// No mentor or organizer has confirmed the person yet (decision 2).
    #[error("the membership is not confirmed")]
    NotConfirmed,
    /// There is nothing to look at, or private data in it.
    #[error("blocked: {0:?}")]
    Blocked(Vec<SendBlock>),
    /// Not found; [`StorageError::Rule`]`("key_reused")`; the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for SubmitError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// Sends what is saved, as a snapshot. A try that waits unopened is replaced and its place in the queue kept; one
/// that a mentor has open stays, and this one waits behind it.
///
/// # Errors
/// [`SubmitError`]; [`StorageError::NotFound`] for everybody but the owner.
pub async fn submit_listing(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    send: SubmitListing,
    judge: Judge<'_>,
) -> std::result::Result<Sent, SubmitError> {
    let tx = db.write().await?;
    let row = lock_own(&tx, actor, send.listing).await?;
    let body = ("submit_listing", send.listing, send.publish_on_approval, &send.disputed);
    let claimed = match claim(&tx, now, actor.account, send.key, &body).await? {
        Ok(claimed) => claimed,
        Err(sent) => return Ok(sent),
    };
    if row.deleted_at.is_some() {
        return Err(StorageError::NotFound.into());
    }
    let cohort = CohortId(row.cohort_id);
    if !actor.membership(cohort).is_some_and(|membership| membership.confirmed) {
        return Err(SubmitError::NotConfirmed);
    }
    let snapshot = snapshot_of(&tx, &row, judge).await?;
    let blocks = send_blocks(&snapshot.draft, snapshot.photos.len(), &snapshot.report);
    if !blocks.is_empty() {
        return Err(SubmitError::Blocked(blocks));
    }
    let improved = has_a_review(&tx, &row).await?;
    let sent = write_try(&tx, now, dice, actor, &row, &send, &snapshot).await?;
    claimed.settle(&tx, &sent).await?;
    let event = |kind| {
        let event = NewEvent::of(kind).by(actor.account).about(actor.account);
        event.cohort(cohort).subject(row.id)
    };
    if improved {
        record_event(&tx, now, dice, event("listing.improved")).await?;
    }
    let event = event("listing.sent").detail(serde_json::json!({
        "submission": sent.submission,
        "try": sent.try_number,
        "score": snapshot.report.score,
        "rules": snapshot.report.rules_version,
    }));
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(sent)
}

async fn write_try(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    row: &listing::Model,
    send: &SubmitListing,
    snapshot: &Snapshot,
) -> Result<Sent> {
    let newest = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(row.id))
        .order_by_desc(submission::Column::TryNumber)
        .one(tx)
        .await?;
    let replaced = replace_waiting(tx, now, dice, actor, row).await?;
    let id = new_id(now, dice);
    let try_number = newest.map_or(1, |newest| newest.try_number + 1);
    let disputed = cleared_by(&snapshot.report, &send.disputed);
    let new = submission::ActiveModel {
        id: Set(id),
        listing_id: Set(row.id),
        owner_id: Set(row.owner_id),
        cohort_id: Set(row.cohort_id),
        try_number: Set(try_number),
        revision: Set(row.revision),
        snapshot: Set(to_json(snapshot)?),
        disputed: Set(to_json(&disputed)?),
        publish_on_approval: Set(send.publish_on_approval),
        queued_at: Set(replaced.as_ref().map_or(now, |old| old.queued_at)),
        sent_at: Set(now),
        withdrawn_at: Set(None),
        replaced_at: Set(None),
        opened_by: Set(None),
        opened_at: Set(None),
        hold_until: Set(None),
    };
    submission::Entity::insert(new)
        .exec_without_returning(tx)
        .await
        .map_err(unique_or("already_waiting"))?;
    if replaced.is_none() {
        begin_wait(tx, now, dice, actor, row, id).await?;
    }
    let photos: Vec<_> = snapshot
        .photos
        .iter()
        .chain(&snapshot.picture)
        .map(|photo| submission_photo::ActiveModel {
            submission_id: Set(id),
            photo_id: Set(photo.id.0),
        })
        .collect();
    submission_photo::Entity::insert_many(photos)
        .exec_without_returning(tx)
        .await?;
    listing_revision::Entity::update_many()
        .filter(listing_revision::Column::ListingId.eq(row.id))
        .filter(listing_revision::Column::Number.eq(row.revision))
        .col_expr(listing_revision::Column::Sent, Expr::value(true))
        .exec(tx)
        .await?;
    Ok(Sent {
        submission: SubmissionId(id),
        try_number,
        replaced: replaced.map(|old| SubmissionId(old.id)),
    })
}

/// Replaces the try that nobody works on: unopened, or opened, left without a review, and no longer held.
async fn replace_waiting(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    row: &listing::Model,
) -> Result<Option<submission::Model>> {
    let open = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(row.id))
        .filter(submission::Column::WithdrawnAt.is_null())
        .filter(submission::Column::ReplacedAt.is_null())
        .order_by_asc(submission::Column::TryNumber)
        .all(tx)
        .await?;
    let mut first = None;
    for old in open
        .into_iter()
        .filter(|old| old.hold_until.is_none_or(|until| until <= now))
    {
        if review::Entity::find()
            .filter(review::Column::SubmissionId.eq(old.id))
            .one(tx)
            .await?
            .is_some()
        {
            continue;
        }
        submission::Entity::update_many()
            .filter(submission::Column::Id.eq(old.id))
            .col_expr(submission::Column::ReplacedAt, Expr::value(now))
            .exec(tx)
            .await?;
        if first.is_some() {
            // The new try takes one place; the others are nobody's now.
            end_wait(tx, now, dice, actor, &old).await?;
        }
        first.get_or_insert(old);
    }
    Ok(first)
}

/// Whether a mentor has said something about this listing already, so that another try is an improved one.
async fn has_a_review(tx: &DatabaseTransaction, row: &listing::Model) -> Result<bool> {
    let found = review::Entity::find()
        .filter(review::Column::ListingId.eq(row.id))
        .one(tx)
        .await?;
    Ok(found.is_some())
}

/// Takes a try back (*Tarik kembali*). Taking it back twice takes it back once.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner; [`StorageError::Rule`]`("already_opened")` once a mentor
/// has opened it.
pub async fn withdraw_submission(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: SubmissionId,
) -> Result<()> {
    let tx = db.write().await?;
    let (_, row) = lock_submission(&tx, id).await?;
    if row.owner_id != actor.account.0 {
        return Err(StorageError::NotFound);
    }
    if row.withdrawn_at.is_some() {
        return Ok(());
    }
    if row.opened_at.is_some() || row.replaced_at.is_some() {
        return Err(StorageError::Rule("already_opened"));
    }
    withdraw(&tx, actor, now, dice, &row).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes back a try that nobody has opened.
pub(crate) async fn withdraw(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    row: &submission::Model,
) -> Result<()> {
    submission::Entity::update_many()
        .filter(submission::Column::Id.eq(row.id))
        .col_expr(submission::Column::WithdrawnAt, Expr::value(now))
        .exec(tx)
        .await?;
    end_wait(tx, now, dice, actor, row).await?;
    let event = NewEvent::of("listing.withdrawn")
        .by(actor.account)
        .about(actor.account)
        .cohort(CohortId(row.cohort_id))
        .subject(row.listing_id)
        .detail(serde_json::json!({ "submission": row.id }));
    record_event(tx, now, dice, event).await
}

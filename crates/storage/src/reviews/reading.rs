//! What a participant does with a review: reads it, and answers.

use domain::{
    access::Actor,
    ids::{CohortId, ReviewId},
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};

use crate::{
    database::Database,
    entity::review,
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// Longest reply, in characters.
pub const REPLY_MAX: usize = 1000;

/// Answers a review; a later answer takes the place of the one before.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the participant whose listing was reviewed;
/// [`StorageError::Rule`]`("reply_empty")` or `("reply_too_long")`.
pub async fn reply_to_review(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: ReviewId,
    text: &str,
) -> Result<()> {
    let text = text.trim();
    let tx = db.write().await?;
    let row = own(&tx, actor, id).await?;
    if text.is_empty() {
        return Err(StorageError::Rule("reply_empty"));
    }
    if text.chars().count() > REPLY_MAX {
        return Err(StorageError::Rule("reply_too_long"));
    }
    if row.reply.as_deref() == Some(text) {
        return Ok(());
    }
    review::Entity::update_many()
        .filter(review::Column::Id.eq(id.0))
        .col_expr(review::Column::Reply, Expr::value(text))
        .col_expr(review::Column::RepliedAt, Expr::value(now))
        .col_expr(review::Column::ReplySeenAt, Expr::value(None::<i64>))
        .exec(&tx)
        .await?;
    let event = NewEvent::of("review.answered")
        .by(actor.account)
        .about(actor.account)
        .cohort(CohortId(row.cohort_id))
        .subject(id.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the unread mark off: the participant has read the review, or its mentor the reply.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody else.
pub async fn mark_review_seen(db: &Database, actor: &Actor, now: i64, id: ReviewId) -> Result<()> {
    let tx = db.write().await?;
    let row = review::Entity::find_by_id(id.0)
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let column = if row.owner_id == actor.account.0 {
        review::Column::SeenAt
    } else if row.mentor_id == actor.account.0 && actor.is_mentor_of(CohortId(row.cohort_id)) {
        review::Column::ReplySeenAt
    } else {
        return Err(StorageError::NotFound);
    };
    review::Entity::update_many()
        .filter(review::Column::Id.eq(id.0))
        .filter(column.is_null())
        .col_expr(column, Expr::value(now))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

async fn own(tx: &DatabaseTransaction, actor: &Actor, id: ReviewId) -> Result<review::Model> {
    let row = review::Entity::find_by_id(id.0)
        .filter(review::Column::OwnerId.eq(actor.account.0))
        .lock_exclusive()
        .one(tx)
        .await?;
    row.ok_or(StorageError::NotFound)
}

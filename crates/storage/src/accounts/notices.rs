//! What a person is to be told once, shown as an unread mark (decision 17). Nothing is sent by itself.

use domain::{access::Actor, ids::AccountId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    database::Database,
    entity::notice::{ActiveModel, Column, Entity},
    error::{Result, StorageError},
    secrets::{Dice, new_id},
};

/// Notices shown at most; older ones are history.
const SHOWN: u64 = 50;

/// One thing to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeRow {
    /// Names the notice.
    pub id: Uuid,
    /// What it is, for example `pin_reset`; `app` has the sentence.
    pub kind: String,
    /// The record it is about.
    pub subject: Option<Uuid>,
    /// Facts for the sentence.
    pub detail: Value,
    /// When, in epoch milliseconds.
    pub created_at: i64,
    /// Whether the person has seen it.
    pub seen: bool,
}

/// The person's own notices, newest first.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_notices(db: &Database, actor: &Actor) -> Result<Vec<NoticeRow>> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(actor.account.0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(db.reader())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(NoticeRow {
                id: row.id,
                kind: row.kind,
                subject: row.subject_id,
                detail: serde_json::from_str(&row.detail).map_err(StorageError::fault)?,
                created_at: row.created_at,
                seen: row.seen_at.is_some(),
            })
        })
        .collect()
}

/// Takes the unread mark from the person's own notices; ids of others change nothing.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be written.
pub async fn mark_notices_seen(db: &Database, actor: &Actor, now: i64, ids: &[Uuid]) -> Result<()> {
    let tx = db.write().await?;
    Entity::update_many()
        .filter(Column::AccountId.eq(actor.account.0))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::SeenAt.is_null())
        .col_expr(Column::SeenAt, Expr::value(now))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Leaves a notice for somebody.
pub(crate) async fn record_notice(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    kind: &'static str,
    subject: Option<Uuid>,
    detail: Value,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(new_id(now, dice)),
        account_id: Set(account.0),
        kind: Set(kind.to_owned()),
        subject_id: Set(subject),
        detail: Set(detail.to_string()),
        created_at: Set(now),
        seen_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

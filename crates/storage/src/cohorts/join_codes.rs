//! The class code: six digits that let people in for an evening (decision 2).

use domain::{access::Actor, ids::CohortId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, sea_query::Expr,
};

use super::manage::load_led_cohort;
use crate::{
    database::Database,
    entity::join_code::{ActiveModel, Column, Entity, Model},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, new_digits, new_id},
};

/// Digits of a class code.
pub(super) const CODE_DIGITS: usize = 6;
/// An evening with room before and after: 12 hours.
const LIFE: i64 = 43_200_000;
/// Draws before giving up on finding a free code; with a thousand codes in use one draw fails once in a thousand.
const DRAWS: u32 = 50;

/// The code on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinCodeView {
    /// Six digits.
    pub code: Secret,
    /// When it stops working, in epoch milliseconds.
    pub expires_at: i64,
    /// How many have used it.
    pub used: u32,
    /// How many may.
    pub use_limit: u32,
}

/// A new code in place of the old one, which stops working at once.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::Rule`]`("cohort_closed")`.
pub async fn renew_join_code(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    use_limit: u16,
) -> Result<JoinCodeView> {
    let tx = db.write().await?;
    if load_led_cohort(&tx, actor, cohort).await?.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    Entity::update_many()
        .filter(Column::CohortId.eq(cohort.0))
        .filter(Column::RevokedAt.is_null())
        .col_expr(Column::RevokedAt, Expr::value(now))
        .exec(&tx)
        .await?;
    let (id, code) = (new_id(now, dice), free_code(&tx, now, dice).await?);
    let row = Model {
        id,
        cohort_id: cohort.0,
        code: code.reveal().to_owned(),
        use_limit: use_limit.into(),
        used: 0,
        created_by: actor.account.0,
        created_at: now,
        expires_at: now + LIFE,
        revoked_at: None,
    };
    Entity::insert(active(&row)).exec_without_returning(&tx).await?;
    let event = NewEvent::of("join_code.renewed")
        .by(actor.account)
        .cohort(cohort)
        .subject(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(view(row))
}

/// The code that works now, used up or not; `None` when there is none.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn current_join_code(
    db: &Database,
    actor: &Actor,
    now: i64,
    cohort: CohortId,
) -> Result<Option<JoinCodeView>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let row = Entity::find()
        .filter(Column::CohortId.eq(cohort.0))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::CreatedAt)
        .one(db.reader())
        .await?;
    Ok(row.map(view))
}

/// The row of a code that works and has uses left.
pub(super) async fn find_join_code(db: &impl ConnectionTrait, now: i64, code: &str) -> Result<Option<Model>> {
    let found = Entity::find()
        .filter(Column::Code.eq(code))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Expr::col(Column::Used).lt(Expr::col(Column::UseLimit)))
        .one(db)
        .await?;
    Ok(found)
}

/// Takes one use; of many at once exactly as many get through as the limit allows (P23).
pub(super) async fn use_join_code(tx: &DatabaseTransaction, row: &Model) -> Result<()> {
    let used = Entity::update_many()
        .filter(Column::Id.eq(row.id))
        .filter(Column::RevokedAt.is_null())
        .filter(Expr::col(Column::Used).lt(Expr::col(Column::UseLimit)))
        .col_expr(Column::Used, Expr::col(Column::Used).add(1))
        .exec(tx)
        .await?;
    if used.rows_affected == 1 {
        Ok(())
    } else {
        Err(StorageError::NotFound)
    }
}

async fn free_code(tx: &DatabaseTransaction, now: i64, dice: &mut Dice) -> Result<Secret> {
    for _ in 0..DRAWS {
        let code = new_digits(CODE_DIGITS, dice);
        let taken = Entity::find()
            .filter(Column::Code.eq(code.reveal()))
            .filter(Column::RevokedAt.is_null())
            .filter(Column::ExpiresAt.gt(now))
            .one(tx)
            .await?;
        if taken.is_none() {
            return Ok(code);
        }
    }
    Err(StorageError::Rule("no_free_code"))
}

fn active(row: &Model) -> ActiveModel {
    ActiveModel {
        id: Set(row.id),
        cohort_id: Set(row.cohort_id),
        code: Set(row.code.clone()),
        use_limit: Set(row.use_limit),
        used: Set(row.used),
        created_by: Set(row.created_by),
        created_at: Set(row.created_at),
        expires_at: Set(row.expires_at),
        revoked_at: Set(row.revoked_at),
    }
}

fn view(row: Model) -> JoinCodeView {
    JoinCodeView {
        code: Secret::new(row.code),
        expires_at: row.expires_at,
        used: row.used.unsigned_abs(),
        use_limit: row.use_limit.unsigned_abs(),
    }
}

//! Links that let people in: personal ones by WhatsApp, the QR on the wall, and invitations of mentors.

use domain::{
    access::{Actor, Role},
    ids::CohortId,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter,
    sea_query::Expr,
};

use super::manage::load_led_cohort;
use crate::{
    database::Database,
    entity::join_link::{ActiveModel, Column, Entity, Model},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, digest, new_id, new_token},
};

/// A link works for a week.
pub(super) const LIFE: i64 = 7 * 86_400_000;

/// A link's token. Only its hash is stored, so it can be shown this once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedLink {
    /// 160 random bits for the address.
    pub token: Secret,
    /// When it stops working, in epoch milliseconds.
    pub expires_at: i64,
}

/// A link for participants: personal with `use_limit` 1, or for a QR code with more. `meant_for` is a note for the
/// one who made it, such as a first name; it may be empty.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::Rule`]`("cohort_closed")`.
pub async fn create_join_link(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    meant_for: &str,
    use_limit: u16,
) -> Result<IssuedLink> {
    let tx = db.write().await?;
    if load_led_cohort(&tx, actor, cohort).await?.closed_at.is_some() {
        return Err(StorageError::Rule("cohort_closed"));
    }
    let token = new_token(dice);
    let role = Role::Participant;
    let link = insert_link(&tx, actor, now, dice, cohort, role, meant_for, use_limit, token).await?;
    tx.commit().await?;
    Ok(link)
}

/// Writes a link of either role with a token that was made before.
#[allow(clippy::too_many_arguments, reason = "one row of a table")]
pub(super) async fn insert_link(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    role: Role,
    meant_for: &str,
    use_limit: u16,
    token: Secret,
) -> Result<IssuedLink> {
    let id = new_id(now, dice);
    let row = ActiveModel {
        id: Set(id),
        cohort_id: Set(cohort.0),
        role: Set(role.code().to_owned()),
        token_hash: Set(digest("join link", token.reveal())),
        meant_for: Set(meant_for.to_owned()),
        use_limit: Set(use_limit.into()),
        used: Set(0),
        created_by: Set(actor.account.0),
        created_at: Set(now),
        expires_at: Set(now + LIFE),
        revoked_at: Set(None),
        card_hash: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    let detail = serde_json::json!({ "role": role.code() });
    let event = NewEvent::of("join_link.created")
        .by(actor.account)
        .cohort(cohort)
        .subject(id)
        .detail(detail);
    record_event(tx, now, dice, event).await?;
    Ok(IssuedLink {
        token,
        expires_at: now + LIFE,
    })
}

/// The row of a link that works and has uses left, by the token that was sent or the one on its card.
pub(super) async fn find_link(
    db: &impl ConnectionTrait,
    now: i64,
    role: Role,
    token: &Secret,
) -> Result<Option<Model>> {
    let hash = digest("join link", token.reveal());
    let found = Entity::find()
        .filter(
            Column::TokenHash
                .eq(hash.as_str())
                .or(Column::CardHash.eq(hash.as_str())),
        )
        .filter(Column::Role.eq(role.code()))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Expr::col(Column::Used).lt(Expr::col(Column::UseLimit)))
        .one(db)
        .await?;
    Ok(found)
}

/// Takes one use; never more than the limit.
pub(super) async fn use_link(tx: &DatabaseTransaction, row: &Model) -> Result<()> {
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

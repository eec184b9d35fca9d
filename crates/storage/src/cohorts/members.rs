//! Who is in a cohort, and confirming those who joined (*Terima semua*).

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    ids::{AccountId, CohortId, MembershipId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use super::manage::load_led_cohort;
use crate::{
    accounts::account_view,
    database::Database,
    entity::{account, membership},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, new_id},
};

/// Somebody in a cohort, as its mentors and organizers see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Their place in the cohort.
    pub membership: MembershipId,
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// Picture, by which two people of one name are told apart.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// What they are.
    pub role: Role,
    /// When they came, in epoch milliseconds.
    pub joined_at: i64,
    /// When they were confirmed, in epoch milliseconds; `None` while they wait.
    pub confirmed_at: Option<i64>,
}

/// Whom to confirm.
#[derive(Clone, Debug)]
pub enum Confirm {
    /// Everybody who waits (*Terima semua*).
    All,
    /// These. One that is not in the cohort stops all.
    These(Vec<MembershipId>),
}

/// The people in a cohort: mentors and participants who have not left, in the order in which they came.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn list_members(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<MemberRow>> {
    load_led_cohort(db.reader(), actor, cohort).await?;
    let rows = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .order_by_asc(membership::Column::JoinedAt)
        .order_by_asc(membership::Column::Id)
        .all(db.reader())
        .await?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .all(db.reader())
        .await?;
    rows.into_iter()
        .map(|row| {
            let account = accounts
                .iter()
                .find(|account| account.id == row.account_id)
                .ok_or(StorageError::NotFound)?;
            let person = account_view(account.clone())?;
            Ok(MemberRow {
                membership: MembershipId(row.id),
                account: person.id,
                name: person.name,
                picture: person.picture,
                form_of_address: person.form_of_address,
                role: Role::from_code(&row.role).ok_or_else(|| StorageError::fault("an unknown role"))?,
                joined_at: row.joined_at,
                confirmed_at: row.confirmed_at,
            })
        })
        .collect()
}

/// Confirms people, who may then send. Those confirmed already stay as they are. Answers how many are new.
///
/// # Errors
/// [`StorageError::NotFound`] when one of them is not in this cohort, and then nobody is confirmed; also, or
/// [`StorageError::NotAllowed`], unless the actor leads the cohort.
pub async fn confirm_members(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    whom: Confirm,
) -> Result<u64> {
    let tx = db.write().await?;
    load_led_cohort(&tx, actor, cohort).await?;
    let mut rows = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .all(&tx)
        .await?;
    if let Confirm::These(ids) = &whom {
        if !ids.iter().all(|id| rows.iter().any(|row| row.id == id.0)) {
            return Err(StorageError::NotFound);
        }
        rows.retain(|row| ids.contains(&MembershipId(row.id)));
    }
    let mut confirmed = 0;
    for row in rows.iter().filter(|row| row.confirmed_at.is_none()) {
        let done = membership::Entity::update_many()
            .filter(membership::Column::Id.eq(row.id))
            .filter(membership::Column::ConfirmedAt.is_null())
            .col_expr(membership::Column::ConfirmedAt, Expr::value(now))
            .col_expr(membership::Column::ConfirmedBy, Expr::value(actor.account.0))
            .exec(&tx)
            .await?;
        if done.rows_affected == 1 {
            confirmed += 1;
            let event = NewEvent::of("member.confirmed")
                .by(actor.account)
                .about(AccountId(row.account_id));
            record_event(&tx, now, dice, event.cohort(cohort).subject(row.id)).await?;
        }
    }
    tx.commit().await?;
    Ok(confirmed)
}

/// Writes somebody's place in a cohort, confirmed where `confirmed_by` says by whom.
pub(super) async fn insert_membership(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    cohort: CohortId,
    role: Role,
    confirmed_by: Option<AccountId>,
) -> Result<Uuid> {
    let id = new_id(now, dice);
    let row = membership::ActiveModel {
        id: Set(id),
        account_id: Set(account.0),
        cohort_id: Set(cohort.0),
        role: Set(role.code().to_owned()),
        joined_at: Set(now),
        confirmed_at: Set(confirmed_by.map(|_| now)),
        confirmed_by: Set(confirmed_by.map(|id| id.0)),
        left_at: Set(None),
    };
    membership::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

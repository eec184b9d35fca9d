//! Who is in a cohort, and confirming those who joined (*Terima semua*).

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    ids::{AccountId, CohortId, MembershipId, OrganisationId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use super::{
    departures::{Stopped, place_of, stopped_among},
    manage::load_led_cohort,
};
use crate::{
    accounts::{account_view, is_pin_only, username_of},
    database::Database,
    entity::{account, device_account, membership},
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
    /// Set for those who stopped and have not come again.
    pub stopped: Option<Stopped>,
}

/// Somebody in a cohort with what their page shows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberDetail {
    /// Their place.
    pub row: MemberRow,
    /// The name they sign in with; `None` for people with a PIN, and for askers who are no organizers.
    pub username: Option<String>,
    /// On how many phones they are.
    pub phones: u64,
    /// Whether they sign in with a PIN only, so that codes help them and their accounts can become one.
    pub pin_only: bool,
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
    member_rows(db.reader(), rows).await
}

/// One person in a cohort.
///
/// # Errors
/// As [`list_members`]; [`StorageError::NotFound`] when they are not in it.
pub async fn load_member(db: &Database, actor: &Actor, cohort: CohortId, account: AccountId) -> Result<MemberDetail> {
    let reader = db.reader();
    let class = load_led_cohort(reader, actor, cohort).await?;
    let place = place_of(reader, cohort, account).await?;
    let row = member_rows(reader, vec![place]).await?.pop();
    let phones = device_account::Entity::find()
        .filter(device_account::Column::AccountId.eq(account.0))
        .count(reader)
        .await?;
    let organizer = actor.is_organizer_of(OrganisationId(class.organisation_id));
    Ok(MemberDetail {
        row: row.ok_or(StorageError::NotFound)?,
        username: if organizer {
            username_of(reader, account).await?
        } else {
            None
        },
        phones,
        pin_only: is_pin_only(reader, account).await?,
    })
}

/// One's own place in a cohort.
///
/// # Errors
/// [`StorageError::NotFound`] when one is not in it.
pub async fn load_own_place(db: &Database, actor: &Actor, cohort: CohortId) -> Result<MemberRow> {
    let place = place_of(db.reader(), cohort, actor.account).await?;
    member_rows(db.reader(), vec![place])
        .await?
        .pop()
        .ok_or(StorageError::NotFound)
}

async fn member_rows(db: &impl ConnectionTrait, rows: Vec<membership::Model>) -> Result<Vec<MemberRow>> {
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .all(db)
        .await?;
    let stopped = stopped_among(db, rows.iter().map(|row| row.id)).await?;
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
                stopped: stopped.iter().find(|(place, _)| *place == row.id).map(|(_, one)| *one),
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

//! What is kept of a person, in numbers, with the classes they are or were in.

use domain::{
    access::{Actor, Role},
    cohorts::TimeZone,
    ids::CohortId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    removal::{RemovalView, load_removal},
    retention::{RetentionView, retention_of},
};
use crate::{
    archive::{TABLES, Whose, gather},
    database::Database,
    entity::{cohort, credential, membership},
    error::{Result, StorageError},
};

/// A class that the person is or was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnClass {
    /// The class.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub time_zone: TimeZone,
    /// What the person is in it.
    pub role: Role,
    /// When they left it, in epoch milliseconds.
    pub left_at: Option<i64>,
    /// How long it keeps their data.
    pub retention: RetentionView,
}

/// What a person sees of their own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDataView {
    /// Tables that hold something of theirs, with how many rows.
    pub counts: Vec<(&'static str, usize)>,
    /// Their classes, the newest first.
    pub classes: Vec<OwnClass>,
    /// What was asked for.
    pub removal: Option<RemovalView>,
    /// Whether they open their account with a PIN; otherwise with a password.
    pub has_pin: bool,
}

/// The actor's own data at a glance.
///
/// # Errors
/// [`StorageError::Database`] when a table cannot be read.
pub async fn load_own_data(db: &Database, actor: &Actor) -> Result<OwnDataView> {
    let tx = db.snapshot().await?;
    let found = gather(&tx, Whose::Person(actor.account.0)).await?;
    tx.rollback().await?;
    let counts = TABLES.iter().map(|table| (table.name, found.rows(table.name).len()));
    let pin = credential::Entity::find_by_id((actor.account.0, "pin".to_owned()))
        .one(db.reader())
        .await?;
    Ok(OwnDataView {
        counts: counts.filter(|(_, count)| *count > 0).collect(),
        classes: classes(db, actor).await?,
        removal: load_removal(db, actor.account).await?,
        has_pin: pin.is_some(),
    })
}

async fn classes(db: &Database, actor: &Actor) -> Result<Vec<OwnClass>> {
    let rows = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(actor.account.0))
        .order_by_desc(membership::Column::JoinedAt)
        .all(db.reader())
        .await?;
    let mut classes = Vec::with_capacity(rows.len());
    for row in rows {
        let place = cohort::Entity::find_by_id(row.cohort_id)
            .one(db.reader())
            .await?
            .ok_or(StorageError::NotFound)?;
        let id = CohortId(place.id);
        classes.push(OwnClass {
            id,
            retention: retention_of(db.reader(), id, place.closed_at).await?,
            time_zone: TimeZone::from_code(&place.time_zone)
                .ok_or_else(|| StorageError::fault("an unknown time zone"))?,
            name: place.name,
            role: Role::from_code(&row.role).ok_or_else(|| StorageError::fault("an unknown role"))?,
            left_at: row.left_at,
        });
    }
    Ok(classes)
}

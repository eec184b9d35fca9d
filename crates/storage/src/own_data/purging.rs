//! What the upkeep does: accounts whose days are over, classes whose months are over.

use domain::{
    access::Role,
    ids::{AccountId, CohortId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, PaginatorTrait,
    QueryFilter, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    removal::is_last_organizer,
    retention::{USUAL_MONTHS, list_due},
};
use crate::{
    archive::{Purged, Whose, purge_person},
    database::Database,
    entity::{join_code, join_link, membership, one_time_code, organizer, removal, retention},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    photos::PhotoStore,
    secrets::Dice,
};

/// What has come to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Accounts that were deleted.
    pub accounts: u32,
    /// Classes whose people's data were deleted.
    pub classes: u32,
}

/// Deletes the accounts whose days to change one's mind are over and the people's data of classes whose time is over:
/// rows, photos, and what the embedded database still holds of them in its log. Each account and each class is a
/// transaction of its own; the rest is done in the next round.
///
/// # Errors
/// [`StorageError::Database`] when rows or photos cannot be deleted.
pub async fn end_what_is_due(db: &Database, store: &PhotoStore, now: i64, dice: &mut Dice) -> Result<Ended> {
    let mut ended = Ended::default();
    let due = removal::Entity::find()
        .filter(removal::Column::DueAt.lte(now))
        .all(db.reader())
        .await?;
    // One that cannot be ended does not keep the others from it.
    let mut first_fault = None;
    for row in due {
        match end_account(db, store, now, dice, row.account_id).await {
            Ok(true) => ended.accounts += 1,
            Ok(false) => {}
            Err(error) => _ = first_fault.get_or_insert(error),
        }
    }
    for cohort in list_due(db, now).await? {
        match end_class(db, store, now, dice, cohort).await {
            Ok(()) => ended.classes += 1,
            Err(error) => _ = first_fault.get_or_insert(error),
        }
    }
    fold_log(db).await?;
    first_fault.map_or(Ok(ended), Err)
}

async fn end_account(db: &Database, store: &PhotoStore, now: i64, dice: &mut Dice, account: Uuid) -> Result<bool> {
    let tx = db.write().await?;
    // Others may have left the organisation meanwhile: then this one waits until somebody else runs it.
    if is_last_organizer(&tx, AccountId(account)).await? {
        return Ok(false);
    }
    // They may have changed their mind since the list was read.
    let asked = removal::Entity::find_by_id(account).one(&tx).await?;
    if asked.is_none_or(|row| row.due_at > now) {
        return Ok(false);
    }
    let cohorts = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account))
        .all(&tx)
        .await?;
    let photos = purge_person(&tx, Whose::Person(account)).await?;
    for row in cohorts {
        let event = NewEvent::of("account.removed").cohort(CohortId(row.cohort_id));
        record_event(&tx, now, dice, event).await?;
    }
    tx.commit().await?;
    delete_files(store, photos).await?;
    Ok(true)
}

async fn end_class(db: &Database, store: &PhotoStore, now: i64, dice: &mut Dice, cohort: CohortId) -> Result<()> {
    let tx = db.write().await?;
    // Participants first: what they own names their mentors.
    let mut members = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .all(&tx)
        .await?;
    members.sort_by_key(|row| row.role != Role::Participant.code());
    forget_ways_in(&tx, cohort).await?;
    let mut photos = Purged::new();
    for row in members {
        let whose = if is_elsewhere(&tx, row.account_id, cohort).await? {
            Whose::PersonIn(row.account_id, cohort.0)
        } else {
            Whose::Person(row.account_id)
        };
        photos.extend(purge_person(&tx, whose).await?);
    }
    let done = retention::ActiveModel {
        cohort_id: Set(cohort.0),
        months: Set(i32::try_from(USUAL_MONTHS).map_err(StorageError::fault)?),
        purged_at: Set(Some(now)),
    };
    let known = OnConflict::column(retention::Column::CohortId)
        .update_column(retention::Column::PurgedAt)
        .to_owned();
    retention::Entity::insert(done)
        .on_conflict(known)
        .exec_without_returning(&tx)
        .await?;
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("cohort.purged").cohort(cohort).subject(cohort.0),
    )
    .await?;
    tx.commit().await?;
    delete_files(store, photos).await
}

/// Codes and links of a class name those who made them, and for whom.
async fn forget_ways_in(tx: &DatabaseTransaction, cohort: CohortId) -> Result<()> {
    join_code::Entity::delete_many()
        .filter(join_code::Column::CohortId.eq(cohort.0))
        .exec(tx)
        .await?;
    join_link::Entity::delete_many()
        .filter(join_link::Column::CohortId.eq(cohort.0))
        .exec(tx)
        .await?;
    one_time_code::Entity::delete_many()
        .filter(one_time_code::Column::CohortId.eq(cohort.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether the person has another class or runs an organisation.
async fn is_elsewhere(tx: &DatabaseTransaction, account: Uuid, cohort: CohortId) -> Result<bool> {
    let classes = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::CohortId.ne(cohort.0))
        .count(tx)
        .await?;
    let runs = organizer::Entity::find()
        .filter(organizer::Column::AccountId.eq(account))
        .count(tx)
        .await?;
    Ok(classes + runs > 0)
}

/// Rows are gone by now; files that cannot be deleted, and those of which a backup is being made, are swept away with
/// the other files without rows.
async fn delete_files(store: &PhotoStore, photos: Purged) -> Result<()> {
    let Some(_purging) = store.begin_purge().map_err(StorageError::fault)? else {
        return Ok(());
    };
    for (photo, version) in photos {
        store.delete(photo, &version).await.map_err(StorageError::fault)?;
    }
    Ok(())
}

/// SQLite overwrites what is deleted in its file, but its log holds the pages as they were until it is folded in. A
/// reader may be in the way; the next round does it then.
async fn fold_log(db: &Database) -> Result<()> {
    let reader = db.reader();
    if reader.get_database_backend() == DatabaseBackend::Sqlite {
        reader.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

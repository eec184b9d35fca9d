//! Deleting photo files that nothing shows any more.

use std::time::{Duration, SystemTime};

use domain::ids::PhotoId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    database::Database,
    entity::{listing, photo, publication_photo, storefront, storefront_publication, submission_photo},
    error::StorageError,
    listings::TakePhotoError,
    photos::PhotoStore,
};

/// How long a removed photo stays, in milliseconds: long enough to take a deletion back.
const KEEP_REMOVED_MS: i64 = 24 * 60 * 60_000;
/// How long files without a row stay: their row may be being written.
const KEEP_ORPHANS_MS: i64 = 10 * 60_000;

/// Deletes rows and files of removed photos that no try, no page and no stall shows, and files that never got a row.
/// Answers how many photos went; none while a backup is being made. Safe to repeat and to interrupt: rows go first,
/// files without a row in the next run.
///
/// # Errors
/// [`TakePhotoError`] when the database or the folder fails.
pub async fn purge_photos(db: &Database, store: &PhotoStore, now: i64) -> Result<u64, TakePhotoError> {
    purge_abandoned_photos(db, store, now, now - KEEP_ORPHANS_MS).await
}

/// As [`purge_photos`], but files without a row go if they were written before this time (epoch milliseconds): a server
/// that has been up for a while knows that nobody is still busy with what lay there when it started.
///
/// # Errors
/// As [`purge_photos`].
pub async fn purge_abandoned_photos(
    db: &Database,
    store: &PhotoStore,
    now: i64,
    abandoned_before: i64,
) -> Result<u64, TakePhotoError> {
    let Some(_purging) = store.begin_purge()? else {
        return Ok(0);
    };
    let gone = purge_rows(db, now).await?;
    let mut purged = 0;
    for stored in store.stored().await? {
        let known = photo::Entity::find_by_id(stored.photo.0)
            .one(db.reader())
            .await
            .map_err(StorageError::from)?;
        let young = stored.written_at.timestamp_millis() >= abandoned_before;
        if known.is_some_and(|row| row.version == stored.version.as_str()) || (young && !gone.contains(&stored.photo)) {
            continue;
        }
        store.delete(stored.photo, &stored.version).await?;
        purged += 1;
    }
    let before = Duration::from_millis(u64::try_from(abandoned_before).unwrap_or(0));
    store.sweep_unfinished(SystemTime::UNIX_EPOCH + before)?;
    Ok(purged)
}

async fn purge_rows(db: &Database, now: i64) -> Result<Vec<PhotoId>, StorageError> {
    let tx = db.write().await?;
    let sent = submission_photo::Entity::find()
        .select_only()
        .column(submission_photo::Column::PhotoId);
    let shown = publication_photo::Entity::find()
        .select_only()
        .column(publication_photo::Column::PhotoId);
    let candidates = photo::Entity::find()
        .filter(photo::Column::DeletedAt.lt(now - KEEP_REMOVED_MS))
        .filter(photo::Column::Id.not_in_subquery(sent.into_query()))
        .filter(photo::Column::Id.not_in_subquery(shown.into_query()))
        .all(&tx)
        .await?;
    let mut gone = Vec::new();
    for row in candidates {
        if is_picture(&tx, row.id).await? || is_shown_after_undo(&tx, &row).await? {
            continue;
        }
        photo::Entity::delete_by_id(row.id).exec(&tx).await?;
        gone.push(PhotoId(row.id));
    }
    tx.commit().await?;
    Ok(gone)
}

async fn is_picture(tx: &sea_orm::DatabaseTransaction, id: uuid::Uuid) -> Result<bool, StorageError> {
    let saved = storefront::Entity::find()
        .filter(storefront::Column::PictureId.eq(id))
        .one(tx)
        .await?;
    let public = storefront_publication::Entity::find()
        .filter(storefront_publication::Column::PictureId.eq(id))
        .one(tx)
        .await?;
    Ok(saved.is_some() || public.is_some())
}

/// A deleted or taken-down listing can come back with the photos of its page, so those stay.
async fn is_shown_after_undo(tx: &sea_orm::DatabaseTransaction, row: &photo::Model) -> Result<bool, StorageError> {
    let Some(listing) = row.listing_id else {
        return Ok(false);
    };
    let deleted = listing::Entity::find_by_id(listing)
        .filter(listing::Column::DeletedAt.is_not_null())
        .one(tx)
        .await?;
    let public = crate::entity::publication::Entity::find_by_id(listing).one(tx).await?;
    Ok(deleted.is_some()
        || public.is_some_and(|public| {
            public.snapshot.contains(&row.id.to_string())
                || public.previous.is_some_and(|p| p.contains(&row.id.to_string()))
        }))
}

//! Rows held against files.

use std::collections::BTreeMap;

use domain::ids::PhotoId;
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use sea_orm_migration::SchemaManager;
use uuid::Uuid;

use super::{PhotoStore, PhotoVersion};
use crate::{database::Database, entity::photo, error::StorageError, listings::TakePhotoError};

/// How long files may be without a row, in milliseconds: a photo that is being taken.
const TAKING_MS: i64 = 60_000;

/// Where rows and files of photos do not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhotoFaults {
    /// Photos that rows name.
    pub photos: usize,
    /// Rows of which a file is missing or empty.
    pub rows_without_file: Vec<PhotoId>,
    /// Files that no row names, older than a minute.
    pub files_without_row: Vec<PhotoId>,
}

/// Holds the rows against the files, in both directions. Changes nothing; the server may be running.
///
/// # Errors
/// [`TakePhotoError`] when the database or the folder cannot be read.
pub async fn check_photos(db: &Database, store: &PhotoStore, now: i64) -> Result<PhotoFaults, TakePhotoError> {
    // What is purged meanwhile would look like a loss.
    let _no_purging = store.keep_files()?;
    let rows: BTreeMap<PhotoId, PhotoVersion> = photo_rows(db).await?.into_iter().collect();
    let mut lost = rows.clone();
    let mut found = PhotoFaults {
        photos: rows.len(),
        ..PhotoFaults::default()
    };
    for stored in store.stored().await? {
        if rows.get(&stored.photo) != Some(&stored.version) {
            if stored.written_at.timestamp_millis() < now - TAKING_MS {
                found.files_without_row.push(stored.photo);
            }
        } else if stored.whole {
            lost.remove(&stored.photo);
        }
    }
    found.rows_without_file = lost.into_keys().collect();
    Ok(found)
}

/// Every photo that a row names, also in a schema of long ago.
pub(crate) async fn photo_rows(db: &Database) -> Result<Vec<(PhotoId, PhotoVersion)>, StorageError> {
    if !SchemaManager::new(db.reader()).has_table("photo").await? {
        return Ok(Vec::new());
    }
    let rows: Vec<(Uuid, String)> = photo::Entity::find()
        .select_only()
        .columns([photo::Column::Id, photo::Column::Version])
        .order_by_asc(photo::Column::Id)
        .into_tuple()
        .all(db.reader())
        .await?;
    let parse = |(id, version): (Uuid, String)| Ok((PhotoId(id), version.parse().map_err(StorageError::fault)?));
    rows.into_iter().map(parse).collect()
}

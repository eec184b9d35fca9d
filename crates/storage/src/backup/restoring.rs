//! Putting a backup back. Everything is verified before anything is put in place.

use std::{collections::BTreeSet, fs::File, path::Path};

use super::{
    BackupError,
    archive::{self, Manifest},
    staging::{Staging, holds_files, with_companions},
    writing::in_backup,
};
use crate::{
    database::{Database, SchemaState, sqlite_path},
    error::StorageError,
    photos::{PhotoSize, PhotoStore, photo_rows},
};

/// What was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made, in epoch milliseconds.
    pub made_at: i64,
    /// Photos that rows name.
    pub photos: usize,
    /// How many photo files were missing already when the backup was made.
    pub missing: usize,
    /// Whether `migrate` has to be run before the server starts.
    pub older: bool,
}

/// Puts a backup into an empty place: a database address as [`Database::connect`] takes it, and a photo folder. A SQLite
/// file gets the schema that the backup has; a PostgreSQL database gets today's.
///
/// Interrupted before its last step it leaves nothing that a server would serve.
///
/// # Errors
/// [`BackupError::NotEmpty`], [`BackupError::Damaged`], [`BackupError::NewerSchema`]; what the database or the disk says.
pub async fn restore_backup(file: &Path, url: &str, photos: &Path) -> Result<Restored, BackupError> {
    if holds_files(photos)? {
        return Err(BackupError::NotEmpty(format!("the photo folder {}", photos.display())));
    }
    match sqlite_path(url) {
        Some(path) => into_file(file, Path::new(path), photos).await,
        None => into_server(file, url, photos).await,
    }
}

async fn into_file(file: &Path, database: &Path, photos: &Path) -> Result<Restored, BackupError> {
    if let Some(there) = with_companions(database).find(|file| file.exists()) {
        return Err(BackupError::NotEmpty(format!("the place of {}", there.display())));
    }
    let (staging, restored) = unpack(file, database, photos).await?;
    // The database last: without it no server starts.
    staging.place_photos(photos)?;
    staging.place_database(database)?;
    Ok(restored)
}

async fn into_server(file: &Path, url: &str, photos: &Path) -> Result<Restored, BackupError> {
    let target = Database::connect(url).await?;
    if !target.is_empty().await? {
        return Err(BackupError::NotEmpty("the PostgreSQL database".to_owned()));
    }
    let (staging, restored) = unpack(file, &photos.with_extension("db"), photos).await?;
    let copy = Database::create_sqlite(&staging.database).await?;
    copy.migrate().await?;
    target.migrate().await?;
    let rows = target.take_rows_of(&copy).await?;
    copy.close().await?;
    staging.place_photos(photos)?;
    rows.commit().await.map_err(StorageError::from)?;
    target.close().await?;
    Ok(Restored {
        older: false,
        ..restored
    })
}

/// Unpacks a backup beside its place and proves that it is whole.
async fn unpack(file: &Path, database: &Path, photos: &Path) -> Result<(Staging, Restored), BackupError> {
    let mut source = File::open(file)?;
    let manifest = archive::verify(&mut source)?;
    let staging = Staging::beside(database, photos)?;
    staging.unpack(&mut source, &manifest)?;
    let copy = Database::open_copy(&staging.database).await?;
    let restored = examine(&copy, &manifest).await;
    copy.close().await?;
    Ok((staging, restored?))
}

async fn examine(copy: &Database, manifest: &Manifest) -> Result<Restored, BackupError> {
    let schema = copy.schema_state().await?;
    match schema {
        SchemaState::Newer => return Err(BackupError::NewerSchema),
        SchemaState::Missing => return Err(BackupError::damaged("its database has no tables")),
        SchemaState::Older | SchemaState::Current => {}
    }
    if let Some(fault) = copy.faults().await?.first() {
        return Err(BackupError::damaged(format!("its database is broken ({fault})")));
    }
    let members: BTreeSet<&str> = manifest.members.iter().map(|member| member.path.as_str()).collect();
    let photos = photo_rows(copy).await?;
    for (photo, version) in &photos {
        for size in PhotoSize::ALL {
            let path = PhotoStore::path_of(*photo, version, size);
            if !members.contains(in_backup(&path).as_str()) && !manifest.missing.contains(&path) {
                return Err(BackupError::damaged(format!("the photo {path} is not in it")));
            }
        }
    }
    Ok(Restored {
        made_at: manifest.made_at,
        photos: photos.len(),
        missing: manifest.missing.len(),
        older: schema == SchemaState::Older,
    })
}

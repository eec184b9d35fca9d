//! Making a backup while the server may be running.

use std::{fs, path::Path};

use super::{
    BackupError,
    archive::{ArchiveWriter, DATABASE, PHOTOS},
    part::{Part, sync_folder},
};
use crate::{
    database::Database,
    error::StorageError,
    photos::{PhotoError, PhotoSize, PhotoStore, photo_rows},
};

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Photos that rows name.
    pub photos: usize,
    /// Photo files that rows name and that are not there, by their path in the photo folder. They were lost before.
    pub missing: Vec<String>,
    /// Size of the backup.
    pub bytes: u64,
}

/// Writes rows and photos to one new file, which is whole and on the disk when this returns. The rows are those of one
/// moment; every photo that they name is in, because purging waits meanwhile and photo files never change.
///
/// # Errors
/// [`BackupError::Exists`]; [`BackupError::OlderSchema`] on PostgreSQL; what the database, the photo folder or the disk
/// says. No file is left behind then.
pub async fn write_backup(db: &Database, store: &PhotoStore, now: i64, file: &Path) -> Result<Written, BackupError> {
    if file.exists() {
        return Err(BackupError::Exists(file.to_owned()));
    }
    let part = Part::beside(file)?;
    let _no_purging = store.keep_files()?;
    let rows = part.file("rows.db");
    db.copy_to(&rows).await.map_err(|error| match error {
        StorageError::Rule("schema_older") => BackupError::OlderSchema,
        StorageError::Rule("schema_newer") => BackupError::NewerSchema,
        error => error.into(),
    })?;
    let mut archive = ArchiveWriter::new(part.create("backup.tar")?);
    archive.add_file(DATABASE, &rows)?;
    let copy = Database::open_copy(&rows).await?;
    let photos = photo_rows(&copy).await?;
    copy.close().await?;
    let mut missing = Vec::new();
    for (photo, version) in &photos {
        for size in PhotoSize::ALL {
            let path = PhotoStore::path_of(*photo, version, size);
            match store.read(*photo, version, size).await {
                Ok(bytes) => archive.add(&in_backup(&path), bytes.len() as u64, bytes.as_ref())?,
                Err(PhotoError::NotStored) => missing.push(path),
                Err(error) => return Err(error.into()),
            }
        }
    }
    let bytes = archive.finish(now, db.kind(), missing.clone())?;
    fs::rename(part.file("backup.tar"), file)?;
    sync_folder(file.parent().unwrap_or(Path::new("")))?;
    Ok(Written {
        photos: photos.len(),
        missing,
        bytes,
    })
}

/// Where a photo file lies in a backup.
pub(super) fn in_backup(path: &str) -> String {
    format!("{PHOTOS}/{path}")
}

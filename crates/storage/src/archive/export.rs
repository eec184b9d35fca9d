//! Writing a class to one file.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use domain::ids::{CohortId, PhotoId};
use sea_orm::{EntityTrait, QueryOrder};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{
    gather::{Gathered, Whose, gather},
    manifest::{ArchiveError, MANIFEST, Manifest, Moved, entry_of, hash_of},
    rows::{Row, id_in},
    tables::TABLES,
};
use crate::{
    backup::part::create_private,
    database::Database,
    entity::{cohort, organisation},
    error::{Result as Stored, StorageError},
    photos::{PhotoError, PhotoSize, PhotoStore, PhotoVersion},
};

/// A class as the person who runs the server tells it from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassOnServer {
    /// The class.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// Who runs it.
    pub organisation: String,
}

/// Every class of this server, for the command line.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_every_cohort(db: &Database) -> Stored<Vec<ClassOnServer>> {
    let organisations = organisation::Entity::find().all(db.reader()).await?;
    let name_of = |id| {
        organisations
            .iter()
            .find(|one| one.id == id)
            .map(|one| one.name.clone())
    };
    let rows = cohort::Entity::find()
        .order_by_asc(cohort::Column::CreatedAt)
        .all(db.reader())
        .await?;
    let view = |row: cohort::Model| ClassOnServer {
        id: CohortId(row.id),
        name: row.name,
        organisation: name_of(row.organisation_id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Writes a class with its people, their work and photos to a new file. Rows are read at one moment; those who use the
/// class meanwhile wait for that moment only. The file opens accounts as the database does: keep it as safe.
///
/// # Errors
/// [`ArchiveError::NoSuchCohort`]; [`ArchiveError::File`] also when the file exists already; storage failing.
pub async fn export_cohort(
    db: &Database,
    photos: &PhotoStore,
    now: i64,
    cohort: CohortId,
    file: &Path,
) -> Result<Moved, ArchiveError> {
    // Photos whose rows are read now must still be there when they are copied.
    let _no_purging = photos.keep_files().map_err(StorageError::fault)?;
    let tx = db.snapshot().await?;
    let found = gather(&tx, Whose::Class(cohort.0)).await?;
    tx.rollback().await?;
    let name = found
        .rows("cohort")
        .first()
        .and_then(|row| row.get("name")?.as_str())
        .ok_or(ArchiveError::NoSuchCohort)?
        .to_owned();
    let mut archive = Archive {
        zip: ZipWriter::new(BufWriter::new(create_private(file)?)),
        manifest: Manifest::new(cohort.0, name.clone(), now),
    };
    let written = write(&mut archive, photos, &found).await;
    let done = match written {
        Ok((with_files, missing)) => archive.finish().map(|()| (with_files, missing)),
        Err(error) => Err(error),
    };
    match done {
        Ok((with_files, missing)) => Ok(Moved {
            cohort,
            name,
            rows: found.0.values().map(Vec::len).sum(),
            photos: with_files,
            missing,
        }),
        Err(error) => {
            // Half a file must not be taken for a whole one.
            _ = std::fs::remove_file(file);
            Err(error)
        }
    }
}

struct Archive {
    zip: ZipWriter<BufWriter<File>>,
    manifest: Manifest,
}

impl Archive {
    fn add(&mut self, name: String, bytes: &[u8]) -> Result<(), ArchiveError> {
        self.zip.start_file(name.as_str(), plain())?;
        self.zip.write_all(bytes)?;
        self.manifest.entries.insert(name, hash_of(bytes));
        Ok(())
    }

    fn finish(mut self) -> Result<(), ArchiveError> {
        let manifest = serde_json::to_vec_pretty(&self.manifest).map_err(StorageError::fault)?;
        self.zip.start_file(MANIFEST, plain())?;
        self.zip.write_all(&manifest)?;
        let file = self
            .zip
            .finish()?
            .into_inner()
            .map_err(std::io::IntoInnerError::into_error)?;
        Ok(file.sync_all()?)
    }
}

/// Photos do not become smaller, and rows are few beside them.
pub(crate) fn plain() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
}

async fn write(archive: &mut Archive, photos: &PhotoStore, found: &Gathered) -> Result<(usize, usize), ArchiveError> {
    for table in TABLES.iter().filter(|table| !table.class.is_empty()) {
        archive.add(entry_of(table.name), lines(found.rows(table.name))?.as_bytes())?;
    }
    let (mut with_files, mut missing) = (0, 0);
    for (photo, version) in photos_in(found)? {
        let mut whole = true;
        for size in PhotoSize::ALL {
            let name = PhotoStore::path_of(photo, &version, size);
            match photos.read(photo, &version, size).await {
                Ok(bytes) => archive.add(name, &bytes)?,
                Err(PhotoError::NotStored) => whole = false,
                Err(error) => return Err(error.into()),
            }
        }
        if whole {
            with_files += 1;
        } else {
            missing += 1;
        }
    }
    Ok((with_files, missing))
}

/// Rows as JSON, one in a line, always in the same order.
fn lines(rows: &[Row]) -> Stored<String> {
    let mut lines = rows
        .iter()
        .map(|row| serde_json::to_string(row).map(|line| line + "\n"))
        .collect::<serde_json::Result<Vec<String>>>()
        .map_err(StorageError::fault)?;
    lines.sort();
    Ok(lines.concat())
}

/// Every photo with its version.
pub(crate) fn photos_in(found: &Gathered) -> Stored<Vec<(PhotoId, PhotoVersion)>> {
    let photo = |row: &Row| {
        let id = id_in(row, "id").ok_or_else(|| StorageError::fault("a photo without an id"))?;
        let version = row
            .get("version")
            .and_then(|version| version.as_str())
            .unwrap_or_default();
        Ok((PhotoId(id), version.parse().map_err(StorageError::fault)?))
    };
    found.rows("photo").iter().map(photo).collect()
}

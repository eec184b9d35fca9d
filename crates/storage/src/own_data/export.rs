//! Everything that is kept of a person, to take along.

use std::io::{Cursor, Write};

use bytes::Bytes;
use domain::access::Actor;
use serde_json::{Map, Value};
use zip::ZipWriter;

use crate::{
    archive::{TABLES, Whose, gather, photos_in, plain},
    database::Database,
    error::{Result, StorageError},
    photos::{PhotoError, PhotoSize, PhotoStore},
};

/// The rows of one table that belong to a person.
#[derive(Clone, Debug, PartialEq)]
pub struct TableOfRows {
    /// Name of the table.
    pub name: &'static str,
    /// Its rows, each with its columns by name. Columns that open something hold `null`.
    pub rows: Vec<Map<String, Value>>,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct OwnData {
    /// Tables that hold something of the person.
    pub tables: Vec<TableOfRows>,
    /// Photos in their largest size, by file name.
    pub photos: Vec<(String, Bytes)>,
}

/// Gathers every row of every table that belongs to the actor, and their photos. Hashes and tokens are left out: they
/// say nothing about the person and could open something.
///
/// # Errors
/// [`StorageError::Database`] when rows or photos cannot be read.
pub async fn export_own_data(db: &Database, store: &PhotoStore, actor: &Actor) -> Result<OwnData> {
    let tx = db.snapshot().await?;
    let mut found = gather(&tx, Whose::Person(actor.account.0)).await?;
    tx.rollback().await?;
    let mut photos = Vec::new();
    for (photo, version) in photos_in(&found)? {
        match store.read(photo, &version, PhotoSize::Large).await {
            Ok(bytes) => photos.push((format!("{photo}.webp"), bytes)),
            Err(PhotoError::NotStored) => {}
            Err(error) => return Err(StorageError::fault(error)),
        }
    }
    let mut tables = Vec::new();
    for table in TABLES {
        let mut rows = found.0.remove(table.name).unwrap_or_default();
        for row in &mut rows {
            for column in table.secret {
                row.insert((*column).to_owned(), Value::Null);
            }
        }
        if !rows.is_empty() {
            tables.push(TableOfRows { name: table.name, rows });
        }
    }
    Ok(OwnData { tables, photos })
}

/// One zip file of these files.
///
/// # Errors
/// [`StorageError::Database`] when they do not fit into one.
pub fn zip_of(files: &[(String, Bytes)]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), plain()).map_err(StorageError::fault)?;
        zip.write_all(bytes).map_err(StorageError::fault)?;
    }
    Ok(zip.finish().map_err(StorageError::fault)?.into_inner())
}

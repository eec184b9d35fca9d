//! Taking a class from a file: looked through to the end before anything is written, written in one transaction.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use bytes::Bytes;
use domain::ids::{CohortId, PhotoId};
use sea_orm::{DatabaseTransaction, EntityTrait};
use zip::ZipArchive;

use super::{
    manifest::{ArchiveError, MANIFEST, Manifest, Moved, entry_of, hash_of},
    rows::{Row, id_in, named},
    tables::{TABLES, Table, table},
};
use crate::{
    database::Database,
    entity::cohort,
    error::StorageError,
    photos::{PhotoSize, PhotoStore},
};

/// Largest entry that is read, in bytes: a table of a large class, many times over.
const ENTRY_MAX: u64 = 512 << 20;

/// Takes a class with its people, their work and photos from a file that [`super::export_cohort`] wrote. Ids stay what
/// they were. An organisation or a person that is here under the same id stays as it is.
///
/// # Errors
/// [`ArchiveError`]; whatever it is, no row was written.
pub async fn import_cohort(db: &Database, photos: &PhotoStore, file: &Path) -> Result<Moved, ArchiveError> {
    let mut archive = ZipArchive::new(BufReader::new(File::open(file)?))?;
    let manifest = verify(&mut archive)?;
    let rows = read_rows(&mut archive, &manifest)?;
    let whole: usize = rows.values().map(Vec::len).sum();
    let tx = db.write().await?;
    if let Some(here) = cohort::Entity::find_by_id(manifest.cohort).one(&tx).await? {
        return Err(ArchiveError::CohortExists(here.name));
    }
    for table in TABLES {
        for row in rows.get(table.name).map_or(&[][..], Vec::as_slice) {
            insert(&tx, table, row).await?;
        }
    }
    // Files without rows are swept away sooner or later, rows without files are not: so files come first.
    let kept = keep_photos(&mut archive, &manifest, photos).await?;
    tx.commit().await?;
    let listed = rows.get("photo").map_or(0, Vec::len);
    Ok(Moved {
        cohort: CohortId(manifest.cohort),
        name: manifest.name,
        rows: whole,
        photos: kept,
        missing: listed.saturating_sub(kept),
    })
}

type Archive = ZipArchive<BufReader<File>>;

/// The manifest, once everything it names is there and hashes to what it says, and nothing else is.
fn verify(archive: &mut Archive) -> Result<Manifest, ArchiveError> {
    let manifest = read(archive, MANIFEST).map_err(|_| ArchiveError::NotAnArchive)?;
    let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|_| ArchiveError::NotAnArchive)?;
    if !manifest.is_ours() {
        return Err(ArchiveError::OtherVersion);
    }
    let there: BTreeSet<String> = archive.file_names().map(str::to_owned).collect();
    if let Some(name) = there
        .iter()
        .find(|name| *name != MANIFEST && !manifest.entries.contains_key(*name))
    {
        return Err(ArchiveError::Damaged(name.clone()));
    }
    for (name, hash) in &manifest.entries {
        let bytes = read(archive, name)?;
        if hash_of(&bytes) != *hash || !is_known(name) {
            return Err(ArchiveError::Damaged(name.clone()));
        }
    }
    Ok(manifest)
}

fn is_known(entry: &str) -> bool {
    let name = entry
        .strip_prefix("tables/")
        .and_then(|name| name.strip_suffix(".jsonl"));
    match name {
        Some(name) => table(name).is_some_and(|table| !table.class.is_empty()),
        None => PhotoStore::parse_path(entry).is_some(),
    }
}

fn read(archive: &mut Archive, name: &str) -> Result<Vec<u8>, ArchiveError> {
    let damaged = || ArchiveError::Damaged(name.to_owned());
    let entry = archive.by_name(name).map_err(|_| damaged())?;
    let mut bytes = Vec::new();
    entry.take(ENTRY_MAX).read_to_end(&mut bytes).map_err(|_| damaged())?;
    Ok(bytes)
}

fn read_rows(archive: &mut Archive, manifest: &Manifest) -> Result<BTreeMap<&'static str, Vec<Row>>, ArchiveError> {
    let mut rows = BTreeMap::new();
    for table in TABLES.iter().filter(|table| !table.class.is_empty()) {
        let name = entry_of(table.name);
        let bytes = read(archive, &name)?;
        let parsed: serde_json::Result<Vec<Row>> = serde_json::Deserializer::from_slice(&bytes).into_iter().collect();
        rows.insert(table.name, parsed.map_err(|_| ArchiveError::Damaged(name))?);
    }
    let cohorts = rows.get("cohort").map_or(&[][..], Vec::as_slice);
    match cohorts {
        [one] if id_in(one, "id") == Some(manifest.cohort) => Ok(rows),
        _ => Err(ArchiveError::Damaged(entry_of("cohort"))),
    }
}

async fn insert(tx: &DatabaseTransaction, table: &'static Table, row: &Row) -> Result<(), ArchiveError> {
    let into = named(table.name)?;
    if into.has(tx, row).await? {
        return if table.shared { Ok(()) } else { Err(taken(table, row)) };
    }
    into.insert(tx, row).await.map_err(|error| match &error {
        StorageError::Database(fault) if fault.is_unique() => taken(table, row),
        _ => error.into(),
    })
}

/// What people can change so that it fits, or else the id.
fn taken(table: &'static Table, row: &Row) -> ArchiveError {
    let text = |column: &str| row.get(column).and_then(|value| value.as_str()).map(str::to_owned);
    ArchiveError::Taken {
        table: table.name,
        value: text("username")
            .or_else(|| text("slug"))
            .or_else(|| text("id"))
            .unwrap_or_default(),
    }
}

async fn keep_photos(archive: &mut Archive, manifest: &Manifest, photos: &PhotoStore) -> Result<usize, ArchiveError> {
    let mut kept: BTreeMap<PhotoId, usize> = BTreeMap::new();
    for name in manifest.entries.keys() {
        if let Some((photo, version, size)) = PhotoStore::parse_path(name) {
            let bytes = Bytes::from(read(archive, name)?);
            photos.keep(photo, &version, size, bytes).await?;
            *kept.entry(photo).or_default() += 1;
        }
    }
    Ok(kept.values().filter(|files| **files == PhotoSize::ALL.len()).count())
}

//! The first thing that is read of an archive: what is in it and how each entry hashes.

use std::collections::BTreeMap;

use domain::ids::CohortId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;
use uuid::Uuid;

use crate::{error::StorageError, migration::Migrator, photos::PhotoError, secrets::hex};
use sea_orm_migration::MigratorTrait;

/// Name of the entry.
pub(super) const MANIFEST: &str = "manifest.json";
/// The way archives are written now; another number is another way.
const FORMAT: u32 = 1;

/// What was written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The class.
    pub cohort: CohortId,
    /// Its name.
    pub name: String,
    /// Rows of all tables.
    pub rows: usize,
    /// Photos that have files.
    pub photos: usize,
    /// Photos whose files were missing already.
    pub missing: usize,
}

/// Why a class was not written to a file or taken from one. Nothing was changed then.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// There is no such class on this server.
    #[error("there is no such class here")]
    NoSuchCohort,
    /// The file cannot be read or written.
    #[error("the file cannot be read or written")]
    File(#[source] std::io::Error),
    /// The file is no class of this program.
    #[error("this file is not an exported class")]
    NotAnArchive,
    /// An entry is missing, too much, or not what was written.
    #[error("the file is damaged at {0}; copy it again from where it was made")]
    Damaged(String),
    /// It was written by another version of the program.
    #[error("the file was written by another version; bring both servers to the same version and export again")]
    OtherVersion,
    /// This very class is here already.
    #[error("the class {0} is on this server already")]
    CohortExists(String),
    /// Something that may exist once only is somebody else's here.
    #[error("{table}: {value} is taken on this server; change it on one of the two servers, then export again")]
    Taken {
        /// The table.
        table: &'static str,
        /// What is taken: a user name, the address of a stall, an id.
        value: String,
    },
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The photo folder failed.
    #[error(transparent)]
    Photos(#[from] PhotoError),
}

impl From<sea_orm::DbErr> for ArchiveError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Storage(error.into())
    }
}

impl From<std::io::Error> for ArchiveError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error)
    }
}

impl From<zip::result::ZipError> for ArchiveError {
    fn from(error: zip::result::ZipError) -> Self {
        match error {
            zip::result::ZipError::Io(error) => Self::File(error),
            _ => Self::NotAnArchive,
        }
    }
}

/// What an archive says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    format: u32,
    /// Every migration of the database that it was written from.
    schema: Vec<String>,
    pub(super) cohort: Uuid,
    pub(super) name: String,
    pub(super) made_at: i64,
    /// SHA-256 of each entry.
    pub(super) entries: BTreeMap<String, String>,
}

impl Manifest {
    /// One for this version, without entries.
    pub(super) fn new(cohort: Uuid, name: String, made_at: i64) -> Self {
        Self {
            format: FORMAT,
            schema: schema(),
            cohort,
            name,
            made_at,
            entries: BTreeMap::new(),
        }
    }

    /// Whether this version of the program wrote it.
    pub(super) fn is_ours(&self) -> bool {
        self.format == FORMAT && self.schema == schema()
    }
}

/// The hash of an entry.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Name of the entry of a table.
pub(super) fn entry_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

fn schema() -> Vec<String> {
    Migrator::migrations().iter().map(|one| one.name().to_owned()).collect()
}

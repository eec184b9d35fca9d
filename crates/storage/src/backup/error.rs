//! Why a backup was not made or not put back.

use std::{io, path::PathBuf};

use crate::{error::StorageError, photos::PhotoError};

/// Why a backup was not made or not put back. The texts are for whoever runs the server.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file of this name; nothing is overwritten.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// A backup goes into an empty place only.
    #[error("{0} is not empty; a backup is put back into an empty place only, so that it overwrites nothing")]
    NotEmpty(String),
    /// Some byte of the file is not as it was written, or it never was a backup.
    #[error("this is not a whole backup: {0}; nothing was put in place")]
    Damaged(String),
    /// A later program made it.
    #[error("this backup was made by a later version of the program; use that version to put it back")]
    NewerSchema,
    /// The rows of a PostgreSQL database can only be read with the schema that this program knows.
    #[error("this PostgreSQL database is from an earlier version; run pg_dump first, then `lapaklatih migrate`")]
    OlderSchema,
    /// A file cannot be read or written.
    #[error("a file cannot be read or written")]
    Files(#[from] io::Error),
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The photo folder failed.
    #[error(transparent)]
    Photo(#[from] PhotoError),
}

impl BackupError {
    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged(what.into())
    }
}

//! Backups: one file with every row and every photo, and putting one back into an empty place.
//!
//! The file is a tar that any tar program opens: `lapaklatih.db` (always SQLite, also for PostgreSQL), the photos as they
//! lie in the photo folder, `manifest.json` with the SHA-256 sum of each of them, and a seal over everything before it.
//! The functions here block their thread while they read and write files: they are for commands, not for requests.

mod archive;
mod error;
pub(crate) mod part;
mod restoring;
mod staging;
mod writing;

pub use error::BackupError;
pub use restoring::{Restored, restore_backup};
pub use writing::{Written, write_backup};

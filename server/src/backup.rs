//! The commands `backup` and `restore`, in words for whoever runs the server.

use std::path::Path;

use anyhow::{Context, Error};
use storage::{
    Database,
    backup::{BackupError, restore_backup, write_backup},
};

use crate::{cli::Settings, database, serve::photo_store, terminal::print};

/// Writes every row and every photo to one new file.
///
/// # Errors
/// When there is no database, the file exists, or it cannot be written.
pub async fn backup(settings: &Settings, file: &Path) -> anyhow::Result<()> {
    let db = Database::connect(&settings.database_url())
        .await
        .context("cannot open the database")?;
    let photos = photo_store(settings)?;
    let written = write_backup(&db, &photos, database::now(), file)
        .await
        .map_err(|error| explain(error, "cannot make the backup"))?;
    db.close().await.context("cannot close the database")?;
    print(&format!(
        "Backup written to {}: every row and {} photos, {} bytes.",
        file.display(),
        written.photos,
        written.bytes
    ));
    if !written.missing.is_empty() {
        tracing::warn!(
            "{} photo files were missing before this backup and are not in it; `lapaklatih check` names them",
            written.missing.len()
        );
    }
    Ok(())
}

/// Puts a backup into an empty place.
///
/// # Errors
/// When the place is not empty, or the backup is damaged or from a later version. Nothing is put in place then.
pub async fn restore(settings: &Settings, file: &Path) -> anyhow::Result<()> {
    let restored = restore_backup(file, &settings.database_url(), &settings.photo_folder())
        .await
        .map_err(|error| explain(error, "cannot put the backup back"))?;
    let made = chrono::DateTime::from_timestamp_millis(restored.made_at).unwrap_or_default();
    print(&format!(
        "The backup of {} UTC is in place: every row and {} photos.",
        made.format("%Y-%m-%d %H:%M"),
        restored.photos
    ));
    if restored.missing > 0 {
        tracing::warn!("{} photo files were missing already when it was made", restored.missing);
    }
    if restored.older {
        print("It is from an earlier version: run `lapaklatih migrate` before you start the server.");
    }
    Ok(())
}

/// Expected refusals speak for themselves; everything else gets its causes.
fn explain(error: BackupError, what: &'static str) -> Error {
    match error {
        BackupError::Files(_) | BackupError::Storage(_) | BackupError::Photo(_) => Error::new(error).context(what),
        refusal => Error::msg(refusal.to_string()),
    }
}

//! Opening and migrating the database. Only `migrate` changes a schema (decision 29).

use std::path::Path;

use anyhow::{Context, bail};
use storage::{Database, SchemaState};

use crate::{cli::Settings, terminal::print};

/// Creates the embedded database if it is missing and brings the schema up to date.
///
/// # Errors
/// When the folder cannot be made or a migration fails.
pub async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let url = settings.database_url();
    let db = match url.strip_prefix("sqlite://") {
        Some(path) => {
            let path = Path::new(path.split('?').next().unwrap_or(path));
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)
                    .with_context(|| format!("cannot make the folder {}", folder.display()))?;
            }
            Database::create_sqlite(path).await
        }
        None => Database::connect(&url).await,
    }
    .context("cannot open the database")?;
    db.migrate().await.context("cannot bring the schema up to date")?;
    tracing::info!("the {} database is up to date", db.kind());
    db.close().await.context("cannot close the database")?;
    Ok(())
}

/// Succeeds when the schema is the one that this program expects. Changes nothing.
///
/// # Errors
/// As [`open`].
pub async fn check(settings: &Settings) -> anyhow::Result<()> {
    open(settings).await?.close().await.context("cannot close the database")
}

/// Ends every session of everybody.
///
/// # Errors
/// As [`open`], and when the sessions cannot be ended.
pub async fn sign_out_everybody(settings: &Settings) -> anyhow::Result<()> {
    let db = open(settings).await?;
    let ended = storage::end_all_sessions(&db, now(), &mut storage::dice())
        .await
        .context("cannot end the sessions")?;
    print(&format!("{ended} sessions ended."));
    db.close().await.context("cannot close the database")
}

/// Opens a database whose schema fits this program.
///
/// # Errors
/// When it is missing, older or newer; says which command helps.
pub async fn open(settings: &Settings) -> anyhow::Result<Database> {
    let db = Database::connect(&settings.database_url())
        .await
        .context("cannot open the database; `lapaklatih migrate` creates it")?;
    match trouble_of(db.schema_state().await.context("cannot read the schema")?) {
        None => Ok(db),
        Some(trouble) => bail!(trouble),
    }
}

/// What is wrong with a schema and what helps; `None` when it is the one that this program expects.
pub(crate) fn trouble_of(schema: SchemaState) -> Option<&'static str> {
    match schema {
        SchemaState::Current => None,
        SchemaState::Missing => Some("the database is empty; run `lapaklatih migrate` first"),
        SchemaState::Older => {
            Some("the database is from an earlier version; make a backup, then run `lapaklatih migrate`")
        }
        SchemaState::Newer => Some("the database is from a later version; use the program that made it"),
    }
}

/// Epoch milliseconds, from the system's clock.
pub fn now() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

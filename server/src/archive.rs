//! Moving a class from one server to another: `lapaklatih cohort export` and `cohort import`.

use std::path::Path;

use anyhow::{Context, bail};
use domain::ids::CohortId;
use storage::{
    Database,
    archive::{Moved, export_cohort, import_cohort, list_every_cohort},
};

use crate::{cli::Settings, database, serve::photo_store, terminal::print};

/// Writes a class to a new file.
///
/// # Errors
/// When there is no such class (the classes that there are, are named), or the file cannot be written.
pub async fn export(settings: &Settings, cohort: &str, file: &Path) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let cohort = find(&db, cohort).await?;
    let moved = export_cohort(&db, &photo_store(settings)?, database::now(), cohort, file)
        .await
        .with_context(|| format!("cannot write the class to {}", file.display()))?;
    report("written", &moved);
    print("Whoever has this file can open the accounts in it: keep it as safe as the database.");
    db.close().await.context("cannot close the database")
}

/// Takes a class from a file.
///
/// # Errors
/// When the file is damaged or of another version, or the class does not fit into this server; nothing is changed then.
pub async fn import(settings: &Settings, file: &Path) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let moved = import_cohort(&db, &photo_store(settings)?, file)
        .await
        .with_context(|| format!("cannot take a class from {}", file.display()))?;
    report("taken in", &moved);
    db.close().await.context("cannot close the database")
}

/// By id, or by a name that only one class has.
async fn find(db: &Database, wanted: &str) -> anyhow::Result<CohortId> {
    let classes = list_every_cohort(db).await?;
    let mut found = classes
        .iter()
        .filter(|class| class.id.to_string() == wanted || class.name == wanted);
    if let (Some(class), None) = (found.next(), found.next()) {
        return Ok(class.id);
    }
    let list: Vec<String> = classes
        .iter()
        .map(|class| format!("\n  {}  {} ({})", class.id, class.name, class.organisation))
        .collect();
    bail!(
        "no single class is called {wanted:?}; the classes here are:{}",
        list.concat()
    )
}

fn report(what: &str, moved: &Moved) {
    print(&format!(
        "Class {} {what}: {} rows, {} photos.",
        moved.name, moved.rows, moved.photos
    ));
    if moved.missing > 0 {
        tracing::warn!("{} photos had no files any more", moved.missing);
    }
}

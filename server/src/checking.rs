//! The command `check`: what is wrong, in plain words, for whoever runs the server.

use anyhow::{Context, bail};
use storage::{Database, SchemaState, photos::check_photos};

use crate::{cli::Settings, database, serve::photo_store, terminal::print};

/// Names that are listed of each kind of trouble.
const NAMED: usize = 20;

/// Looks at schema, database and photos, prints what it finds and changes nothing.
///
/// # Errors
/// When something is wrong, or something cannot be looked at.
pub async fn check(settings: &Settings) -> anyhow::Result<()> {
    let db = Database::connect(&settings.database_url())
        .await
        .context("cannot open the database")?;
    let mut findings = Findings::default();
    let schema = db.schema_state().await.context("cannot read the schema")?;
    findings.schema(schema);
    if schema == SchemaState::Current
        && let Err(error) = db.check_tables().await
    {
        findings.wrong(&format!("Tables: not as this program expects them: {error:?}"), &[]);
    }
    findings.database(&db).await?;
    findings.photos(settings, &db).await?;
    db.close().await.context("cannot close the database")?;
    match findings.wrong {
        0 => {
            print("Everything is as it should be.");
            Ok(())
        }
        1 => bail!("one thing is wrong, see above"),
        count => bail!("{count} things are wrong, see above"),
    }
}

/// How much was wrong so far.
#[derive(Default)]
struct Findings {
    wrong: u32,
}

impl Findings {
    fn schema(&mut self, schema: SchemaState) {
        match database::trouble_of(schema) {
            None => print("Schema: the one that this program expects."),
            Some(trouble) => self.wrong(&format!("Schema: {trouble}."), &[]),
        }
    }

    async fn database(&mut self, db: &Database) -> anyhow::Result<()> {
        let faults = db.faults().await.context("cannot read the database")?;
        if faults.is_empty() {
            print(&format!("Database: the {} database is whole.", db.kind()));
        } else {
            self.wrong(
                "Database: damaged; stop the server and put the last backup back. The database says:",
                &faults,
            );
        }
        Ok(())
    }

    async fn photos(&mut self, settings: &Settings, db: &Database) -> anyhow::Result<()> {
        let photos = photo_store(settings)?;
        let found = match check_photos(db, &photos, database::now()).await {
            Ok(found) => found,
            Err(error) => {
                self.wrong(&format!("Photos: cannot be looked through: {error}"), &[]);
                return Ok(());
            }
        };
        let names = |ids: &[domain::ids::PhotoId]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
        let (lost, abandoned) = (names(&found.rows_without_file), names(&found.files_without_row));
        if lost.is_empty() {
            print(&format!("Photos: each of the {} photos has its files.", found.photos));
        } else {
            let text = format!(
                "Photos: {} of {} have a row but not all files; the last backup may have them:",
                lost.len(),
                found.photos
            );
            self.wrong(&text, &lost);
        }
        if abandoned.is_empty() {
            print("Photos: no file is without a row.");
        } else {
            // Nobody has to do anything, so a cron job that looks at the status alone wakes nobody.
            print(&format!(
                "Photos: {} have files but no row, which harms nobody; a running server deletes them within the hour:",
                abandoned.len()
            ));
            print_names(&abandoned);
        }
        Ok(())
    }

    fn wrong(&mut self, text: &str, names: &[String]) {
        self.wrong += 1;
        print(text);
        print_names(names);
    }
}

fn print_names(names: &[String]) {
    for name in names.iter().take(NAMED) {
        print(&format!("  {name}"));
    }
    if names.len() > NAMED {
        print(&format!("  and {} more", names.len() - NAMED));
    }
}

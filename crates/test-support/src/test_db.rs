//! A database of one's own for each test.

use storage::Database;
use tempfile::TempDir;

use crate::{cast::Cast, postgres, sqlite};

/// A migrated database that goes away with this value.
pub struct TestDb {
    /// The database.
    pub db: Database,
    /// Where it is, as `DATABASE_URL` would name it.
    pub url: String,
    place: Place,
}

/// What has to be removed in the end.
#[allow(dead_code, reason = "a PostgreSQL database is held for its Drop")]
enum Place {
    Folder(TempDir),
    Postgres(postgres::OwnDatabase),
}

impl TestDb {
    /// A database with tables and no rows.
    pub async fn empty() -> Self {
        match server() {
            Some(server) => Self::at(postgres::OwnDatabase::empty(&server).await).await,
            None => Self::file(&sqlite::empty().await.file).await,
        }
    }

    /// A database with the [`Cast`] in it.
    pub async fn with_cast() -> (Self, Cast) {
        let template = sqlite::peopled().await;
        let test = match server() {
            Some(server) => Self::at(postgres::OwnDatabase::peopled(&server).await).await,
            None => Self::file(&template.file).await,
        };
        (test, template.cast.clone())
    }

    /// The same, on SQLite in every run: for promises about the file itself.
    pub async fn sqlite_with_cast() -> (Self, Cast) {
        let template = sqlite::peopled().await;
        (Self::file(&template.file).await, template.cast.clone())
    }

    /// A database without tables, for tests of the migrations themselves.
    pub async fn bare() -> Self {
        if let Some(server) = server() {
            return Self::at(postgres::OwnDatabase::bare(&server).await).await;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let url = format!("sqlite://{}", path.display());
        Self {
            db: Database::create_sqlite(&path).await.unwrap(),
            url,
            place: Place::Folder(folder),
        }
    }

    /// Whether this run is on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        matches!(self.place, Place::Postgres(_))
    }

    /// The folder of the SQLite file, if it is one.
    pub fn folder(&self) -> Option<&std::path::Path> {
        match &self.place {
            Place::Folder(folder) => Some(folder.path()),
            Place::Postgres(_) => None,
        }
    }

    async fn at(own: postgres::OwnDatabase) -> Self {
        let db = Database::connect(&own.url).await.unwrap();
        Self {
            db,
            url: own.url.clone(),
            place: Place::Postgres(own),
        }
    }

    async fn file(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        std::fs::write(&path, bytes).unwrap();
        let url = format!("sqlite://{}", path.display());
        Self {
            db: Database::connect(&url).await.unwrap(),
            url,
            place: Place::Folder(folder),
        }
    }
}

fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

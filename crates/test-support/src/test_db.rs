//! A database of one's own for each test.

use storage::Database;
use tempfile::TempDir;

use crate::{postgres, sqlite};

/// A migrated database that goes away with this value.
pub struct TestDb {
    /// The database.
    pub db: Database,
    /// Where it is, as `DATABASE_URL` would name it.
    pub url: String,
    _place: Place,
}

/// What has to be removed in the end. Only its `Drop` matters.
#[allow(dead_code, reason = "held for its Drop")]
enum Place {
    Folder(TempDir),
    Postgres(postgres::OwnDatabase),
}

impl TestDb {
    /// A database with tables and no rows, copied from a template that was migrated once.
    pub async fn empty() -> Self {
        if let Ok(server) = std::env::var("TEST_DATABASE_URL") {
            let own = postgres::OwnDatabase::migrated(&server).await;
            return Self {
                db: Database::connect(&own.url).await.unwrap(),
                url: own.url.clone(),
                _place: Place::Postgres(own),
            };
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        std::fs::write(&path, &sqlite::template().await.file).unwrap();
        let url = format!("sqlite://{}", path.display());
        Self {
            db: Database::connect(&url).await.unwrap(),
            url,
            _place: Place::Folder(folder),
        }
    }

    /// A database without tables, for tests of the migrations themselves.
    pub async fn bare() -> Self {
        if let Ok(server) = std::env::var("TEST_DATABASE_URL") {
            let own = postgres::OwnDatabase::bare(&server).await;
            return Self {
                db: Database::connect(&own.url).await.unwrap(),
                url: own.url.clone(),
                _place: Place::Postgres(own),
            };
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let url = format!("sqlite://{}", path.display());
        Self {
            db: Database::create_sqlite(&path).await.unwrap(),
            url,
            _place: Place::Folder(folder),
        }
    }
}

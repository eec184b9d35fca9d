//! The SQLite templates: made once per process and kept as bytes.

use std::path::Path;

use sea_orm::{ConnectionTrait, Database as Connector, DbBackend, Statement};
use storage::Database;
use tokio::sync::OnceCell;

use crate::cast::Cast;

static EMPTY: OnceCell<Empty> = OnceCell::const_new();
static PEOPLED: OnceCell<Peopled> = OnceCell::const_new();

/// A migrated file without rows.
pub(crate) struct Empty {
    /// The whole file.
    pub(crate) file: Vec<u8>,
    /// All `CREATE` statements: what makes this schema different from another one.
    pub(crate) shape: Vec<String>,
}

/// A migrated file with the cast in it.
pub(crate) struct Peopled {
    /// The whole file.
    pub(crate) file: Vec<u8>,
    /// Who is in it.
    pub(crate) cast: Cast,
}

pub(crate) async fn empty() -> &'static Empty {
    EMPTY
        .get_or_init(|| async {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("template.db");
            let db = Database::create_sqlite(&path).await.unwrap();
            db.migrate().await.unwrap();
            let file = whole_file(db, &path).await;
            Empty {
                file,
                shape: shape(&path).await,
            }
        })
        .await
}

pub(crate) async fn peopled() -> &'static Peopled {
    PEOPLED
        .get_or_init(|| async {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("template.db");
            std::fs::write(&path, &empty().await.file).unwrap();
            let db = Database::create_sqlite(&path).await.unwrap();
            let cast = Cast::enter(&db).await;
            Peopled {
                file: whole_file(db, &path).await,
                cast,
            }
        })
        .await
}

/// Closing folds the write-ahead log into the file, which makes the file whole.
async fn whole_file(db: Database, path: &Path) -> Vec<u8> {
    db.close().await.unwrap();
    std::fs::read(path).unwrap()
}

async fn shape(path: &Path) -> Vec<String> {
    let connection = Connector::connect(format!("sqlite://{}", path.display()))
        .await
        .unwrap();
    let query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
    let rows = connection
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, query))
        .await
        .unwrap();
    let shape = rows.iter().map(|row| row.try_get("", "sql").unwrap()).collect();
    connection.close().await.unwrap();
    shape
}

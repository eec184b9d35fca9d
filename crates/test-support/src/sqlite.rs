//! The SQLite template: migrated once per process and kept as bytes.

use sea_orm::{ConnectionTrait, Database as Connector, DbBackend, Statement};
use storage::Database;
use tokio::sync::OnceCell;

static MIGRATED: OnceCell<Template> = OnceCell::const_new();

/// A migrated SQLite file without rows.
pub(crate) struct Template {
    /// The whole file.
    pub(crate) file: Vec<u8>,
    /// All `CREATE` statements: what makes this schema different from another one.
    pub(crate) shape: Vec<String>,
}

/// Makes the template at the first call.
pub(crate) async fn template() -> &'static Template {
    MIGRATED
        .get_or_init(|| async {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("template.db");
            let db = Database::create_sqlite(&path).await.unwrap();
            db.migrate().await.unwrap();
            // Closing folds the write-ahead log into the file, which makes the file whole.
            db.close().await.unwrap();
            let file = std::fs::read(&path).unwrap();
            Template {
                file,
                shape: shape(&format!("sqlite://{}", path.display())).await,
            }
        })
        .await
}

async fn shape(url: &str) -> Vec<String> {
    let connection = Connector::connect(url).await.unwrap();
    let query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
    let rows = connection
        .query_all_raw(Statement::from_string(DbBackend::Sqlite, query))
        .await
        .unwrap();
    let shape = rows
        .iter()
        .map(|row| row.try_get("", "sql").unwrap())
        .collect();
    connection.close().await.unwrap();
    shape
}

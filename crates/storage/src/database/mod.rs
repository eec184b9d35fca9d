//! The handle to the database: connecting, migrating, and the two ways in (one writer, many readers).

use std::{path::Path, time::Duration};

use sea_orm::{
    ConnectOptions as SeaConnectOptions, DatabaseBackend, DatabaseConnection, DatabaseTransaction, EntityTrait,
    SqliteTransactionMode, SqlxSqliteConnector, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::{MigratorTrait, SchemaManager, seaql_migrations};
use sqlx::{
    ConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    error::{Result, StorageError},
    migration::Migrator,
};

/// Readers beside the one SQLite writer (decision 29).
const SQLITE_READERS: u32 = 4;
/// How long a SQLite connection waits for another process to let go of the file (at least 5 s by section 5 of the
/// security page; a backup or `migrate` may hold it).
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection before it fails.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);
/// Connections to PostgreSQL, readers and writers together.
const POSTGRES_CONNECTIONS: u32 = 10;

/// A connected database. Cheap to clone; clones share the connections.
///
/// On SQLite writes go through one connection and start with `BEGIN IMMEDIATE`, so that two writers wait for each
/// other instead of failing; reads use four connections that cannot write.
#[derive(Clone, Debug)]
pub struct Database {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

/// How the schema of a database compares with what this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// Nothing was ever migrated here.
    Missing,
    /// Some migrations of this program are still to be run.
    Older,
    /// Exactly what this program expects. The only state that `serve` accepts.
    Current,
    /// A later program has migrated it; this one must not touch it.
    Newer,
}

/// Connections of a [`Database`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// All that are open.
    pub open: u32,
    /// Of these, the ones that nobody uses.
    pub idle: u32,
}

impl Database {
    /// Connects to `sqlite://<path>` or `postgres://…`. A SQLite file must exist already.
    ///
    /// # Errors
    /// [`StorageError::Rule`]`("database_url")` for any other address, [`StorageError::Database`] when there is no
    /// such database or it cannot be reached.
    pub async fn connect(url: &str) -> Result<Self> {
        if let Some(path) = sqlite_path(url) {
            return Self::open_sqlite(Path::new(path), false).await;
        }
        if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            return Err(StorageError::Rule("database_url"));
        }
        let mut options = SeaConnectOptions::new(url);
        options
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .sqlx_logging(false)
            .record_stmt_in_spans(false);
        let pool = sea_orm::Database::connect(options).await?;
        Ok(Self {
            writer: pool.clone(),
            reader: pool,
        })
    }

    /// Opens a SQLite file and makes it if it is not there. Only for `migrate` and for tests: `serve` must not turn a
    /// mistyped path into an empty database.
    ///
    /// # Errors
    /// [`StorageError::Database`] when the file cannot be made or is no database.
    pub async fn create_sqlite(path: &Path) -> Result<Self> {
        Self::open_sqlite(path, true).await
    }

    async fn open_sqlite(path: &Path, create: bool) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT)
            // Deleted text is overwritten in the file, so that a deletion is one.
            .pragma("secure_delete", "ON")
            .disable_statement_logging();
        // The writer opens first: it is the one that may make the file and switch it to WAL.
        let writer = sqlite_pool(1)
            .connect_with(options.clone())
            .await
            .map_err(StorageError::fault)?;
        let reader = sqlite_pool(SQLITE_READERS)
            .connect_with(options.pragma("query_only", "ON"))
            .await
            .map_err(StorageError::fault)?;
        Ok(Self {
            writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
            reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
        })
    }

    /// Brings the schema up to date, each migration in its own transaction.
    ///
    /// # Errors
    /// [`StorageError::Rule`]`("schema_newer")` when a later program has migrated this database;
    /// [`StorageError::Database`] when a migration fails, which leaves the schema as it was before that migration.
    pub async fn migrate(&self) -> Result<()> {
        if self.schema_state().await? == SchemaState::Newer {
            return Err(StorageError::Rule("schema_newer"));
        }
        Migrator::up(&self.writer, None).await?;
        Ok(())
    }

    /// Brings an empty database to the schema that the first `steps` migrations make. For tests of upgrades.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a migration fails.
    #[doc(hidden)]
    pub async fn migrate_first(&self, steps: u32) -> Result<()> {
        Migrator::up(&self.writer, Some(steps)).await?;
        Ok(())
    }

    /// How many migrations this program knows. For tests of upgrades.
    #[doc(hidden)]
    pub fn migrations() -> u32 {
        u32::try_from(Migrator::migrations().len()).unwrap_or(u32::MAX)
    }

    /// Takes every migration back. For tests: it deletes all data.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a migration cannot be taken back.
    #[doc(hidden)]
    pub async fn migrate_down(&self) -> Result<()> {
        Migrator::down(&self.writer, None).await?;
        Ok(())
    }

    /// Compares the schema with what this program knows, without writing anything.
    ///
    /// # Errors
    /// [`StorageError::Database`] when the database cannot be read.
    pub async fn schema_state(&self) -> Result<SchemaState> {
        if !SchemaManager::new(&self.reader).has_table("seaql_migrations").await? {
            return Ok(SchemaState::Missing);
        }
        let applied = seaql_migrations::Entity::find().all(&self.reader).await?;
        let known: Vec<String> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
        Ok(if applied.iter().any(|row| !known.contains(&row.version)) {
            SchemaState::Newer
        } else if applied.is_empty() {
            SchemaState::Missing
        } else if applied.len() < known.len() {
            SchemaState::Older
        } else {
            SchemaState::Current
        })
    }

    /// `"SQLite"` or `"PostgreSQL"`, for the log and the last line of the gate.
    pub fn kind(&self) -> &'static str {
        match self.writer.get_database_backend() {
            DatabaseBackend::Postgres => "PostgreSQL",
            _ => "SQLite",
        }
    }

    /// Answers when the database can be read; for `/readyz`.
    ///
    /// # Errors
    /// [`StorageError::Database`] when it cannot.
    pub async fn ping(&self) -> Result<()> {
        Ok(self.reader.ping().await?)
    }

    /// Reads one row of every table: proves that the tables are as this program expects them.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a table or column is missing or of another type.
    pub async fn check_tables(&self) -> Result<()> {
        Ok(crate::entity::select_each(&self.reader).await?)
    }

    /// A hash over every row but sessions and returned forms: proves in tests that a refused request changed nothing.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a table cannot be read.
    #[doc(hidden)]
    pub async fn fingerprint(&self) -> Result<String> {
        let lines = crate::entity::dump_each(&self.writer, &["session", "form_attempt"]).await?;
        Ok(crate::secrets::digest("fingerprint", &lines.join("\n")))
    }

    /// How many connections are open, readers and writers together, and how many of them wait for work. Asks
    /// nobody, so that it answers also when the database does not.
    pub fn connections(&self) -> Connections {
        let count = |open: u32, idle: usize| Connections {
            open,
            idle: u32::try_from(idle).unwrap_or(u32::MAX),
        };
        if self.writer.get_database_backend() == DatabaseBackend::Postgres {
            // One pool for both.
            let pool = self.writer.get_postgres_connection_pool();
            return count(pool.size(), pool.num_idle());
        }
        let (writer, reader) = (
            self.writer.get_sqlite_connection_pool(),
            self.reader.get_sqlite_connection_pool(),
        );
        count(writer.size() + reader.size(), writer.num_idle() + reader.num_idle())
    }

    /// Whether any row of any table holds this text: proves in tests that something was not stored.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a table cannot be read.
    #[doc(hidden)]
    pub async fn mentions(&self, text: &str) -> Result<bool> {
        let lines = crate::entity::dump_each(&self.writer, &[]).await?;
        Ok(lines.iter().any(|line| line.contains(text)))
    }

    /// Closes all connections. On SQLite this folds the write-ahead log into the file.
    ///
    /// # Errors
    /// [`StorageError::Database`] when a connection cannot be closed in order.
    pub async fn close(self) -> Result<()> {
        self.reader.close().await?;
        self.writer.close().await?;
        Ok(())
    }

    /// Starts a write. Call `commit` at the end; dropping it undoes everything.
    pub(crate) async fn write(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            // A deferred transaction that turns into a write fails at once under load (M9).
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// The way in for reads outside a transaction. Never use it while a transaction of the same request is open.
    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }
}

/// The file of a `sqlite://` address; `?mode=rw` and the like are ignored, the mode is ours to choose.
pub(crate) fn sqlite_path(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    Some(rest.split_once('?').map_or(rest, |(path, _)| path))
}

fn sqlite_pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
}

mod copying;
#[cfg(test)]
mod tests;

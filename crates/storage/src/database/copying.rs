//! Copying a whole database, and finding out whether one is whole.

use std::{collections::BTreeSet, path::Path};

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, IsolationLevel, SqlxSqliteConnector,
    Statement, TransactionTrait,
};
use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};

use super::{Database, SchemaState, sqlite_pool};
use crate::{
    entity::copying::{any_row, copy_rows},
    error::{Result, StorageError},
};

impl Database {
    /// Opens a SQLite file that nobody else has open, without changing a byte of it.
    pub(crate) async fn open_copy(path: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true)
            .disable_statement_logging();
        let pool = sqlite_pool(1)
            .connect_with(options)
            .await
            .map_err(StorageError::fault)?;
        let reader = SqlxSqliteConnector::from_sqlx_sqlite_pool(pool);
        Ok(Self {
            writer: reader.clone(),
            reader,
        })
    }

    /// Writes every row, as they are at one moment, to a new SQLite file, also while others write.
    ///
    /// # Errors
    /// On PostgreSQL [`StorageError::Rule`]`("schema_older")` and `("schema_newer")`; [`StorageError::Database`].
    pub(crate) async fn copy_to(&self, file: &Path) -> Result<()> {
        if !self.is_postgres() {
            let name = file
                .to_str()
                .ok_or_else(|| StorageError::fault("a file name that is not text"))?;
            let copy = Statement::from_sql_and_values(DatabaseBackend::Sqlite, "VACUUM INTO ?", [name.into()]);
            self.writer.execute_raw(copy).await?;
            return Ok(());
        }
        match self.schema_state().await? {
            SchemaState::Current => {}
            SchemaState::Newer => return Err(StorageError::Rule("schema_newer")),
            SchemaState::Older | SchemaState::Missing => return Err(StorageError::Rule("schema_older")),
        }
        let copy = Self::create_sqlite(file).await?;
        copy.migrate().await?;
        copy.take_rows_of(self).await?.commit().await?;
        copy.close().await
    }

    /// Everything as it is at one moment, for reading much without anybody waiting for it.
    pub(crate) async fn snapshot(&self) -> Result<DatabaseTransaction> {
        let begun = if self.is_postgres() {
            let (level, mode) = (IsolationLevel::RepeatableRead, AccessMode::ReadOnly);
            self.reader.begin_with_config(Some(level), Some(mode)).await?
        } else {
            self.reader.begin_with_config(None, None).await?
        };
        Ok(begun)
    }

    /// Takes over every row of another database with the same schema; the caller commits.
    pub(crate) async fn take_rows_of(&self, other: &Self) -> Result<DatabaseTransaction> {
        let snapshot = other.snapshot().await?;
        let tx = self.write().await?;
        let order = match (self.is_postgres(), other.is_postgres()) {
            (false, _) => tables_in_order(&tx).await?,
            (true, false) => tables_in_order(&snapshot).await?,
            (true, true) => return Err(StorageError::fault("rows go to or come from SQLite")),
        };
        copy_rows(&snapshot, &tx, &order).await?;
        snapshot.rollback().await?;
        Ok(tx)
    }

    /// Whether there are no rows in it: a backup may be put back here.
    pub(crate) async fn is_empty(&self) -> Result<bool> {
        Ok(match self.schema_state().await? {
            SchemaState::Missing => true,
            SchemaState::Current => !any_row(&self.reader).await?,
            SchemaState::Older | SchemaState::Newer => false,
        })
    }

    /// What is broken in the database itself, in the words of the database: damaged pages and indexes, rows that name
    /// rows that are not there. Empty when it is whole. PostgreSQL keeps such promises itself and is asked for its tables
    /// only.
    ///
    /// # Errors
    /// None for a damaged database: that it cannot be read is a finding.
    pub async fn faults(&self) -> Result<Vec<String>> {
        if self.is_postgres() {
            let read = self.check_tables().await;
            return Ok(read.err().map(|error| cause_of(&error)).into_iter().collect());
        }
        let mut faults = Vec::new();
        match self.pragma("integrity_check", &["integrity_check"]).await {
            Ok(lines) => faults.extend(lines.into_iter().filter(|line| line != "ok")),
            Err(error) => faults.push(error.to_string()),
        }
        match self.pragma("foreign_key_check", &["table", "parent"]).await {
            Ok(lines) => faults.extend(
                lines
                    .into_iter()
                    .map(|line| format!("a row names a missing one: {line}")),
            ),
            Err(error) => faults.push(error.to_string()),
        }
        Ok(faults)
    }

    async fn pragma(&self, name: &str, columns: &[&str]) -> std::result::Result<Vec<String>, DbErr> {
        let ask = Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA {name}"));
        let rows = self.reader.query_all_raw(ask).await?;
        let line = |row: &sea_orm::QueryResult| {
            let values: std::result::Result<Vec<String>, DbErr> =
                columns.iter().map(|column| row.try_get("", column)).collect();
            values.map(|values| values.join(" → "))
        };
        rows.iter().map(line).collect()
    }

    fn is_postgres(&self) -> bool {
        self.writer.get_database_backend() == DatabaseBackend::Postgres
    }
}

fn cause_of(error: &StorageError) -> String {
    match error {
        StorageError::Database(cause) => cause.to_string(),
        error => error.to_string(),
    }
}

/// Every table of a SQLite database, those that others name before those that name them.
async fn tables_in_order(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let tables = "SELECT name, name AS parent FROM sqlite_master WHERE type = 'table' \
                  AND name NOT LIKE 'sqlite%' AND name <> 'seaql_migrations'";
    let links = format!(
        "SELECT m.name AS name, f.\"table\" AS parent FROM ({tables}) m, pragma_foreign_key_list(m.name) f \
         WHERE m.name <> f.\"table\""
    );
    let pairs = async |sql: &str| -> Result<BTreeSet<(String, String)>> {
        let rows = db
            .query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql))
            .await?;
        let pairs: std::result::Result<_, DbErr> = rows
            .iter()
            .map(|row| Ok((row.try_get("", "name")?, row.try_get("", "parent")?)))
            .collect();
        Ok(pairs?)
    };
    let (mut left, links) = (pairs(tables).await?, pairs(&links).await?);
    let mut order = Vec::new();
    while !left.is_empty() {
        let waiting = |name: &String| {
            links
                .iter()
                .any(|(from, to)| from == name && left.contains(&(to.clone(), to.clone())))
        };
        let free: Vec<String> = left
            .iter()
            .map(|(name, _)| name)
            .filter(|name| !waiting(name))
            .cloned()
            .collect();
        if free.is_empty() {
            return Err(StorageError::fault("tables that name each other cannot be copied"));
        }
        left.retain(|(name, _)| !free.contains(name));
        order.extend(free);
    }
    Ok(order)
}

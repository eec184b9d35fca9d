//! What only the inside can see: each connection of the pools, and schemas that a later program has touched.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use sea_orm::{ConnectionTrait, Statement};

use super::*;

async fn pragma(connection: &impl ConnectionTrait, name: &str) -> i64 {
    let statement = Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA {name}"));
    let row = connection.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}

#[tokio::test]
async fn every_sqlite_connection_is_durable_and_readers_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::create_sqlite(&folder.path().join("test.db")).await.unwrap();
    db.migrate().await.unwrap();
    let mut readers = Vec::new();
    for _ in 0..SQLITE_READERS {
        // Holding each open makes the pool hand out the next one.
        readers.push(db.reader().begin().await.unwrap());
    }
    for reader in &readers {
        assert_eq!(pragma(reader, "synchronous").await, 2, "2 is FULL");
        assert_eq!(pragma(reader, "foreign_keys").await, 1);
        assert!(reader.execute_unprepared("DELETE FROM account").await.is_err());
    }
    let writer = db.write().await.unwrap();
    assert_eq!(pragma(&writer, "synchronous").await, 2);
    assert_eq!(pragma(&writer, "foreign_keys").await, 1);
    assert!(pragma(&writer, "busy_timeout").await >= 5_000);
}

#[tokio::test]
async fn a_write_that_is_dropped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::create_sqlite(&folder.path().join("test.db")).await.unwrap();
    db.migrate().await.unwrap();
    let insert = "INSERT INTO organisation (id, name, created_at) VALUES (x'00', 'A', 1)";
    let tx = db.write().await.unwrap();
    tx.execute_unprepared(insert).await.unwrap();
    drop(tx);
    let tx = db.write().await.unwrap();
    tx.execute_unprepared(insert).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn the_path_of_an_address_is_what_stands_before_the_question_mark() {
    assert_eq!(sqlite_path("sqlite://data/app.db?mode=rw"), Some("data/app.db"));
    assert_eq!(sqlite_path("sqlite:///var/app.db"), Some("/var/app.db"));
    assert_eq!(sqlite_path("postgres://x"), None);
}

async fn migrated() -> (tempfile::TempDir, Database) {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::create_sqlite(&folder.path().join("test.db")).await.unwrap();
    db.migrate().await.unwrap();
    (folder, db)
}

#[tokio::test]
async fn a_schema_that_lacks_a_step_is_older() {
    let (_folder, db) = migrated().await;
    Migrator::down(&db.writer, Some(1)).await.unwrap();
    assert_eq!(db.schema_state().await.unwrap(), SchemaState::Older);
    db.migrate().await.unwrap();
    assert_eq!(db.schema_state().await.unwrap(), SchemaState::Current);
}

#[tokio::test]
async fn a_schema_of_a_later_program_is_newer_and_is_left_alone() {
    let (_folder, db) = migrated().await;
    let later = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000000_create_future', 0)";
    db.writer.execute_unprepared(later).await.unwrap();
    assert_eq!(db.schema_state().await.unwrap(), SchemaState::Newer);
    assert!(matches!(db.migrate().await, Err(StorageError::Rule("schema_newer"))));
}

#[tokio::test]
async fn every_table_of_the_schema_can_be_copied() {
    let ((_folder, from), (_other, to)) = (migrated().await, migrated().await);
    to.take_rows_of(&from).await.unwrap().commit().await.unwrap();
    from.writer
        .execute_unprepared("CREATE TABLE forgotten (id integer)")
        .await
        .unwrap();
    to.writer
        .execute_unprepared("CREATE TABLE forgotten (id integer)")
        .await
        .unwrap();
    assert!(
        to.take_rows_of(&from).await.is_err(),
        "a table without an entity is no backup"
    );
}

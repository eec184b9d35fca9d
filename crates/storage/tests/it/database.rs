//! Connecting, migrating, and what the connections promise.

use storage::{Database, SchemaState, StorageError, cohorts::renew_join_code, loaded_dice};
use test_support::{NOW, TestDb};

#[tokio::test]
async fn migrations_go_up_down_and_up_again() {
    let test = TestDb::bare().await;
    assert_eq!(test.db.schema_state().await.unwrap(), SchemaState::Missing);
    test.db.migrate().await.unwrap();
    assert_eq!(test.db.schema_state().await.unwrap(), SchemaState::Current);
    test.db.migrate_down().await.unwrap();
    assert_eq!(test.db.schema_state().await.unwrap(), SchemaState::Missing);
    test.db.migrate().await.unwrap();
    assert_eq!(test.db.schema_state().await.unwrap(), SchemaState::Current);
    test.db.check_tables().await.unwrap();
}

#[tokio::test]
async fn every_table_of_the_template_can_be_read() {
    let test = TestDb::empty().await;
    assert_eq!(test.db.schema_state().await.unwrap(), SchemaState::Current);
    test.db.check_tables().await.unwrap();
}

#[tokio::test]
async fn a_missing_sqlite_file_is_refused_and_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nothing.db");
    let error = Database::connect(&format!("sqlite://{}", path.display()))
        .await
        .unwrap_err();
    assert!(matches!(error, StorageError::Database(_)));
    assert!(!path.exists());
}

#[tokio::test]
async fn an_address_of_another_kind_is_refused() {
    let error = Database::connect("mysql://localhost/x").await.unwrap_err();
    assert!(matches!(error, StorageError::Rule("database_url")));
}

#[tokio::test]
async fn two_tests_do_not_share_a_database() {
    let (one, two) = (TestDb::empty().await, TestDb::empty().await);
    one.db.migrate_down().await.unwrap();
    assert_eq!(one.db.schema_state().await.unwrap(), SchemaState::Missing);
    assert_eq!(two.db.schema_state().await.unwrap(), SchemaState::Current);
}

#[tokio::test]
async fn writers_wait_for_each_other_and_none_fails() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let mut tasks = Vec::new();
    for number in 0..20 {
        let (db, mia) = (test.db.clone(), mia.clone());
        tasks.push(tokio::spawn(async move {
            let dice = &mut loaded_dice(100 + number);
            for _ in 0..5 {
                renew_join_code(&db, &mia, NOW, dice, cast.cohort, 9).await.unwrap();
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
}

//! What a backup holds, between the two kinds of databases too, and what purging does meanwhile.

use bytes::Bytes;
use domain::listings::PhotoFact;
use storage::{
    Database, SchemaState,
    backup::{BackupError, restore_backup, write_backup},
    photos::{PhotoSize, PhotoStore, Rendered, check_photos},
    publications::{purge_abandoned_photos, purge_photos},
};
use test_support::{HOUR, NOW, TestDb};

use crate::selling::Shop;

/// Files that stand for a photo's.
fn rendered() -> Rendered {
    let fact = PhotoFact { width: 8, height: 8 };
    Rendered {
        files: PhotoSize::ALL
            .map(|size| (size, Bytes::from_static(size.file_name().as_bytes())))
            .to_vec(),
        master: fact,
        received: fact,
    }
}

#[tokio::test]
async fn every_row_and_photo_goes_through_a_backup_to_a_file_and_to_this_kind_of_database() {
    let mut shop = Shop::open().await;
    shop.public("Keripik").await;
    let before = shop.test.db.fingerprint().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.tar");
    let written = write_backup(&shop.test.db, &shop.photos, NOW, &file).await.unwrap();
    assert!(written.photos > 0);
    assert_eq!(written.missing, [""; 0]);

    let foto = folder.path().join("foto");
    let url = format!("sqlite://{}", folder.path().join("new.db").display());
    let restored = restore_backup(&file, &url, &foto).await.unwrap();
    assert_eq!(
        (restored.made_at, restored.photos, restored.older),
        (NOW, written.photos, false)
    );
    let db = Database::connect(&url).await.unwrap();
    assert_eq!(db.fingerprint().await.unwrap(), before);
    let store = PhotoStore::local(&foto).unwrap();
    let found = check_photos(&db, &store, NOW).await.unwrap();
    assert_eq!((found.rows_without_file, found.files_without_row), (vec![], vec![]));

    let target = TestDb::bare().await;
    if target.is_postgres() {
        let foto = folder.path().join("foto-2");
        restore_backup(&file, &target.url, &foto).await.unwrap();
        assert_eq!(target.db.schema_state().await.unwrap(), SchemaState::Current);
        assert_eq!(target.db.fingerprint().await.unwrap(), before);
        let again = restore_backup(&file, &target.url, &folder.path().join("foto-3")).await;
        assert!(matches!(again, Err(BackupError::NotEmpty(_))));
    }
}

#[tokio::test]
async fn photos_that_were_lost_before_are_named_and_the_rest_is_saved() {
    let mut shop = Shop::open().await;
    shop.public("Keripik").await;
    let stored = shop.photos.stored().await.unwrap();
    shop.photos.delete(stored[0].photo, &stored[0].version).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.tar");
    let written = write_backup(&shop.test.db, &shop.photos, NOW, &file).await.unwrap();
    assert_eq!(written.missing.len(), PhotoSize::ALL.len());
    let url = format!("sqlite://{}", folder.path().join("new.db").display());
    let restored = restore_backup(&file, &url, &folder.path().join("foto")).await.unwrap();
    assert_eq!(restored.missing, PhotoSize::ALL.len());
}

#[tokio::test]
async fn nothing_is_purged_while_somebody_keeps_the_files() {
    let shop = Shop::open().await;
    let (photo, version) = (domain::ids::PhotoId(uuid::Uuid::from_u128(5)), version());
    shop.photos.put(photo, &version, &rendered()).await.unwrap();
    let kept = shop.photos.keep_files().unwrap();
    let later = now() + 25 * HOUR;
    assert_eq!(purge_photos(&shop.test.db, &shop.photos, later).await.unwrap(), 0);
    assert_eq!(shop.photos.stored().await.unwrap().len(), 1);
    drop(kept);
    assert_eq!(purge_photos(&shop.test.db, &shop.photos, later).await.unwrap(), 1);
}

#[tokio::test]
async fn what_a_killed_server_left_of_uploads_goes_in_the_first_round_and_younger_files_stay() {
    let test = TestDb::empty().await;
    let folder = tempfile::tempdir().unwrap();
    let store = PhotoStore::local(folder.path()).unwrap();
    let (photo, version) = (domain::ids::PhotoId(uuid::Uuid::from_u128(5)), version());
    store.put(photo, &version, &rendered()).await.unwrap();
    let place = folder.path().join(format!("photos/{photo}/{version}"));
    let unfinished = place.join("160.webp#1");
    std::fs::write(&unfinished, "half").unwrap();
    let started = now() - HOUR;
    assert_eq!(
        purge_abandoned_photos(&test.db, &store, now(), started).await.unwrap(),
        0
    );
    assert!(unfinished.exists());
    let started = now() + HOUR;
    assert_eq!(
        purge_abandoned_photos(&test.db, &store, now(), started).await.unwrap(),
        1
    );
    assert!(!place.parent().unwrap().exists(), "not even a folder is left");
}

fn version() -> storage::photos::PhotoVersion {
    storage::photos::PhotoVersion::from_random([3; 16])
}

/// The disk dates files by the real clock.
fn now() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

//! A class on its way from a laptop to a hosted server: SQLite to whatever database this run is on.

use domain::{accounts::PhoneKind, ids::CohortId};
use server::seed::{Entrance, Seeder};
use storage::{
    Database, Secret,
    accounts::{find_username, load_actor, sign_in_with_password, sign_in_with_pin},
    archive::{ArchiveError, export_cohort, import_cohort, list_every_cohort},
    loaded_dice,
    photos::PhotoStore,
    publications::{list_shown_listings, public_storefront},
};
use test_support::{NOW, TestDb};

use crate::support::files_below;

/// A laptop with the demo class on it.
struct Laptop {
    folder: tempfile::TempDir,
    db: Database,
    photos: PhotoStore,
    entrance: Entrance,
    cohort: CohortId,
}

impl Laptop {
    async fn with_the_demo_class() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Database::create_sqlite(&folder.path().join("laptop.db")).await.unwrap();
        db.migrate().await.unwrap();
        let photos = PhotoStore::local(&folder.path().join("foto")).unwrap();
        let mut seeder = Seeder {
            db: &db,
            photos: &photos,
            now: NOW,
            dice: &mut loaded_dice(8),
        };
        let entrance = seeder.seed().await.unwrap();
        let cohort = list_every_cohort(&db).await.unwrap()[0].id;
        Self {
            folder,
            db,
            photos,
            entrance,
            cohort,
        }
    }

    fn file(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }
}

/// What everybody sees of a class: its stalls with their goods.
async fn shown(db: &Database, cohort: CohortId) -> String {
    let organizer = load_actor(db, find_username(db, "melda").await.unwrap()).await.unwrap();
    let mut stalls = Vec::new();
    for listing in list_shown_listings(db, &organizer, cohort).await.unwrap() {
        stalls.push(public_storefront(db, &listing.place.storefront).await.unwrap());
    }
    assert!(!stalls.is_empty());
    format!("{stalls:?}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_class_moves_with_every_row_and_photo_and_its_people_sign_in_as_before() {
    let laptop = Laptop::with_the_demo_class().await;
    let file = laptop.file("kelas.zip");
    let written = export_cohort(&laptop.db, &laptop.photos, NOW, laptop.cohort, &file)
        .await
        .unwrap();
    assert_eq!(written.missing, 0);
    assert!(written.photos > 0 && written.rows > 100, "{written:?}");

    let server = TestDb::empty().await;
    let folder = tempfile::tempdir().unwrap();
    let photos = PhotoStore::local(folder.path()).unwrap();
    let taken = import_cohort(&server.db, &photos, &file).await.unwrap();
    assert_eq!(taken, written);
    assert_eq!(files_below(folder.path()), files_below(&laptop.file("foto")));

    // Both databases write the same file: every row of every table and every photo hashes the same.
    let back = laptop.file("kembali.zip");
    export_cohort(&server.db, &photos, NOW, laptop.cohort, &back)
        .await
        .unwrap();
    assert!(std::fs::read(&file).unwrap() == std::fs::read(&back).unwrap());
    assert_eq!(
        shown(&server.db, laptop.cohort).await,
        shown(&laptop.db, laptop.cohort).await
    );

    let dice = &mut loaded_dice(5);
    for (username, password) in &laptop.entrance.staff {
        let password = Secret::new(password);
        let phone = PhoneKind::Own;
        let entered = sign_in_with_password(&server.db, NOW, dice, username, &password, None, phone).await;
        assert!(entered.is_ok(), "{username}");
    }
    let again = import_cohort(&server.db, &photos, &file).await;
    assert!(matches!(again, Err(ArchiveError::CohortExists(_))), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pins_and_known_phones_come_along_and_other_classes_stay() {
    let (from, cast) = TestDb::with_cast().await;
    let folder = tempfile::tempdir().unwrap();
    let photos = PhotoStore::local(&folder.path().join("foto")).unwrap();
    let file = folder.path().join("kelas.zip");
    export_cohort(&from.db, &photos, NOW, cast.cohort, &file).await.unwrap();
    let server = TestDb::empty().await;
    import_cohort(&server.db, &photos, &file).await.unwrap();
    let dice = &mut loaded_dice(5);
    for person in [&cast.ana, &cast.ben] {
        let (phone, pin) = (person.phone.as_ref().unwrap(), person.pin.as_ref().unwrap());
        let entered = sign_in_with_pin(&server.db, NOW, dice, phone, person.account, pin).await;
        assert!(entered.is_ok(), "{}", person.name);
    }
    assert!(load_actor(&server.db, cast.otto.account).await.is_ok());
    for stranger in [&cast.zoe, &cast.lena, &cast.vito] {
        assert!(
            load_actor(&server.db, stranger.account).await.is_err(),
            "{}",
            stranger.name
        );
    }
    let other = folder.path().join("lain.zip");
    export_cohort(&from.db, &photos, NOW, cast.other_cohort, &other)
        .await
        .unwrap();
    import_cohort(&server.db, &photos, &other).await.unwrap();
    assert!(
        load_actor(&server.db, cast.zoe.account).await.is_ok(),
        "a second class beside the first"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_file_that_is_damaged_or_something_else_changes_nothing() {
    let (from, cast) = TestDb::with_cast().await;
    let folder = tempfile::tempdir().unwrap();
    let photos = PhotoStore::local(&folder.path().join("foto")).unwrap();
    let file = folder.path().join("kelas.zip");
    export_cohort(&from.db, &photos, NOW, cast.cohort, &file).await.unwrap();
    let over = export_cohort(&from.db, &photos, NOW, cast.cohort, &file).await;
    assert!(matches!(over, Err(ArchiveError::File(_))), "nothing is written over");
    let nobody = export_cohort(
        &from.db,
        &photos,
        NOW,
        CohortId(cast.ana.account.0),
        &folder.path().join("x"),
    )
    .await;
    assert!(matches!(nobody, Err(ArchiveError::NoSuchCohort)));

    let server = TestDb::empty().await;
    let before = server.db.fingerprint().await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    // The first letter of a value, here and there in every table.
    let values = whole.windows(3).enumerate().filter(|(_, three)| *three == b"\":\"");
    let places: Vec<usize> = values.map(|(at, _)| at + 3).step_by(9).collect();
    assert!(places.len() > 10);
    for at in places {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        std::fs::write(&file, &damaged).unwrap();
        let taken = import_cohort(&server.db, &photos, &file).await;
        assert!(matches!(taken, Err(ArchiveError::Damaged(_))), "byte {at}: {taken:?}");
        assert_eq!(server.db.fingerprint().await.unwrap(), before, "byte {at}");
    }
    std::fs::write(&file, "bukan zip").unwrap();
    let other = import_cohort(&server.db, &photos, &file).await;
    assert!(matches!(other, Err(ArchiveError::NotAnArchive)), "{other:?}");
    assert_eq!(server.db.fingerprint().await.unwrap(), before);
}

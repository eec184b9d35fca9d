//! P12: a backup restores. Made under load, put back into an empty place, and refused if one byte has changed.

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
    path::Path,
    process::Output,
    time::{Duration, Instant},
};

use rand::RngExt;
use storage::{
    Database,
    backup::{BackupError, restore_backup},
    photos::check_photos,
};
use tempfile::TempDir;
use test_support::{
    TestDb,
    promises::{fate, figure, full, times},
    run_sql,
};

use super::{
    uploads::send_photo,
    world::{World, all_save, crowd, now},
};
use crate::{
    http::status,
    process::{after, program, serve},
    support::files_below,
};

/// An empty place of the same kind as the world's.
struct Elsewhere {
    folder: TempDir,
    url: String,
    _test: Option<TestDb>,
}

impl Elsewhere {
    async fn like(world: &World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        if world.is_postgres() {
            let test = TestDb::bare().await;
            test.db.clone().close().await.unwrap();
            let url = test.url.clone();
            return Self {
                folder,
                url,
                _test: Some(test),
            };
        }
        let url = format!("sqlite://{}", folder.path().join("lapaklatih.db").display());
        Self {
            folder,
            url,
            _test: None,
        }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = program(self.folder.path(), arguments);
        command.env("DATABASE_URL", &self.url).output().unwrap()
    }

    fn restore(&self, file: &Path) -> Output {
        self.run(&["restore", file.to_str().unwrap()])
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

fn assert_done(output: &Output) {
    assert!(output.status.success(), "{}", said(output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_made_under_load_restores_whole_and_a_changed_byte_is_refused() {
    let world = World::open().await;
    let mut savers = world.savers(crowd()).await;
    let senders = world.savers(2).await;
    let mut fate = fate("P12");
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup.tar");
    let (running, _) = world.serve();
    let address = running.address.clone();
    assert!(send_photo(&address, &senders[0]).unwrap(), "at least one photo is in");
    for saver in &mut savers {
        saver.save(&address).unwrap();
    }
    let first: Vec<i64> = savers.iter().map(|saver| saver.acknowledged).collect();
    let ((), half_answers) = std::thread::scope(|scope| {
        for sender in &senders {
            let address = address.as_str();
            scope.spawn(move || {
                (0..9)
                    .take_while(|_| send_photo(address, sender).is_ok_and(|ok| ok))
                    .count()
            });
        }
        all_save(&mut savers, &address, || {
            after(Duration::from_millis(500));
            assert_done(&world.run(&["backup", file.to_str().unwrap()]));
            after(Duration::from_millis(200));
            assert!(running.stop().success());
        })
    });
    assert_eq!(half_answers, [""; 0]);
    let last: i64 = savers.iter().map(|saver| saver.acknowledged).sum();
    assert!(
        last > first.iter().sum::<i64>(),
        "people saved while the backup was being made"
    );
    assert_eq!(
        fs::read_dir(place.path()).unwrap().count(),
        1,
        "nothing else is left behind"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "only the owner may read it");
    }
    assert!(
        !world.run(&["backup", file.to_str().unwrap()]).status.success(),
        "it overwrites nothing"
    );

    let elsewhere = Elsewhere::like(&world).await;
    assert_done(&elsewhere.restore(&file));
    assert_done(&elsewhere.run(&["check"]));
    // Photo files never change, so each that came back is the same as the one here.
    let restored = elsewhere.folder.path().join("foto");
    let files = files_below(&restored);
    for name in &files {
        let (there, here) = (restored.join(name), world.photo_folder().join(name));
        assert_eq!(fs::read(there).unwrap(), fs::read(here).unwrap(), "{}", name.display());
    }
    let db = Database::connect(&elsewhere.url).await.unwrap();
    let photos = PhotoCount::of(&db, &restored).await;
    assert!(photos.rows > 0 && files.len() == photos.rows * 4);
    for saver in &savers {
        // What was acknowledged before the backup began is in it.
        let turn = saver.stored(&db).await;
        assert!(turn >= first[saver.number as usize], "listing {}", saver.number);
    }
    db.close().await.unwrap();
    let mut server = program(elsewhere.folder.path(), &[]);
    server.env("DATABASE_URL", &elsewhere.url);
    let again = serve(server);
    assert_eq!(status(&again.address, "/readyz"), 200);
    assert!(again.stop().success());
    assert!(!elsewhere.restore(&file).status.success(), "a place in use is refused");

    let copies = times(100, 100);
    for _ in 0..copies {
        let at = fate.random_range(0..fs::metadata(&file).unwrap().len());
        refuse_changed(&file, at, fate.random_range(1..=255)).await;
    }
    figure(
        "P12",
        &format!(
            "made under {} people: {} photos and {} listings back, all sums equal; {copies} of {copies} changed copies refused",
            savers.len() + senders.len(),
            photos.rows,
            savers.len()
        ),
    );
}

struct PhotoCount {
    rows: usize,
}

impl PhotoCount {
    async fn of(db: &Database, folder: &Path) -> Self {
        let store = storage::photos::PhotoStore::local(folder).unwrap();
        let found = check_photos(db, &store, now()).await.unwrap();
        assert_eq!((found.rows_without_file, found.files_without_row), (vec![], vec![]));
        Self { rows: found.photos }
    }
}

/// Changes one byte, tries to restore, and changes it back.
async fn refuse_changed(file: &Path, at: u64, by: u8) {
    let mut bytes = fs::read(file).unwrap();
    let place = usize::try_from(at).unwrap();
    let good = bytes[place];
    bytes[place] ^= by;
    let write = |byte: u8| {
        let mut file = fs::File::options().write(true).open(file).unwrap();
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&[byte]).unwrap();
    };
    write(bytes[place]);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("lapaklatih.db").display());
    let refused = restore_backup(file, &url, &folder.path().join("foto")).await;
    assert!(
        matches!(refused, Err(BackupError::Damaged(_))),
        "byte {at} changed by {by}: {refused:?}"
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        0,
        "nothing was put in place"
    );
    write(good);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_place_that_holds_something_is_refused_and_left_as_it_is() {
    let world = World::on_sqlite().await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup.tar");
    assert_done(&world.run(&["backup", file.to_str().unwrap()]));
    for there in ["lapaklatih.db", "lapaklatih.db-wal", "foto/photos/a/b/160.webp"] {
        let elsewhere = Elsewhere::like(&world).await;
        let stray = elsewhere.folder.path().join(there);
        fs::create_dir_all(stray.parent().unwrap()).unwrap();
        fs::write(&stray, "somebody's").unwrap();
        let refused = elsewhere.restore(&file);
        assert!(!refused.status.success(), "{there}");
        assert!(said(&refused).contains("is not empty"), "{}", said(&refused));
        assert_eq!(files_below(elsewhere.folder.path()), [Path::new(there)]);
        assert_eq!(fs::read_to_string(stray).unwrap(), "somebody's");
    }
    let elsewhere = Elsewhere::like(&world).await;
    let cut = place.path().join("cut.tar");
    let whole = fs::read(&file).unwrap();
    for length in [0, 1, 511, 512, whole.len() / 2, whole.len() - 512, whole.len() - 1] {
        fs::write(&cut, &whole[..length]).unwrap();
        assert!(
            said(&elsewhere.restore(&cut)).contains("not a whole backup"),
            "cut to {length}"
        );
    }
    assert_done(&elsewhere.restore(&file));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_of_a_later_version_is_refused() {
    let world = World::on_sqlite().await;
    run_sql(
        &world.url,
        "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000000_create_future', 0)",
    )
    .await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup.tar");
    assert_done(&world.run(&["backup", file.to_str().unwrap()]));
    let elsewhere = Elsewhere::like(&world).await;
    let refused = elsewhere.restore(&file);
    assert!(!refused.status.success());
    assert!(said(&refused).contains("later version"), "{}", said(&refused));
    assert!(files_below(elsewhere.folder.path()).is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_large_installation_is_back_within_five_minutes() {
    // A gigabyte of rows and 5,000 photos in the full run; in the gate the same way with less.
    let (megabytes, photos) = if full() { (1024, 5_000) } else { (8, 50) };
    let world = World::on_sqlite().await;
    let savers = world.savers(1).await;
    let (running, _) = world.serve();
    assert!(send_photo(&running.address, &savers[0]).unwrap());
    assert!(running.stop().success());
    multiply_photo(&world, photos).await;
    let notes = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {megabytes} * 64) \
         INSERT INTO notice (id, account_id, kind, detail, created_at) \
         SELECT randomblob(16), (SELECT id FROM account LIMIT 1), 'x', hex(randomblob(8192)), 0 FROM n"
    );
    run_sql(&world.url, &notes).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup.tar");
    let begun = Instant::now();
    assert_done(&world.run(&["backup", file.to_str().unwrap()]));
    let made = begun.elapsed();
    let elsewhere = Elsewhere::like(&world).await;
    let begun = Instant::now();
    assert_done(&elsewhere.restore(&file));
    let restored = begun.elapsed();
    assert_done(&elsewhere.run(&["check"]));
    let folder = elsewhere.folder.path().join("foto");
    assert_eq!(files_below(&folder), files_below(&world.photo_folder()));
    figure(
        "P12",
        &format!(
            "{} MB with {photos} photos: backup in {} s, restore in {} s",
            fs::metadata(&file).unwrap().len() >> 20,
            made.as_secs(),
            restored.as_secs()
        ),
    );
    assert!(restored < Duration::from_secs(300), "{restored:?}");
}

/// Gives the one photo so many copies, as rows and as files.
async fn multiply_photo(world: &World, count: u32) {
    let files = files_below(&world.photo_folder());
    let version = files[0].iter().nth(2).unwrap().to_owned();
    let id = |number: u32| uuid::Uuid::from_u128(0xF070_0000_0000 + u128::from(number));
    let mut rows = Vec::new();
    for number in 1..count {
        let folder = world
            .photo_folder()
            .join(format!("photos/{}", id(number)))
            .join(&version);
        fs::create_dir_all(&folder).unwrap();
        for file in &files {
            fs::copy(world.photo_folder().join(file), folder.join(file.file_name().unwrap())).unwrap();
        }
        rows.push(format!("(x'{}')", id(number).simple()));
    }
    let insert = format!(
        "WITH made(id) AS (VALUES {}) \
         INSERT INTO photo (id, version, owner_id, cohort_id, listing_id, storefront_id, client_key, position, width, \
         height, received_width, received_height, created_at, deleted_at) \
         SELECT made.id, version, owner_id, cohort_id, listing_id, storefront_id, made.id, position, width, height, \
         received_width, received_height, created_at, deleted_at FROM made, (SELECT * FROM photo LIMIT 1)",
        rows.join(", ")
    );
    run_sql(&world.url, &insert).await;
}

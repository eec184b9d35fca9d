//! P2: whatever a power cut leaves of the write-ahead log is an exact point of the history.

use rand::RngExt;
use storage::{Database, cohorts::renew_join_code, loaded_dice};
use test_support::{
    NOW, TestDb,
    promises::{fate, figure, times},
};

/// Commits in the log. Fewer pages than SQLite takes for a reason to fold the log into the file.
const COMMITS: usize = 40;

#[tokio::test]
async fn a_log_that_is_cut_off_anywhere_opens_as_a_point_of_its_history() {
    let (test, cast) = TestDb::sqlite_with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let mut history = vec![test.db.fingerprint().await.unwrap()];
    for _ in 0..COMMITS {
        // Two tables change in one commit.
        let dice = &mut loaded_dice(1_000 + history.len() as u64);
        renew_join_code(&test.db, &mia, NOW + history.len() as i64, dice, cast.cohort, 9)
            .await
            .unwrap();
        history.push(test.db.fingerprint().await.unwrap());
    }
    let path = test.folder().unwrap().join("test.db");
    let file = std::fs::read(&path).unwrap();
    let log = std::fs::read(path.with_extension("db-wal")).unwrap();
    let (mut fate, cuts) = (fate("P2"), times(60, 1_000));
    let mut offsets: Vec<usize> = (0..cuts).map(|_| fate.random_range(0..=log.len())).collect();
    offsets.extend([0, log.len()]);
    offsets.sort_unstable();
    let mut reached = 0;
    for offset in offsets {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("test.db");
        std::fs::write(&copy, &file).unwrap();
        std::fs::write(copy.with_extension("db-wal"), &log[..offset]).unwrap();
        let db = Database::connect(&format!("sqlite://{}", copy.display()))
            .await
            .unwrap();
        assert_eq!(db.faults().await.unwrap(), [""; 0], "cut at {offset}");
        let found = db.fingerprint().await.unwrap();
        db.close().await.unwrap();
        let point = history.iter().position(|point| *point == found);
        let point = point.unwrap_or_else(|| panic!("cut at {offset}: not a point of the history"));
        assert!(point >= reached, "cut at {offset}: a longer log holds less");
        reached = point;
    }
    assert_eq!(reached, COMMITS, "the whole log holds the whole history");
    figure(
        "P2",
        &format!("a log of {COMMITS} commits cut at {cuts} places: each opens whole, as an exact point of its history"),
    );
}

//! P13: upgrades are safe: from every earlier schema, killed in the middle, and never backwards.

use std::{
    process::{Command, Stdio},
    time::Duration,
};

use rand::RngExt;
use storage::Database;
use tempfile::TempDir;
use test_support::{
    Earlier, TestDb,
    promises::{fate, figure, full, times},
    run_sql,
};

use crate::{
    http::status,
    process::{after, program, serve},
};

/// A database as an earlier program has left it.
struct Old {
    folder: TempDir,
    test: TestDb,
    earlier: Earlier,
    before: Vec<String>,
}

impl Old {
    async fn after(steps: u32, rows: u32) -> Self {
        let test = TestDb::bare().await;
        test.db.clone().close().await.unwrap();
        let earlier = Earlier::make(&test.url, steps, rows).await;
        let before = earlier.contents(&test.url).await;
        assert!(!before.is_empty());
        Self {
            folder: tempfile::tempdir().unwrap(),
            test,
            earlier,
            before,
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(self.folder.path(), arguments);
        command.env("DATABASE_URL", &self.test.url);
        command
    }

    fn succeeds(&self, arguments: &[&str]) {
        let output = self.command(arguments).output().unwrap();
        assert!(
            output.status.success(),
            "{arguments:?} from {} migrations: {}",
            self.earlier.steps,
            String::from_utf8_lossy(&output.stderr)
        );
    }

    async fn has_lost_nothing(&self) {
        let now = self.earlier.contents(&self.test.url).await;
        let steps = self.earlier.steps;
        assert!(
            self.before.iter().all(|row| now.binary_search(row).is_ok()),
            "from {steps} migrations"
        );
        // A migration may tell of what happened before it in events of its own, and adds nothing else.
        let mut added = now.iter().filter(|row| self.before.binary_search(row).is_err());
        assert!(added.all(|row| row.starts_with("event ")), "from {steps} migrations");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_earlier_schema_is_brought_up_to_date_and_loses_nothing() {
    let rows = times(10, 300);
    let mut most = 0;
    for steps in 1..Database::migrations() {
        let old = Old::after(steps, rows).await;
        most = most.max(old.before.len());
        let refused = old.command(&[]).output().unwrap();
        assert!(!refused.status.success(), "no server starts on an old schema");
        old.succeeds(&["migrate"]);
        old.succeeds(&["migrate", "--check"]);
        old.has_lost_nothing().await;
        let running = serve(old.command(&[]));
        assert_eq!(status(&running.address, "/readyz"), 200);
        let stopped = running.stop();
        assert!(stopped.success(), "from {steps} migrations: {stopped}");
    }
    figure(
        "P13",
        &format!(
            "{} earlier schemas, up to {most} rows, 0 lost",
            Database::migrations() - 1
        ),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_upgrade_that_is_killed_is_finished_by_the_next_one() {
    let (mut fate, kills) = (fate("P13"), times(5, 50));
    let mut unfinished = 0;
    for _ in 0..kills {
        let old = Old::after(fate.random_range(1..Database::migrations()), times(10, 300)).await;
        let mut upgrade = old.command(&["migrate"]);
        let mut upgrade = upgrade.stderr(Stdio::null()).spawn().unwrap();
        after(Duration::from_millis(fate.random_range(1..150)));
        upgrade.kill().unwrap();
        unfinished += u32::from(!upgrade.wait().unwrap().success());
        old.has_lost_nothing().await;
        old.succeeds(&["migrate"]);
        old.succeeds(&["migrate", "--check"]);
        old.has_lost_nothing().await;
    }
    if full() {
        assert!(unfinished > 0, "each upgrade was done before it was killed");
    }
    figure(
        "P13",
        &format!("{kills} upgrades killed, {unfinished} before they were done; run again, 0 rows lost"),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_old_program_leaves_a_newer_schema_alone() {
    let old = Old::after(Database::migrations(), 2).await;
    let later = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000000_create_future', 0)";
    run_sql(&old.test.url, later).await;
    for arguments in [&["serve"] as &[&str], &["migrate"], &["migrate", "--check"], &["check"]] {
        let refused = old.command(arguments).output().unwrap();
        assert!(!refused.status.success(), "{arguments:?}");
    }
    old.has_lost_nothing().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_made_before_an_upgrade_takes_one_back_to_it() {
    if std::env::var("TEST_DATABASE_URL").is_ok_and(|url| !url.is_empty()) {
        // The rows of an old PostgreSQL schema are for pg_dump; `backup` says so.
        let old = Old::after(Database::migrations() - 1, 2).await;
        let refused = old.command(&["backup", "backup.tar"]).output().unwrap();
        assert!(!refused.status.success());
        assert!(String::from_utf8_lossy(&refused.stderr).contains("pg_dump"));
        return;
    }
    let mut old = Old::after(Database::migrations() - 1, 5).await;
    run_sql(&old.test.url, "UPDATE photo SET version = lower(hex(randomblob(16)))").await;
    old.before = old.earlier.contents(&old.test.url).await;
    // The photos of these rows have no files: the backup says so, and is made.
    old.succeeds(&["backup", "backup.tar"]);
    old.succeeds(&["migrate"]);
    let file = old.folder.path().join("backup.tar");
    let place = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", place.path().join("lapaklatih.db").display());
    let restored = program(place.path(), &["restore", file.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(restored.status.success());
    assert!(String::from_utf8_lossy(&restored.stdout).contains("lapaklatih migrate"));
    assert!(old.earlier.contents(&url).await == old.before);
    assert!(program(place.path(), &["migrate"]).status().unwrap().success());
    assert!(old.earlier.contents(&url).await == old.before);
}

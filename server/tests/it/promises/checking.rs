//! The command `check` finds what is wrong and says so.

use std::{process::Output, time::SystemTime};

use test_support::run_sql;

use super::{uploads::send_photo, world::World};
use crate::support::files_below;

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A world with two photos in it, and its files.
async fn with_photos() -> (World, Vec<std::path::PathBuf>) {
    let world = World::open().await;
    let savers = world.savers(1).await;
    let (running, _) = world.serve();
    for _ in 0..2 {
        assert!(send_photo(&running.address, &savers[0]).unwrap());
    }
    assert!(running.stop().success());
    let files = files_below(&world.photo_folder());
    assert_eq!(files.len(), 8);
    (world, files)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_whole_installation_passes_and_a_missing_or_empty_photo_file_does_not() {
    let (world, files) = with_photos().await;
    let passed = world.run(&["check"]);
    assert!(passed.status.success(), "{}", told(&passed));
    assert!(told(&passed).contains("Everything is as it should be"));

    let file = world.photo_folder().join(&files[0]);
    std::fs::write(&file, "").unwrap();
    let empty = world.run(&["check"]);
    assert!(!empty.status.success());
    std::fs::remove_file(&file).unwrap();
    let missing = world.run(&["check"]);
    assert!(!missing.status.success());
    for output in [&empty, &missing] {
        assert!(
            told(output).contains("1 of 2 have a row but not all files"),
            "{}",
            told(output)
        );
        let photo = files[0].iter().nth(1).unwrap().to_str().unwrap();
        assert!(told(output).contains(photo), "the photo is named");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_photo_file_that_no_row_names_is_found_unless_it_is_just_being_sent() {
    let (world, files) = with_photos().await;
    let stray = world
        .photo_folder()
        .join("photos/018f0000-0000-7000-8000-000000000000/00000000000000000000000000000000");
    std::fs::create_dir_all(&stray).unwrap();
    let copy = stray.join("160.webp");
    std::fs::copy(world.photo_folder().join(&files[0]), &copy).unwrap();
    assert!(world.run(&["check"]).status.success(), "its row may be under way");
    let old = SystemTime::now() - std::time::Duration::from_secs(120);
    let file = std::fs::File::options().write(true).open(&copy).unwrap();
    file.set_modified(old).unwrap();
    let found = world.run(&["check"]);
    assert!(found.status.success(), "it goes by itself: {}", told(&found));
    assert!(
        told(&found).contains("1 have files but no row")
            && told(&found).contains("018f0000-0000-7000-8000-000000000000"),
        "{}",
        told(&found)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn rows_that_name_missing_rows_and_schemas_of_another_time_are_found() {
    let world = World::on_sqlite().await;
    run_sql(
        &world.url,
        "PRAGMA foreign_keys = OFF; UPDATE organizer SET account_id = x'00000000000000000000000000000001'",
    )
    .await;
    let broken = world.run(&["check"]);
    assert!(!broken.status.success());
    assert!(told(&broken).contains("organizer → account"), "{}", told(&broken));

    let world = World::open().await;
    run_sql(
        &world.url,
        "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000000_create_future', 0)",
    )
    .await;
    let newer = world.run(&["check"]);
    assert!(!newer.status.success());
    assert!(told(&newer).contains("from a later version"), "{}", told(&newer));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_damaged_page_of_the_database_is_found() {
    let world = World::on_sqlite().await;
    let path = world.folder.path().join("lapaklatih.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xA5);
    std::fs::write(&path, bytes).unwrap();
    let broken = world.run(&["check"]);
    assert!(!broken.status.success(), "{}", told(&broken));
    assert!(told(&broken).contains("Database: damaged"), "{}", told(&broken));
}

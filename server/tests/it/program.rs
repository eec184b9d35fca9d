//! The program as people start it: commands, a fresh folder, stopping.

use std::{
    process::Output,
    time::{Duration, Instant},
};

use crate::{
    http::status,
    process::{run, serve_with},
};

#[test]
fn serving_without_a_database_refuses_and_says_which_command_helps() {
    let folder = tempfile::tempdir().unwrap();
    let refused = run(folder.path(), &[]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("lapaklatih migrate"));
    assert!(!run(folder.path(), &["migrate", "--check"]).status.success());
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        0,
        "looking makes nothing"
    );
}

#[test]
fn a_migrated_database_passes_the_check() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["migrate"]).status.success());
    assert!(run(folder.path(), &["migrate", "--check"]).status.success());
}

#[test]
fn an_organizer_is_made_once_and_the_password_is_shown_once() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let make = [
        "organizer",
        "create",
        "--organisation",
        "Rumah Melati",
        "--name",
        "Melda",
        "--username",
        "melda",
    ];
    let made = run(folder.path(), &make);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(String::from_utf8_lossy(&made.stdout).contains("melda"));
    assert!(!run(folder.path(), &make).status.success(), "a name is taken once");
}

#[test]
fn a_class_that_is_not_there_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let file = folder.path().join("kelas.zip");
    let refused = run(
        folder.path(),
        &["cohort", "export", "Angkatan 9", file.to_str().unwrap()],
    );
    assert!(!refused.status.success() && !file.exists());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Angkatan 9"));
    assert!(
        !run(folder.path(), &["cohort", "import", file.to_str().unwrap()])
            .status
            .success()
    );
}

#[test]
fn an_organizer_who_lost_the_password_gets_a_new_one_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let make = [
        "organizer",
        "create",
        "--organisation",
        "Rumah Melati",
        "--name",
        "Melda",
        "--username",
        "melda",
    ];
    let made = run(folder.path(), &make);
    let list = run(folder.path(), &["organizer", "list"]);
    assert!(
        String::from_utf8_lossy(&list.stdout).starts_with("melda\tMelda\t"),
        "a forgotten user name is told"
    );
    let reset = run(folder.path(), &["organizer", "reset", "--username", " Melda "]);
    assert!(reset.status.success(), "{}", String::from_utf8_lossy(&reset.stderr));
    let password = |output: &Output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.split_once("password:").unwrap().1.trim().to_owned()
    };
    assert!(password(&reset).len() >= 15);
    assert_ne!(password(&reset), password(&made));
    let nobody = run(folder.path(), &["organizer", "reset", "--username", "rina"]);
    assert!(!nobody.status.success());
    assert!(String::from_utf8_lossy(&nobody.stderr).contains("organizer list"));
}

#[test]
fn the_server_answers_its_health_and_stops_within_ten_seconds() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let mut running = serve_with(folder.path(), &[], &[]);
    assert_eq!(status(&running.address, "/healthz"), 200);
    assert_eq!(status(&running.address, "/readyz"), 200);
    let begun = Instant::now();
    running.terminate();
    let status = running.child.wait().unwrap();
    assert!(status.success(), "{status}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}

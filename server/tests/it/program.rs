//! The program as people start it: commands, a fresh folder, stopping.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// The program with its data in this folder.
fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lapaklatih"));
    command
        .args(arguments)
        .env("DATA_DIR", folder)
        .env("LEPTOS_SITE_ADDR", "127.0.0.1:0")
        .env_remove("DATABASE_URL")
        .env_remove("PUBLIC_URL")
        .env("RUST_LOG", "info")
        .current_dir(folder);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, arguments).output().unwrap()
}

/// A server that has said where it listens.
struct Running {
    child: Child,
    address: String,
}

fn serve(folder: &Path) -> Running {
    let mut child = program(folder, &[]).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let line = lines
        .find_map(|line| line.ok().filter(|line| line.contains("http://")))
        .unwrap();
    let address = line.split_once("http://").unwrap().1.trim().to_owned();
    // Whatever else it says must find somebody who reads.
    std::thread::spawn(move || lines.for_each(drop));
    Running { child, address }
}

/// A plain HTTP request over a socket of one's own; answers everything that comes back.
fn get(address: &str, path: &str) -> String {
    use std::io::{Read, Write};
    let mut line = std::net::TcpStream::connect(address).unwrap();
    write!(
        line,
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

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
fn a_migrated_database_passes_the_check_and_can_be_copied_once_to_each_name() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["migrate"]).status.success());
    assert!(run(folder.path(), &["migrate", "--check"]).status.success());
    let copy = folder.path().join("copy.db");
    assert!(run(folder.path(), &["backup", copy.to_str().unwrap()]).status.success());
    let again = run(folder.path(), &["backup", copy.to_str().unwrap()]);
    assert!(!again.status.success(), "a copy overwrites nothing");
    let other = tempfile::tempdir().unwrap();
    std::fs::copy(&copy, other.path().join("lapaklatih.db")).unwrap();
    assert!(
        run(other.path(), &["migrate", "--check"]).status.success(),
        "the copy is a whole database"
    );
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
    let mut running = serve(folder.path());
    assert!(get(&running.address, "/healthz").starts_with("HTTP/1.1 200"));
    assert!(get(&running.address, "/readyz").starts_with("HTTP/1.1 200"));
    let begun = Instant::now();
    let stopped = Command::new("kill")
        .args(["-TERM", &running.child.id().to_string()])
        .status();
    assert!(stopped.unwrap().success());
    let status = running.child.wait().unwrap();
    assert!(status.success(), "{status}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}

//! P2: a saved listing survives a power cut. That a cut-off log is read to an exact point of its history is shown in
//! `storage`, as are the settings of each connection.

use std::process::Command;

use test_support::promises::{figure, times};

use super::world::World;
use crate::process::{self, settings};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_save_is_on_the_disk_before_it_is_acknowledged() {
    let there = Command::new("strace").arg("--version").output();
    assert!(
        there.is_ok_and(|told| told.status.success()),
        "strace is missing; bin/setup installs it (Debian: apt-get install strace)"
    );
    let world = World::on_sqlite().await;
    let mut savers = world.savers(1).await;
    let log = world.folder.path().join("strace.txt");
    let mut command = Command::new("strace");
    command
        // With -D the program itself is our child, so that it can be asked to stop.
        .args(["-D", "-f", "-qq", "-s", "16", "-e"])
        .arg("trace=fsync,fdatasync,write,writev,sendto,sendmsg")
        .arg("-o")
        .arg(&log)
        .arg(env!("CARGO_BIN_EXE_lapaklatih"));
    settings(&mut command, world.folder.path());
    let running = process::serve(command);
    let saves = times(40, 500);
    for _ in 0..saves {
        savers[0].save(&running.address).unwrap();
    }
    assert!(running.stop().success());
    // One letter for each line that counts: a sync that is done, an answer that is sent.
    let log = std::fs::read_to_string(log).unwrap();
    let story: Vec<char> = log
        .lines()
        .filter_map(|line| {
            let sync = line.contains("fsync") || line.contains("fdatasync");
            if sync && line.trim_end().ends_with("= 0") {
                Some('s')
            } else if line.contains("\"HTTP/1.1 200") {
                Some('a')
            } else {
                None
            }
        })
        .collect();
    let story: String = story.into_iter().collect();
    let answers: Vec<&str> = story.split_inclusive('a').filter(|part| part.ends_with('a')).collect();
    assert_eq!(answers.len(), saves as usize, "each answer is in the log");
    for (number, part) in answers.iter().enumerate() {
        assert!(part.contains('s'), "save {number} was acknowledged before a sync");
    }
    let syncs = story.matches('s').count();
    figure("P2", &format!("{saves} saves, {syncs} syncs, each before its answer"));
    world.verify(&mut savers).await;
}

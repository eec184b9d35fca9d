//! Measures whether the time of a refused sign-in tells if a user name exists (P22), and prints it with the machine:
//! `cargo run --profile serve -p storage --example sign_in_timing`.
//!
//! The figure is the chance that a known name took longer than an unknown one (AUC): 0.5 is no difference, 0.45 to
//! 0.55 is what we promise. It is measured, not asserted: a busy machine must not fail a gate.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement for a terminal")]

use std::time::{Duration, Instant};

use domain::accounts::PhoneKind;
use storage::{Secret, accounts::sign_in_with_password, loaded_dice};
use test_support::{HOUR, NOW, TestDb};

/// Tries of each kind.
const TRIES: usize = 500;

#[tokio::main]
async fn main() {
    let (test, _cast) = TestDb::with_cast().await;
    let wrong = Secret::new("bukan-kata-sandinya");
    let (known, unknown) = (["mia", "otto", "lena", "vito"], ["rina", "dedi", "sari", "tono"]);
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..TRIES {
        for (kind, names) in [known, unknown].into_iter().enumerate() {
            // An hour later each time, so that no try has to wait.
            let now = NOW + HOUR * i64::try_from(round + 1).unwrap();
            let begun = Instant::now();
            let name = names[round % names.len()];
            let dice = &mut loaded_dice(5);
            let refused = sign_in_with_password(&test.db, now, dice, name, &wrong, None, PhoneKind::Own).await;
            assert!(refused.is_err());
            times[kind].push(begun.elapsed());
        }
    }
    let [known, unknown] = times;
    let longer: usize = known
        .iter()
        .map(|one| unknown.iter().filter(|other| one > *other).count())
        .sum();
    println!(
        "sign-in, {TRIES} known and {TRIES} unknown names: AUC {:.3}",
        longer as f64 / (TRIES * TRIES) as f64
    );
    println!("median known {:?}, unknown {:?}", median(known), median(unknown));
    println!("{} cores", std::thread::available_parallelism().unwrap());
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

//! How often the promises of reliability are tried. The gate tries each a few times; `bin/promises` as often as promised.

use std::{
    env,
    time::{SystemTime, UNIX_EPOCH},
};

use storage::{Dice, loaded_dice};

/// Whether this is the full run: `PROMISES=full`.
pub fn full() -> bool {
    env::var("PROMISES").is_ok_and(|value| value == "full")
}

/// How often to try: the first number in the gate, the second in the full run.
pub fn times(gate: u32, promised: u32) -> u32 {
    if full() { promised } else { gate }
}

/// Dice for moments and places of faults. The seed is printed; `PROMISE_SEED` plays a failure again.
pub fn fate(promise: &str) -> Dice {
    let given = env::var("PROMISE_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        now.as_micros() as u64
    });
    figure(promise, &format!("PROMISE_SEED={seed}"));
    loaded_dice(seed)
}

/// Prints what was measured; `bin/promises` collects these lines.
#[allow(clippy::print_stdout, reason = "the figures of a test run")]
pub fn figure(promise: &str, text: &str) {
    println!("{promise}: {text}");
}

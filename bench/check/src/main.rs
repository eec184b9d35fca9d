//! Times the coach in native code; `bench/check.mjs` does the same in WASM.

use std::{hint::black_box, time::Instant};

const WARM_UP: usize = 100;
const ROUNDS: usize = 200;

fn main() {
    for _ in 0..WARM_UP {
        black_box(bench_check::judge());
    }
    let mut result = 0;
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            result = black_box(bench_check::judge());
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{{\"median_us\":{:.1},\"slowest_us\":{:.1},\"result\":{result}}}",
        times[ROUNDS / 2],
        times[ROUNDS - 1]
    );
}

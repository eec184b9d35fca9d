//! How long one check of a listing with a 10,000-character description takes: `cargo run --release --example check_long_listing`.
#![allow(clippy::print_stdout, reason = "a program that prints a figure")]

use std::hint::black_box;
use std::time::Instant;

use domain::listings::{CategoryChoice, CheckContext, ListingDraft, PhotoFact, check};

fn main() {
    let line = "Keripik singkong renyah dgn bumbu pedas daun jeruk, cocok utk oleh-oleh keluarga, harga 15rb saja di lapak ini.\n";
    let draft = ListingDraft {
        category: Some(CategoryChoice::Leaf("mk01".into())),
        title: "Keripik Singkong Pedas Daun Jeruk Mak Ijah 250 gram".into(),
        description: line.chars().cycle().take(10_000).collect(),
        price: "18.000".into(),
        ..ListingDraft::default()
    };
    let photos = [PhotoFact {
        width: 800,
        height: 800,
    }; 3];
    let context = CheckContext::new(&draft, &photos, "Binjai");
    let rounds = 500;
    for _ in 0..50 {
        black_box(check(black_box(&context)));
    }
    let mut times: Vec<_> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(check(black_box(&context)));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!(
        "one check of a 10,000-character description: median {:?}, p99 {:?}",
        times[rounds / 2],
        times[rounds * 99 / 100]
    );
}

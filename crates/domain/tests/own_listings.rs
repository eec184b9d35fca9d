//! Forty listings of our own, written before the rules were tuned, and the ten goods with their full fields.

use domain::listings::{CheckContext, ListingDraft, PhotoFact, catalog, check};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    #[serde(alias = "listings")]
    examples: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    id: String,
    city: String,
    photos: Vec<PhotoFact>,
    listing: ListingDraft,
    expect: Vec<String>,
}

#[track_caller]
fn every_listing_is_judged_as_expected(json: &str, count: usize) {
    let file: File = serde_json::from_str(json).expect("the file has its shape");
    assert_eq!(file.examples.len(), count);
    let mut wrong = Vec::new();
    for example in file.examples {
        let report = check(&CheckContext::new(&example.listing, &example.photos, &example.city));
        let mut ids: Vec<String> = report.findings.iter().map(|finding| finding.check.0.clone()).collect();
        ids.sort_by_key(|id| catalog::CHECKS.iter().position(|check| check.id == id));
        if ids != example.expect {
            wrong.push(format!("{}: found {ids:?}, expected {:?}", example.id, example.expect));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn forty_listings_of_our_own() {
    every_listing_is_judged_as_expected(include_str!("data/own_listings.json"), 40);
}

#[test]
fn ten_good_and_ten_bad_examples() {
    every_listing_is_judged_as_expected(include_str!("../data/examples.json"), 20);
}

//! The written content, held against the types and rules that it is for.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture, parse_name},
    cohorts::{Module, TimeZone},
    listings::{ListingDraft, PhotoFact},
    reviews::{Criterion, Ratings, Remark, ReviewDraft},
    storefronts::{StorefrontDraft, StoryAdvice, story_advice},
};
use serde_json::Value;

fn read(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(&path).unwrap();
    let content: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    for key in ["version", "locale", "verified_on", "sources"] {
        assert!(content.get(key).is_some(), "{}: {key}", path.display());
    }
    content
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

/// Reads a draft and insists that no field is misspelt: everything written must come back.
fn draft(value: &Value) -> ListingDraft {
    let draft: ListingDraft = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(serde_json::to_value(&draft).unwrap(), *value);
    draft
}

#[test]
fn every_file_says_what_it_is() {
    for file in ["pictures", "colours", "cities", "rubric", "examples"] {
        read(&format!("data/{file}.json"));
    }
}

#[test]
fn examples_are_whole_listings() {
    for (file, count, good) in [("data/examples.json", 20, 10), ("tests/data/own_listings.json", 40, 21)] {
        let content = read(file);
        let examples = list(&content, "examples");
        let ids: BTreeSet<&str> = examples.iter().map(|e| text(e, "id")).collect();
        assert_eq!((examples.len(), ids.len()), (count, count), "{file}");
        assert_eq!(examples.iter().filter(|e| e["good"] == true).count(), good, "{file}");
        for example in examples {
            draft(&example["listing"]);
            let photos: Vec<PhotoFact> = serde_json::from_value(example["photos"].clone()).unwrap();
            assert!(photos.len() <= 3);
            assert_eq!(
                example["good"] == true,
                list(example, "expect").is_empty(),
                "{}",
                text(example, "id")
            );
            assert!(!text(example, "note").is_empty());
        }
    }
}

#[test]
fn the_demo_class_is_possible() {
    let demo = read("../../server/data/demo.json");
    assert!(TimeZone::from_code(text(&demo["cohort"], "zone")).is_some());
    let mentors: BTreeSet<&str> = list(&demo, "mentors").iter().map(|m| text(m, "key")).collect();
    assert_eq!((list(&demo, "organizers").len(), mentors.len()), (1, 3));
    let people = list(&demo, "participants");
    let pictures: BTreeSet<u64> = people.iter().filter_map(|p| p["picture"].as_u64()).collect();
    assert_eq!((people.len(), pictures.len()), (12, 12));
    for person in people {
        let name = text(person, "name");
        assert!(parse_name(name).is_ok(), "{name}");
        assert!(FormOfAddress::from_code(text(person, "sapaan")).is_some(), "{name}");
        assert!(PhoneKind::from_code(text(person, "phone")).is_some(), "{name}");
        assert!(
            person["picture"]
                .as_u64()
                .and_then(|n| Picture::new(n.try_into().unwrap()))
                .is_some(),
            "{name}"
        );
        assert!(mentors.contains(text(person, "mentor")), "{name}");
        let stall: StorefrontDraft = serde_json::from_value(person["stall"].clone()).unwrap();
        let mut written = person["stall"].clone();
        // The picture is a photo of its own, not a field of the stall.
        written.as_object_mut().unwrap().remove("picture");
        assert_eq!(serde_json::to_value(&stall).unwrap(), written, "{name}");
        let order_number = stall.parse().unwrap().order_number.unwrap();
        assert!(
            order_number.e164().starts_with("+62812000000"),
            "{name}: an invented number"
        );
        assert_eq!(story_advice(&stall.story), StoryAdvice::Fine, "{name}");
        assert!((1..=3).contains(&list(person, "listings").len()), "{name}");
    }
}

#[test]
fn the_demo_class_has_a_listing_in_every_state() {
    let demo = read("../../server/data/demo.json");
    let listings: Vec<&Value> = list(&demo, "participants")
        .iter()
        .flat_map(|p| list(p, "listings"))
        .collect();
    let states: BTreeSet<&str> = listings.iter().map(|l| text(l, "state")).collect();
    let expected = [
        "being_reviewed",
        "changed_after_publishing",
        "draft",
        "needs_improvement",
        "published",
        "resent",
        "taken_down",
        "waiting",
    ];
    assert_eq!(states, BTreeSet::from(expected));
    for listing in listings {
        let steps = list(listing, "steps");
        let ago: Vec<f64> = steps.iter().filter_map(|s| s["ago_hours"].as_f64()).collect();
        assert_eq!(ago.len(), steps.len());
        assert!(
            ago.is_sorted_by(|a, b| a > b),
            "{}: later steps are more recent",
            text(listing, "key")
        );
        for step in steps {
            match text(step, "do") {
                "save" => drop(draft(&step["listing"])),
                "review" => demo_review(step),
                "send" | "open" | "take_down" => {}
                other => panic!("{other} is no step"),
            }
        }
    }
}

/// A review of the third week: exactly what was taught by then is rated, and every part of it has its shape.
fn demo_review(step: &Value) {
    let ratings: Ratings = serde_json::from_value(step["ratings"].clone()).unwrap();
    let taught: Vec<Criterion> = Criterion::taught(Some(Module::M3)).collect();
    assert_eq!(ratings.keys().copied().collect::<Vec<_>>(), taught);
    let remarks: Vec<Remark> = serde_json::from_value(step["remarks"].clone()).unwrap();
    assert!(
        remarks
            .iter()
            .all(|r| ["title", "description", "photos", "price"].contains(&r.field.as_str()))
    );
    let review: ReviewDraft = serde_json::from_value(serde_json::json!({
        "decision": step["decision"], "safe": step["safe"], "praise": step["praise"], "next_step": step["next_step"],
    }))
    .unwrap();
    assert!(!review.praise.is_empty() && !review.next_step.is_empty());
}

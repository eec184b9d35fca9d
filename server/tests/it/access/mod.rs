//! The access matrix (P16, decisions 21 and 22): every route against everybody, each cell a real request on a database
//! of its own stage, with its status and whether any row of any table changed. The table is `matrix.txt`.
//!
//! A page is opened and an action fetched. What is refused is sent once more as a plain form, for which the answer is a
//! page or a redirect; refusals of one row share a database, each change has a fresh one.

mod askers;
mod foreign;
mod islands;
mod languages;
mod matrix;
mod record;
mod world;

use std::collections::BTreeSet;

use server::routes;

use askers::Asker;
use matrix::{PARTS, Row, rows};
use world::World;

/// Checks all rows of a part and tells every cell that is not as the table says.
async fn holds(part: &str) {
    let mut wrong = Vec::new();
    for row in rows().iter().filter(|row| row.part == part) {
        let shared = row.world().await;
        for (asker, letter) in row.cells() {
            if letter == 'C' {
                check(row, asker, letter, &row.world().await, &mut wrong).await;
            } else {
                check(row, asker, letter, &shared, &mut wrong).await;
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cells of {part}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

async fn check(row: &Row, asker: Asker, letter: char, world: &World, wrong: &mut Vec<String>) {
    let place = format!("{} {} ({:?}) {asker:?}", row.route.method, row.address, row.stage);
    let client = asker.client(&world.site).await;
    let before = world.fingerprint().await;
    let answer = row.ask(world, &client, None).await;
    if !row.is_answered(letter, &answer) {
        let (status, location) = (answer.status, answer.location());
        wrong.push(format!("{place}: {letter} expected, got {status} {location}"));
    }
    let after = world.fingerprint().await;
    if (after != before) != (letter == 'C') {
        let what = if letter == 'C' { "nothing" } else { "something" };
        wrong.push(format!("{place}: {letter} expected, {what} changed"));
    }
    if !"SNFX".contains(letter) {
        return;
    }
    let Some(answer) = row.submit(world, &client).await else {
        return;
    };
    if !Row::is_refused_as_a_form(letter, &answer) {
        let (status, location) = (answer.status, answer.location());
        wrong.push(format!("{place}: {letter} expected of a form, got {status} {location}"));
    }
    if world.fingerprint().await != after {
        wrong.push(format!("{place}: {letter} expected of a form, something changed"));
    }
}

#[test]
fn every_route_has_a_row_in_the_matrix() {
    let table: BTreeSet<(&str, &str)> = routes::all().map(|route| (route.method.as_str(), route.path)).collect();
    let rows = rows();
    let matrix: BTreeSet<(&str, &str)> = rows
        .iter()
        .map(|row| (row.route.method.as_str(), row.route.path))
        .collect();
    assert_eq!(matrix, table);
    let parts: BTreeSet<&str> = rows.iter().map(|row| row.part.as_str()).collect();
    assert_eq!(parts, BTreeSet::from(PARTS), "each part has a test of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_front_pages_are_for_everybody_and_the_demo_for_nobody() {
    holds("home").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_has_a_code_or_link_may_join_with_it() {
    holds("joining").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn people_sign_in_as_themselves_and_on_their_own_phones() {
    holds("signing-in").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_class_is_led_by_its_mentors_and_organizers() {
    holds("cohorts").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_home_and_a_stall_belong_to_their_participant() {
    holds("storefronts").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_listing_is_written_by_its_owner() {
    holds("listings").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn photos_are_seen_and_changed_by_those_whose_work_they_are() {
    holds("photos").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_listing_is_sent_and_sold_by_its_owner() {
    holds("sending").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_listing_is_reviewed_by_the_mentors_of_its_class() {
    holds("reviewing").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn people_end_what_is_their_own_and_organizers_end_a_class() {
    holds("own-data").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn public_pages_are_public_and_nothing_else_is() {
    holds("shop").await;
}

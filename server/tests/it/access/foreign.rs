//! Foreign ids tell nothing (P17): they are answered like ids that nothing has, byte for byte.

use super::{
    askers::Asker,
    matrix::{Row, rows},
    world::{MISSING, Stage, World},
};
use crate::support::{Answer, Client};

/// Names of the world that lead to a record.
const RECORDS: [&str; 24] = [
    "cohort",
    "organisation",
    "account",
    "mentor",
    "mentor_place",
    "fellow",
    "another",
    "twin",
    "phone",
    "member",
    "open_link",
    "storefront",
    "listing",
    "photo",
    "second",
    "version",
    "submission",
    "review",
    "change",
    "doni",
    "note",
    "removed_note",
    "lapak",
    "barang",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_is_refused_cannot_tell_a_foreign_record_from_a_missing_one() {
    let mut wrong = Vec::new();
    for row in rows() {
        let mut names = row.names();
        names.retain(|name| RECORDS.contains(&name.as_str()));
        if names.is_empty() {
            continue;
        }
        let world = row.world().await;
        let before = world.fingerprint().await;
        for (asker, letter) in row.cells().filter(|(_, letter)| "NX".contains(*letter)) {
            // A form that was refused for what is in it shows that the class may be led.
            let led = letter == 'X' && asker.is_on_anas_side();
            let client = asker.client(&world.site).await;
            for name in &names {
                // The class that somebody belongs to is no secret to them.
                if name == "cohort" && (asker.is_in_the_class() || led) {
                    continue;
                }
                if !look_the_same(&row, &world, &client, name).await {
                    wrong.push(format!("{} {asker:?} {letter}: {name}", row.address));
                }
            }
        }
        if world.fingerprint().await != before {
            wrong.push(format!("{}: something changed", row.address));
        }
    }
    assert!(wrong.is_empty(), "told apart:\n{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_foreign_id_among_ones_own_is_like_a_missing_one_and_changes_nothing() {
    let world = World::with_two_records().await;
    let mut wrong = Vec::new();
    for (asker, row) in mixed() {
        let foreign: Vec<String> = row
            .names()
            .into_iter()
            .filter(|name| name.starts_with("other_") == asker.is_on_anas_side())
            .collect();
        assert_eq!(foreign.len(), 1, "{asker:?} at {}: one id is foreign", row.address);
        let before = world.fingerprint().await;
        let client = asker.client(&world.site).await;
        if !look_the_same(&row, &world, &client, &foreign[0]).await {
            wrong.push(format!("{asker:?} at {}: told apart", row.address));
        }
        if world.fingerprint().await != before {
            wrong.push(format!("{asker:?} at {}: something changed", row.address));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether the record of this name is answered like one that does not exist.
async fn look_the_same(row: &Row, world: &World, client: &Client, name: &str) -> bool {
    let missing = match name.trim_start_matches("other_") {
        "version" => "00000000000000000000000000000000",
        "lapak" | "barang" => "tidak-pernah-ada",
        _ => MISSING,
    };
    let foreign = row.ask(world, client, None).await;
    let none = row.ask(world, client, Some((name, missing))).await;
    let asked = [world.value(name), missing];
    foreign.status == none.status && plain(&foreign, &asked) == plain(&none, &asked)
}

/// The body without nonces, and without the id that was asked for.
fn plain(answer: &Answer, asked: &[&str]) -> String {
    let mut body = answer.body.clone();
    // leptos writes the nonce into other attributes too.
    if let Some((_, after)) = answer.body.split_once("nonce=\"") {
        let nonce = after.split('"').next().unwrap_or_default();
        body = body.replace(nonce, "…");
    }
    for id in asked {
        body = body.replace(id, "…");
    }
    body
}

/// The rows of `mixed.txt`.
fn mixed() -> Vec<(Asker, Row)> {
    let lines = include_str!("mixed.txt").lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let request = Row::new(words[1], words[2], Stage::Changed, &words[3..]);
            (Asker::named(words[0]), request)
        })
        .collect()
}

//! How fast the board of a very large class is: 1,000 people with 50 events each, beside the same aggregates read by
//! bare SQL from the same file. Prints one line of JSON with milliseconds and their ratio, for `bin/bench`.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a program that measures and fails by panicking"
)]

use std::time::Instant;

use domain::{
    accounts::{FormOfAddress, Picture},
    cohorts::{Schedule, TimeZone},
};
use sqlx::{
    Row, SqlitePool,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use storage::{
    Database, Secret,
    accounts::{NewStaff, load_actor},
    cohorts::{NewCohort, create_cohort, create_organisation_with_organizer, load_board},
    loaded_dice,
};
use uuid::Uuid;

const PEOPLE: u128 = 1_000;
const EVENTS: u128 = 50;
const RUNS: usize = 21;
const NOW: i64 = 1_795_262_400_000;
/// As people leave them: mostly saves, now and then something else.
const KINDS: [&str; 16] = [
    "listing.saved",
    "listing.saved",
    "listing.saved",
    "listing.saved",
    "listing.saved",
    "photo.added",
    "storefront.saved",
    "listing.created",
    "listing.sent",
    "wait.began",
    "submission.opened",
    "review.saved",
    "wait.ended",
    "listing.improved",
    "listing.published",
    "review.answered",
];
/// The aggregates of the board.
const BARE: &str = "SELECT subject_account_id, kind, \
    CASE WHEN kind IN ('listing.sent', 'listing.withdrawn', 'listing.published', 'listing.unpublished', 'wait.began', \
    'wait.ended') THEN subject_id END AS record, COUNT(id), MIN(at), MAX(at), \
    MAX(CASE WHEN actor_id = subject_account_id OR assisted THEN at END), SUM(CASE WHEN assisted THEN 1 ELSE 0 END) \
    FROM event WHERE subject_account_id IN (SELECT account_id FROM membership WHERE cohort_id = ?1 AND role = 'participant') \
    AND (cohort_id IS NULL OR cohort_id IN (SELECT id FROM cohort WHERE organisation_id = ?2)) \
    AND (kind NOT IN ('member.stopped', 'member.left', 'member.returned', 'member.moved', 'member.removed', \
    'member.restored') OR cohort_id = ?1) \
    GROUP BY subject_account_id, kind, record";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("board.db");
    let db = Database::create_sqlite(&file).await.unwrap();
    db.migrate().await.unwrap();
    let dice = &mut loaded_dice(1);
    let staff = NewStaff {
        name: "Otto".to_owned(),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(1).unwrap(),
        username: "otto".to_owned(),
        password: Secret::new("kopi-gula-santan-pandan"),
    };
    let made = create_organisation_with_organizer(&db, NOW, dice, "Balai", staff)
        .await
        .unwrap();
    let otto = load_actor(&db, made.organizer).await.unwrap();
    let new = NewCohort {
        organisation: made.organisation,
        name: "Angkatan".to_owned(),
        place: "Balai".to_owned(),
        time_zone: TimeZone::Wib,
        schedule: Schedule::weekly(20_778),
    };
    let cohort = create_cohort(&db, &otto, NOW, dice, new).await.unwrap();
    let options = SqliteConnectOptions::new().filename(&file);
    let bare = SqlitePoolOptions::new()
        .max_connections(4)
        .connect_with(options)
        .await
        .unwrap();
    fill(&bare, cohort.0).await;

    let (mut boards, mut queries) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let rows = load_board(&db, &otto, cohort).await.unwrap();
        boards.push(start.elapsed().as_secs_f64() * 1000.0);
        assert_eq!(rows.len() as u128, PEOPLE);
        let start = Instant::now();
        let rows = sqlx::query(BARE)
            .bind(cohort.0)
            .bind(made.organisation.0)
            .fetch_all(&bare)
            .await
            .unwrap();
        let events: i64 = rows.iter().map(|row| row.get::<i64, _>(3)).sum();
        queries.push(start.elapsed().as_secs_f64() * 1000.0);
        assert_eq!(events, (PEOPLE * EVENTS) as i64);
    }
    let (board, query) = (median(boards), median(queries));
    let ratio = board / query;
    println!(
        "{{\"people\":{PEOPLE},\"events\":{EVENTS},\"board_ms\":{board:.1},\"sql_ms\":{query:.1},\"ratio\":{ratio:.2}}}"
    );
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// A thousand participants and what they did, in the order in which it happened.
async fn fill(db: &SqlitePool, cohort: Uuid) {
    let mut tx = db.begin().await.unwrap();
    let account = |person: u128| Uuid::from_u128((1 << 100) + person);
    for person in 0..PEOPLE {
        sqlx::query(
            "INSERT INTO account (id, display_name, picture, form_of_address, created_at) VALUES (?, ?, 1, 'ibu', ?)",
        )
        .bind(account(person))
        .bind(format!("Peserta {person}"))
        .bind(NOW)
        .execute(&mut *tx)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO membership (id, account_id, cohort_id, role, joined_at) VALUES (?, ?, ?, 'participant', ?)",
        )
        .bind(Uuid::from_u128((2 << 100) + person))
        .bind(account(person))
        .bind(cohort)
        .bind(NOW)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    for number in 0..PEOPLE * EVENTS {
        let (person, turn) = (number % PEOPLE, (number / PEOPLE) as usize);
        let kind = if turn == 0 {
            "member.joined"
        } else {
            KINDS[turn % KINDS.len()]
        };
        sqlx::query(
            "INSERT INTO event (id, at, actor_id, cohort_id, subject_account_id, kind, subject_id, detail, assisted) \
             VALUES (?, ?, ?, ?, ?, ?, ?, 'null', FALSE)",
        )
        .bind(Uuid::from_u128((3 << 100) + number))
        .bind(NOW + number as i64 * 1_000)
        .bind(account(person))
        .bind(cohort)
        .bind(account(person))
        .bind(kind)
        .bind(Uuid::from_u128((4 << 100) + person * 2 + turn as u128 % 2))
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    sqlx::query("ANALYZE").execute(db).await.unwrap();
}

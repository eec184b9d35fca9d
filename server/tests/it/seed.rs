//! The demo class ends in the states that its file tells, and goes only into an empty database.

use std::collections::BTreeMap;

use domain::listings::ListingState;
use server::seed::{Entrance, Seeder, content::Class};
use storage::{
    accounts::{find_username, load_actor},
    cohorts::{list_cohorts, list_members},
    listings::list_own_listings,
    loaded_dice,
    photos::PhotoStore,
    publications::list_changes_after_publishing,
};
use test_support::{NOW, TestDb};

async fn seeded(test: &TestDb, folder: &std::path::Path) -> anyhow::Result<Entrance> {
    let photos = PhotoStore::local(folder).unwrap();
    let mut seeder = Seeder {
        db: &test.db,
        photos: &photos,
        now: NOW,
        dice: &mut loaded_dice(8),
    };
    seeder.seed().await
}

/// The file's word for a state; a try that was sent again waits like a first one.
fn states(word: &str) -> ListingState {
    match word {
        "draft" => ListingState::Draft,
        "waiting" | "resent" => ListingState::Waiting,
        "being_reviewed" => ListingState::InReview,
        "needs_improvement" => ListingState::Improve,
        "published" | "changed_after_publishing" => ListingState::Published,
        "taken_down" => ListingState::TakenDown,
        other => panic!("an unknown state: {other}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_demo_class_has_everybody_and_every_state() {
    let test = TestDb::empty().await;
    let folder = tempfile::tempdir().unwrap();
    let entrance = seeded(&test, folder.path()).await.unwrap();
    let class = Class::read().unwrap();
    assert_eq!(entrance.staff.len(), 4);
    let organizer = load_actor(&test.db, find_username(&test.db, "melda").await.unwrap())
        .await
        .unwrap();
    let mentor = load_actor(&test.db, find_username(&test.db, "mia").await.unwrap())
        .await
        .unwrap();
    let cohort = list_cohorts(&test.db, &organizer).await.unwrap().pop().unwrap();
    assert_eq!((cohort.participants, cohort.waiting, cohort.mentors), (12, 1, 3));
    let members = list_members(&test.db, &organizer, cohort.id).await.unwrap();
    for person in &class.participants {
        let member = members.iter().find(|member| member.name == person.name).unwrap();
        let actor = load_actor(&test.db, member.account).await.unwrap();
        let listings = list_own_listings(&test.db, &actor, cohort.id).await.unwrap();
        let mut expected: BTreeMap<String, usize> = BTreeMap::new();
        for listing in &person.listings {
            *expected.entry(format!("{:?}", states(&listing.state))).or_default() += 1;
        }
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for listing in listings {
            *found.entry(format!("{:?}", listing.state)).or_default() += 1;
        }
        assert_eq!(found, expected, "{}", person.key);
    }
    let changes = list_changes_after_publishing(&test.db, &mentor, cohort.id)
        .await
        .unwrap();
    assert_eq!(changes.len(), 1);
    let installation = storage::open_installation(&test.db, NOW, &mut loaded_dice(9), false)
        .await
        .unwrap();
    assert!(installation.demo);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_database_in_use_is_left_alone() {
    let (test, _) = TestDb::with_cast().await;
    let folder = tempfile::tempdir().unwrap();
    let before = test.db.fingerprint().await.unwrap();
    let photos = PhotoStore::local(folder.path()).unwrap();
    let mut seeder = Seeder {
        db: &test.db,
        photos: &photos,
        now: NOW + 1,
        dice: &mut loaded_dice(8),
    };
    assert!(seeder.seed().await.is_err());
    assert_eq!(test.db.fingerprint().await.unwrap(), before);
}

//! The board and a person's timeline follow from what happened, and from nothing else.

use std::collections::BTreeMap;

use domain::{
    cohorts::{Attendance, Module, Progress, Step},
    ids::AccountId,
    listings::ListingDraft,
    reviews::Decision,
};
use sea_orm::{ConnectionTrait, Database as Connection};
use storage::{
    StorageError,
    cohorts::{BoardRow, Mark, export_board, load_board, load_timeline, mark_attendance},
    list_events,
    reviews::save_review,
    submissions::{open_submission, withdraw_submission},
};
use test_support::{HOUR, MINUTE, NOW};
use uuid::Uuid;

use crate::selling::{Shop, draft, judge, review};

const DAY: i64 = 24 * HOUR;

impl Shop {
    async fn board(&self) -> Vec<BoardRow> {
        let otto = self.cast.otto.actor(&self.test.db).await;
        load_board(&self.test.db, &otto, self.cohort()).await.unwrap()
    }

    async fn progress(&self, person: AccountId) -> Progress {
        let board = self.board().await;
        board.into_iter().find(|row| row.account == person).unwrap().progress
    }

    async fn review_at(&mut self, submission: domain::ids::SubmissionId, now: i64, decision: Decision) {
        let mia = self.mia().await;
        open_submission(&self.test.db, &mia, now, &mut self.dice, submission)
            .await
            .ok();
        let content = review(decision);
        save_review(
            &self.test.db,
            &mia,
            now,
            &mut self.dice,
            submission,
            content,
            None,
            &judge,
        )
        .await
        .unwrap();
    }
}

#[tokio::test]
async fn a_person_goes_from_joining_to_a_public_listing_step_by_step() {
    let mut shop = Shop::open().await;
    let (ana, ben) = (shop.cast.ana.account, shop.cast.ben.account);
    assert!(shop.progress(ana).await.has_not_begun());
    let listing = shop.listing("Keripik").await;
    let progress = shop.progress(ana).await;
    assert_eq!(progress.reached(Step::Stall), Some(NOW));
    assert_eq!(progress.reached(Step::FirstListing), Some(NOW));
    assert_eq!(progress.reached(Step::Sent), None);
    let first = shop.send(listing, NOW + DAY).await;
    let again = shop.send(listing, NOW + 2 * DAY).await;
    let progress = shop.progress(ana).await;
    assert_eq!(progress.reached(Step::Sent), Some(NOW + DAY));
    assert_eq!(progress.waiting_since, Some(NOW + DAY), "a resend keeps its place");
    assert_ne!(first, again);
    assert_eq!(progress.reached(Step::Improved), None, "nobody has said anything yet");
    shop.review_at(again, NOW + 3 * DAY, Decision::Improve).await;
    let third = shop.send(listing, NOW + 4 * DAY).await;
    let progress = shop.progress(ana).await;
    assert_eq!(progress.reached(Step::Reviewed), Some(NOW + 3 * DAY));
    assert_eq!(progress.reached(Step::Improved), Some(NOW + 4 * DAY));
    assert_eq!(progress.waiting_since, Some(NOW + 4 * DAY));
    shop.review_at(third, NOW + 5 * DAY, Decision::ReadyToPublish).await;
    let progress = shop.progress(ana).await;
    assert_eq!(progress.reached(Step::Published), Some(NOW + 5 * DAY));
    assert_eq!(progress.waiting_since, None);
    assert_eq!((progress.sent, progress.reviews), (3, 2));
    assert_eq!(
        progress.last_activity,
        Some(NOW + 4 * DAY),
        "the mentor's day is not ana's"
    );
    assert!(shop.progress(ben).await.has_not_begun());
}

#[tokio::test]
async fn what_is_taken_back_is_taken_off_the_board() {
    let mut shop = Shop::open().await;
    let ana = shop.cast.ana.account;
    let listing = shop.listing("Keripik").await;
    let first = shop.send(listing, NOW).await;
    let actor = shop.ana().await;
    withdraw_submission(&shop.test.db, &actor, NOW + MINUTE, &mut shop.dice, first)
        .await
        .unwrap();
    let progress = shop.progress(ana).await;
    assert_eq!((progress.reached(Step::Sent), progress.waiting_since), (None, None));
    let second = shop.send(listing, NOW + HOUR).await;
    shop.review_at(second, NOW + 2 * HOUR, Decision::ReadyToPublish).await;
    assert!(shop.progress(ana).await.reached(Step::Published).is_some());
    shop.review_at(second, NOW + 2 * HOUR + MINUTE, Decision::Improve).await;
    assert_eq!(shop.progress(ana).await.reached(Step::Published), None);
    shop.review_at(second, NOW + 2 * HOUR + 2 * MINUTE, Decision::ReadyToPublish)
        .await;
    let published = shop.progress(ana).await.reached(Step::Published);
    assert_eq!(published, Some(NOW + 2 * HOUR + 2 * MINUTE));
}

#[tokio::test]
async fn a_place_that_nobody_needs_any_more_ends() {
    let mut shop = Shop::open().await;
    let ana = shop.cast.ana.account;
    let (listing, first) = shop.opened("Keripik").await;
    // Mia holds the first try, so a second waits behind it; a third comes when she has left both.
    shop.send(listing, NOW + MINUTE).await;
    let third = shop.send(listing, NOW + HOUR).await;
    assert_eq!(shop.progress(ana).await.waiting_since, Some(NOW));
    assert_ne!(first, third);
    shop.review_at(third, NOW + 2 * HOUR, Decision::Improve).await;
    assert_eq!(shop.progress(ana).await.waiting_since, None);
}

#[tokio::test]
async fn people_are_listed_by_name_for_those_who_lead_the_class_only() {
    let shop = Shop::open().await;
    let names: Vec<String> = shop.board().await.into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Ana", "Ben"], "and no mentor");
    let (db, cohort, cast) = (&shop.test.db, shop.cohort(), &shop.cast);
    assert_eq!(load_board(db, &shop.mia().await, cohort).await.unwrap().len(), 2);
    for stranger in [&cast.zoe, &cast.lena, &cast.vito] {
        let refused = load_board(db, &stranger.actor(db).await, cohort).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", stranger.name);
    }
    let refused = load_board(db, &shop.ana().await, cohort).await;
    assert!(matches!(refused, Err(StorageError::NotAllowed)));
}

#[tokio::test]
async fn only_organizers_take_a_report_away_and_it_is_recorded() {
    let mut shop = Shop::open().await;
    let (db, cohort, cast) = (shop.test.db.clone(), shop.cohort(), shop.cast.clone());
    let otto = cast.otto.actor(&db).await;
    let ana = shop.board().await[0].membership;
    let (week, here) = (Module::M2, BTreeMap::from([(ana, Attendance::Present)]));
    mark_attendance(&db, &otto, NOW, &mut shop.dice, cohort, week, here, false)
        .await
        .unwrap();
    let board = export_board(&db, &otto, NOW, &mut shop.dice, cohort, "csv")
        .await
        .unwrap();
    assert_eq!(board.rows, shop.board().await);
    assert_eq!(board.attendance, BTreeMap::from([((ana, week), Attendance::Present)]));
    let timeline = load_timeline(&db, &otto, cohort, board.rows[0].account, None)
        .await
        .unwrap();
    let noted = timeline
        .rows
        .iter()
        .find(|row| row.kind == "attendance.marked")
        .unwrap();
    assert_eq!(noted.attended, Some((week, Attendance::Present)));
    let events = list_events(&db, Some("cohort.exported"), 9).await.unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(
        (events[0].actor, events[0].cohort),
        (Some(cast.otto.account), Some(cohort))
    );
    assert_eq!(events[0].detail, serde_json::json!({ "format": "csv", "people": 2 }));
    for (person, seen) in [
        (&cast.mia, true),
        (&cast.ana, true),
        (&cast.vito, false),
        (&cast.lena, false),
    ] {
        let refused = export_board(&db, &person.actor(&db).await, NOW, &mut shop.dice, cohort, "csv").await;
        match refused {
            Err(StorageError::NotAllowed) if seen => {}
            Err(StorageError::NotFound) if !seen => {}
            other => panic!("{}: {other:?}", person.name),
        }
    }
    assert_eq!(list_events(&db, Some("cohort.exported"), 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_timeline_is_told_newest_first_and_says_who_helped() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let mia = shop.mia().await;
    let base = storage::listings::load_own_listing(&db, &shop.ana().await, listing)
        .await
        .unwrap()
        .revision;
    let save = storage::listings::SaveListing {
        listing,
        base_revision: base,
        draft: draft("Keripik Pedas"),
        editor: "hp".to_owned(),
    };
    storage::listings::save_listing(&db, &mia, NOW + HOUR, &mut shop.dice, save, &judge)
        .await
        .unwrap();
    shop.send(listing, NOW + 2 * HOUR).await;
    let timeline = load_timeline(&db, &mia, cohort, ana, None).await.unwrap();
    let told: Vec<(&str, Option<&str>, bool)> = timeline
        .rows
        .iter()
        .take(2)
        .map(|row| (row.kind.as_str(), row.by.as_deref(), row.helped))
        .collect();
    assert_eq!(
        told,
        [("listing.sent", None, false), ("listing.saved", Some("Kak Mia"), true)]
    );
    assert_eq!(timeline.rows[1].title.as_deref(), Some("Keripik Pedas"));
    assert!(timeline.rows.iter().any(|row| row.kind == "member.joined"));
    assert!(timeline.rows.iter().all(|row| row.kind != "wait.began"));
    assert_eq!((timeline.name.as_str(), timeline.older), ("Ana", None));
    assert_eq!(shop.progress(ana).await.helped, 1);
}

#[tokio::test]
async fn a_long_timeline_comes_in_pages_without_gaps() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let ana = shop.ana().await;
    for number in 0..150 {
        let draft = ListingDraft {
            description: format!("Renyah nomor {number}."),
            ..draft("Keripik")
        };
        shop.write(&ana, listing, draft).await;
    }
    let (db, cohort, otto) = (&shop.test.db, shop.cohort(), shop.cast.otto.actor(&shop.test.db).await);
    let (mut mark, mut seen) = (None::<Mark>, Vec::new());
    loop {
        let page = load_timeline(db, &otto, cohort, ana.account, mark).await.unwrap();
        seen.extend(page.rows);
        match page.older {
            Some(older) => mark = Some(older),
            None => break,
        }
    }
    let saves = seen.iter().filter(|row| row.kind == "listing.saved").count();
    assert_eq!(saves, 151);
    assert!(seen.is_sorted_by(|a, b| a.at >= b.at));
}

#[tokio::test]
async fn timelines_are_for_those_who_lead_the_class_and_of_those_who_take_part() {
    let shop = Shop::open().await;
    let (db, cohort, cast) = (&shop.test.db, shop.cohort(), &shop.cast);
    let otto = cast.otto.actor(db).await;
    assert!(load_timeline(db, &otto, cohort, cast.ana.account, None).await.is_ok());
    for person in [cast.zoe.account, cast.mia.account, AccountId(Uuid::from_u128(7))] {
        let nobody = load_timeline(db, &otto, cohort, person, None).await;
        assert!(matches!(nobody, Err(StorageError::NotFound)));
    }
    let ben = cast.ben.actor(db).await;
    let refused = load_timeline(db, &ben, cohort, cast.ana.account, None).await;
    assert!(matches!(refused, Err(StorageError::NotAllowed)));
    let vito = cast.vito.actor(db).await;
    let refused = load_timeline(db, &vito, cohort, cast.ana.account, None).await;
    assert!(matches!(refused, Err(StorageError::NotFound)));
}

/// What happened before events told the board everything is completed by the migration.
#[tokio::test]
async fn a_board_of_an_older_database_is_the_same_after_migrating() {
    let mut shop = Shop::open().await;
    let (listing, first) = shop.opened("Keripik").await;
    shop.review_at(first, NOW + MINUTE, Decision::Improve).await;
    let second = shop.send(listing, NOW + HOUR).await;
    shop.send(listing, NOW + 2 * HOUR).await;
    let taken = shop.listing_again("Rempeyek").await;
    let back = shop.send(taken, NOW + 3 * HOUR).await;
    let ana = shop.ana().await;
    withdraw_submission(&shop.test.db, &ana, NOW + 4 * HOUR, &mut shop.dice, back)
        .await
        .unwrap();
    let public = shop.listing_again("Sambal").await;
    let third = shop.send(public, NOW + 5 * HOUR).await;
    shop.review_at(third, NOW + 6 * HOUR, Decision::ReadyToPublish).await;
    let before = shop.board().await;
    let progress = shop.progress(ana.account).await;
    assert_eq!(progress.waiting_since, Some(NOW + HOUR));
    assert_ne!(first, second);
    let older = Connection::connect(shop.test.url.as_str()).await.unwrap();
    for change in [
        "DELETE FROM event WHERE kind IN ('wait.began', 'wait.ended', 'listing.improved', 'listing.published')",
        "UPDATE event SET subject_account_id = NULL WHERE kind IN ('listing.created', 'listing.sent', \
         'listing.withdrawn', 'storefront.saved', 'account.signed_in')",
        "DELETE FROM seaql_migrations WHERE version = 'm20261122_140000_complete_event'",
    ] {
        older.execute_unprepared(change).await.unwrap();
    }
    older.close().await.unwrap();
    assert_ne!(shop.board().await, before);
    shop.test.db.migrate().await.unwrap();
    assert_eq!(shop.board().await, before);
}

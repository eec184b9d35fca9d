//! Reviews: of the try that was opened, corrected for a while, answered, read.

use domain::{
    listings::{CheckId, ListingDraft, ListingState},
    reviews::{Decision, ReviewDraft, ReviewProblem},
};
use storage::{
    StorageError, list_events,
    listings::{list_own_listings, load_own_listing},
    reviews::{
        SaveReviewError, UnreadCounts, mark_review_seen, reply_to_review, save_review, save_review_draft, unread_counts,
    },
    submissions::{SubmissionState, load_submission, open_submission},
};
use test_support::{MINUTE, NOW};

use crate::selling::{Shop, claim, draft, judge, review};

#[tokio::test]
async fn a_review_needs_opening_and_leads_to_the_next_one() {
    let mut shop = Shop::open().await;
    let mia = shop.mia().await;
    let listing = shop.listing("Keripik").await;
    let one = shop.send(listing, NOW).await;
    let other = shop.listing_again("Sambal").await;
    let two = shop.send(other, NOW + MINUTE).await;
    let early = save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        one,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await;
    assert!(matches!(early, Err(SaveReviewError::NotOpened)));
    open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, one)
        .await
        .unwrap();
    let saved = save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        one,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!((saved.next, saved.published), (Some(two), false));
    let again = save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        one,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!(again, saved);
    assert_eq!(
        list_events(&shop.test.db, Some("review.saved"), 9).await.unwrap().len(),
        1
    );
    let ana = shop.ana().await;
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, listing).await.unwrap().state,
        ListingState::Improve
    );
}

#[tokio::test]
async fn the_rules_of_approving_hold() {
    let mut shop = Shop::open().await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    let listing = shop.listing("Keripik").await;
    shop.write(
        &ana,
        listing,
        ListingDraft {
            description: "obat pegal".to_owned(),
            ..draft("Keripik")
        },
    )
    .await;
    let id = shop.send(listing, NOW).await;
    let hold = open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, id)
        .await
        .unwrap();
    assert!(hold.mine);
    assert_eq!(
        load_submission(&shop.test.db, &mia, NOW, id).await.unwrap().disputed,
        [claim()]
    );
    let blocked = |error| match error {
        Err(SaveReviewError::Blocked(blocks)) => blocks,
        other => panic!("{other:?}"),
    };
    let d09 = CheckId("D09".to_owned());
    let cleared = ReviewDraft {
        cleared: vec![d09.clone()],
        ..review(Decision::ReadyToPublish)
    };
    let unsafe_one = ReviewDraft {
        safe: Some(false),
        reason: "Saya kenal orangnya.".to_owned(),
        ..cleared.clone()
    };
    let refused = save_review(&shop.test.db, &mia, NOW, &mut shop.dice, id, unsafe_one, None, &judge).await;
    assert_eq!(blocked(refused), [ReviewProblem::NotSafe]);
    let open = review(Decision::ReadyToPublish);
    let refused = save_review(&shop.test.db, &mia, NOW, &mut shop.dice, id, open, None, &judge).await;
    assert_eq!(blocked(refused), [ReviewProblem::StillOpen(d09)]);
    let empty = ReviewDraft {
        praise: String::new(),
        next_step: String::new(),
        ..review(Decision::Improve)
    };
    let refused = save_review(&shop.test.db, &mia, NOW, &mut shop.dice, id, empty, None, &judge).await;
    assert_eq!(
        blocked(refused),
        [ReviewProblem::PraiseMissing, ReviewProblem::NextStepMissing]
    );
    let saved = save_review(&shop.test.db, &mia, NOW, &mut shop.dice, id, cleared, None, &judge)
        .await
        .unwrap();
    assert!(saved.published);
}

#[tokio::test]
async fn the_review_applies_to_the_try_that_was_opened_although_another_waits() {
    let mut shop = Shop::open().await;
    let mia = shop.mia().await;
    let (listing, opened) = shop.opened("Keripik").await;
    let resent = shop.send(listing, NOW + MINUTE).await;
    let content = review(Decision::Improve);
    let saved = save_review(
        &shop.test.db,
        &mia,
        NOW + 2 * MINUTE,
        &mut shop.dice,
        opened,
        content,
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!(saved.next, Some(resent));
    let seen = load_submission(&shop.test.db, &mia, NOW + 2 * MINUTE, resent)
        .await
        .unwrap();
    assert_eq!((seen.state, seen.earlier.len()), (SubmissionState::Waiting, 1));
    assert_eq!(seen.earlier[0].id, opened);
}

#[tokio::test]
async fn only_the_holder_writes_and_corrects_for_fifteen_minutes() {
    let mut shop = Shop::open().await;
    let mia = shop.mia().await;
    let other = shop.second_mentor().await;
    let (_, id) = shop.opened("Keripik").await;
    let content = review(Decision::Improve);
    let taken = save_review(
        &shop.test.db,
        &other,
        NOW,
        &mut shop.dice,
        id,
        content.clone(),
        None,
        &judge,
    )
    .await;
    assert!(matches!(taken, Err(SaveReviewError::Taken(by)) if by == mia.account));
    save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        id,
        content.clone(),
        None,
        &judge,
    )
    .await
    .unwrap();
    let corrected = ReviewDraft {
        praise: "Rapi.".to_owned(),
        ..content
    };
    save_review(
        &shop.test.db,
        &mia,
        NOW + 14 * MINUTE,
        &mut shop.dice,
        id,
        corrected.clone(),
        None,
        &judge,
    )
    .await
    .unwrap();
    let seen = load_submission(&shop.test.db, &mia, NOW, id)
        .await
        .unwrap()
        .review
        .unwrap();
    assert_eq!(
        (seen.content.praise.as_str(), seen.correctable_until),
        ("Rapi.", Some(NOW + 15 * MINUTE))
    );
    let late = ReviewDraft {
        praise: "Lain.".to_owned(),
        ..corrected
    };
    let refused = save_review(
        &shop.test.db,
        &mia,
        NOW + 15 * MINUTE,
        &mut shop.dice,
        id,
        late,
        None,
        &judge,
    )
    .await;
    assert!(matches!(refused, Err(SaveReviewError::TooLate)));
    let taken = save_review(
        &shop.test.db,
        &other,
        NOW,
        &mut shop.dice,
        id,
        review(Decision::ReadyToPublish),
        None,
        &judge,
    )
    .await;
    assert!(matches!(taken, Err(SaveReviewError::Taken(_))));
}

#[tokio::test]
async fn a_review_draft_is_kept_for_its_writer_until_the_review_is_saved() {
    let mut shop = Shop::open().await;
    let (mia, ben) = (shop.mia().await, shop.ben().await);
    let (_, id) = shop.opened("Keripik").await;
    let content = ReviewDraft {
        praise: "Sete".to_owned(),
        ..review(Decision::Improve)
    };
    save_review_draft(&shop.test.db, &mia, NOW, id, &content).await.unwrap();
    save_review_draft(&shop.test.db, &mia, NOW, id, &content).await.unwrap();
    assert_eq!(
        load_submission(&shop.test.db, &mia, NOW, id)
            .await
            .unwrap()
            .review_draft,
        Some(content.clone())
    );
    let ana = shop.ana().await;
    assert_eq!(
        load_submission(&shop.test.db, &ana, NOW, id)
            .await
            .unwrap()
            .review_draft,
        None
    );
    assert!(matches!(
        save_review_draft(&shop.test.db, &ben, NOW, id, &content).await,
        Err(StorageError::NotFound)
    ));
    save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        id,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!(
        load_submission(&shop.test.db, &mia, NOW, id)
            .await
            .unwrap()
            .review_draft,
        None
    );
}

#[tokio::test]
async fn replies_and_unread_marks_go_back_and_forth() {
    let mut shop = Shop::open().await;
    let (ana, mia, ben) = (shop.ana().await, shop.mia().await, shop.ben().await);
    let (_, id) = shop.opened("Keripik").await;
    let cohort = shop.cohort();
    let counts = unread_counts(&shop.test.db, &mia, NOW, cohort).await.unwrap();
    assert_eq!(
        counts,
        UnreadCounts {
            queue: 1,
            ..UnreadCounts::default()
        }
    );
    let saved = save_review(
        &shop.test.db,
        &mia,
        NOW,
        &mut shop.dice,
        id,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await
    .unwrap();
    assert_eq!(
        unread_counts(&shop.test.db, &ana, NOW, cohort).await.unwrap().reviews,
        1
    );
    let list = list_own_listings(&shop.test.db, &ana, cohort).await.unwrap();
    assert_eq!(list[0].unread_review, Some(saved.review));
    mark_review_seen(&shop.test.db, &ana, NOW, saved.review).await.unwrap();
    assert_eq!(
        unread_counts(&shop.test.db, &ana, NOW, cohort).await.unwrap().reviews,
        0
    );

    reply_to_review(&shop.test.db, &ana, NOW, &mut shop.dice, saved.review, " Siap, Kak ")
        .await
        .unwrap();
    assert_eq!(
        unread_counts(&shop.test.db, &mia, NOW, cohort).await.unwrap().replies,
        1
    );
    mark_review_seen(&shop.test.db, &mia, NOW, saved.review).await.unwrap();
    assert_eq!(
        unread_counts(&shop.test.db, &mia, NOW, cohort).await.unwrap().replies,
        0
    );
    let seen = load_submission(&shop.test.db, &mia, NOW, id)
        .await
        .unwrap()
        .review
        .unwrap();
    assert_eq!(seen.reply.as_deref(), Some("Siap, Kak"));

    let stranger = reply_to_review(&shop.test.db, &ben, NOW, &mut shop.dice, saved.review, "x").await;
    assert!(matches!(stranger, Err(StorageError::NotFound)));
    assert!(matches!(
        mark_review_seen(&shop.test.db, &ben, NOW, saved.review).await,
        Err(StorageError::NotFound)
    ));
    let empty = reply_to_review(&shop.test.db, &ana, NOW, &mut shop.dice, saved.review, "  ").await;
    assert!(matches!(empty, Err(StorageError::Rule("reply_empty"))));
}

//! Reviews that a phone sends after they were written without a line.

use domain::{
    ids::{IdempotencyKey, SubmissionId},
    reviews::{Decision, ReviewDraft},
};
use storage::{
    StorageError, list_events, loaded_dice,
    reviews::{SaveReviewError, SavedReview, SendReview, save_review, send_review},
    submissions::{load_submission, open_submission},
};
use test_support::{MINUTE, NOW};

use crate::selling::{Shop, judge, review};

fn sent(submission: SubmissionId, key: IdempotencyKey) -> SendReview {
    SendReview {
        submission,
        key,
        ahead: true,
        content: review(Decision::Improve),
        module: None,
    }
}

async fn send(shop: &mut Shop, now: i64, new: SendReview) -> Result<SavedReview, SaveReviewError> {
    let mia = shop.mia().await;
    send_review(&shop.test.db, &mia, now, &mut shop.dice, new, &judge).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_written_ahead_is_saved_once_however_often_it_is_sent() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let submission = shop.send(listing, NOW).await;
    let (mia, key) = (shop.mia().await, shop.key());
    let mut tasks = Vec::new();
    for seed in 0..20 {
        let (db, mia) = (shop.test.db.clone(), mia.clone());
        tasks.push(tokio::spawn(async move {
            let new = sent(submission, key);
            send_review(&db, &mia, NOW, &mut loaded_dice(seed), new, &judge)
                .await
                .unwrap()
        }));
    }
    let mut saved = Vec::new();
    for task in tasks {
        saved.push(task.await.unwrap());
    }
    assert!(saved.iter().all(|one| *one == saved[0]));
    let count = async |kind| list_events(&shop.test.db, Some(kind), 99).await.unwrap().len();
    assert_eq!(count("review.saved").await, 1);
    assert_eq!(count("submission.opened").await, 1);
}

#[tokio::test]
async fn sent_again_it_does_not_undo_a_correction() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let submission = shop.send(listing, NOW).await;
    let (mia, key) = (shop.mia().await, shop.key());
    send(&mut shop, NOW, sent(submission, key)).await.unwrap();
    let corrected = ReviewDraft {
        praise: "Rapi.".to_owned(),
        ..review(Decision::Improve)
    };
    let db = shop.test.db.clone();
    save_review(
        &db,
        &mia,
        NOW + MINUTE,
        &mut shop.dice,
        submission,
        corrected,
        None,
        &judge,
    )
    .await
    .unwrap();
    send(&mut shop, NOW + 2 * MINUTE, sent(submission, key)).await.unwrap();
    let seen = load_submission(&db, &mia, NOW, submission)
        .await
        .unwrap()
        .review
        .unwrap();
    assert_eq!(seen.content.praise, "Rapi.");
    let other = SendReview {
        content: review(Decision::ReadyToPublish),
        ..sent(submission, key)
    };
    let reused = send(&mut shop, NOW, other).await;
    assert!(matches!(
        reused,
        Err(SaveReviewError::Storage(StorageError::Rule("key_reused")))
    ));
}

#[tokio::test]
async fn whoever_was_first_stays_first() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let submission = shop.send(listing, NOW).await;
    let (db, other, key) = (shop.test.db.clone(), shop.second_mentor().await, shop.key());
    open_submission(&db, &other, NOW, &mut shop.dice, submission)
        .await
        .unwrap();
    let taken = send(&mut shop, NOW + MINUTE, sent(submission, key)).await;
    assert!(matches!(taken, Err(SaveReviewError::Taken(by)) if by == other.account));
    // A refused one has used up nothing: the same form goes through once the other has left it.
    send(&mut shop, NOW + 16 * MINUTE, sent(submission, key)).await.unwrap();
    let late = save_review(
        &db,
        &other,
        NOW + 16 * MINUTE,
        &mut shop.dice,
        submission,
        review(Decision::Improve),
        None,
        &judge,
    )
    .await;
    assert!(matches!(late, Err(SaveReviewError::Taken(_))));
}

#[tokio::test]
async fn what_was_not_fetched_ahead_is_still_opened_first() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let submission = shop.send(listing, NOW).await;
    let key = shop.key();
    let new = SendReview {
        ahead: false,
        ..sent(submission, key)
    };
    assert!(matches!(
        send(&mut shop, NOW, new).await,
        Err(SaveReviewError::NotOpened)
    ));
}

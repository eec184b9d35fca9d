//! Sending: once, as a snapshot, with a place in the queue that nobody loses.

use domain::{
    ids::SubmissionId,
    listings::{ListingDraft, ListingState, SendBlock},
};
use storage::{
    StorageError, list_events,
    listings::{delete_listing, list_own_listings, load_own_listing, remove_photo},
    loaded_dice,
    submissions::{
        SubmissionState, SubmitError, SubmitListing, Viewer, list_own_tries, load_submission, open_submission,
        review_queue, submit_listing, withdraw_submission,
    },
};
use test_support::{MINUTE, NOW};
use uuid::Uuid;

use crate::selling::{Shop, draft, judge};

/// P7.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_sends_at_once_with_one_key_make_one_try() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let (ana, key) = (shop.ana().await, shop.key());
    let mut tasks = Vec::new();
    for seed in 0..100 {
        let (db, ana) = (shop.test.db.clone(), ana.clone());
        tasks.push(tokio::spawn(async move {
            let send = SubmitListing {
                listing,
                key,
                publish_on_approval: true,
                disputed: Vec::new(),
            };
            submit_listing(&db, &ana, NOW, &mut loaded_dice(seed), send, &judge)
                .await
                .unwrap()
        }));
    }
    let mut sent = Vec::new();
    for task in tasks {
        sent.push(task.await.unwrap());
    }
    assert!(sent.iter().all(|one| *one == sent[0]));
    assert_eq!(list_own_tries(&shop.test.db, &ana, listing).await.unwrap().len(), 1);
    assert_eq!(
        list_events(&shop.test.db, Some("listing.sent"), 200)
            .await
            .unwrap()
            .len(),
        1
    );
    let send = SubmitListing {
        listing,
        key,
        publish_on_approval: false,
        disputed: Vec::new(),
    };
    let reused = submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send, &judge).await;
    assert!(matches!(
        reused,
        Err(SubmitError::Storage(StorageError::Rule("key_reused")))
    ));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sends_at_once_with_different_keys_leave_one_waiting() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let ana = shop.ana().await;
    let mut tasks = Vec::new();
    for seed in 0..20 {
        let (db, ana, key) = (shop.test.db.clone(), ana.clone(), shop.key());
        tasks.push(tokio::spawn(async move {
            let send = SubmitListing {
                listing,
                key,
                publish_on_approval: true,
                disputed: Vec::new(),
            };
            submit_listing(&db, &ana, NOW, &mut loaded_dice(1000 + seed), send, &judge)
                .await
                .unwrap()
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let mia = shop.mia().await;
    assert_eq!(
        review_queue(&shop.test.db, &mia, NOW, shop.cohort())
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_sent() {
    let mut shop = Shop::open().await;
    let ana = shop.ana().await;
    let listing = shop.empty_listing(&ana).await;
    let send = SubmitListing {
        listing,
        key: shop.key(),
        publish_on_approval: true,
        disputed: Vec::new(),
    };
    match submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send.clone(), &judge).await {
        Err(SubmitError::Blocked(blocks)) => {
            assert_eq!(
                blocks,
                [
                    SendBlock::NoTitle,
                    SendBlock::NoPhoto,
                    SendBlock::NoPrice,
                    SendBlock::NoCategory
                ]
            );
        }
        other => panic!("{other:?}"),
    }
    shop.photo(&ana, listing).await;
    shop.write(
        &ana,
        listing,
        ListingDraft {
            description: "NIK 3201".to_owned(),
            ..draft("Keripik")
        },
    )
    .await;
    let private = submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send.clone(), &judge).await;
    assert!(matches!(private, Err(SubmitError::Blocked(blocks)) if blocks == [SendBlock::PrivateData]));
    // The same key works once the text is mended: a refused try takes no key.
    shop.write(&ana, listing, draft("Keripik")).await;
    assert!(
        submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send, &judge)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn unconfirmed_people_cannot_send() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let mut ana = shop.ana().await;
    ana.memberships[0].confirmed = false;
    let send = SubmitListing {
        listing,
        key: shop.key(),
        publish_on_approval: true,
        disputed: Vec::new(),
    };
    let refused = submit_listing(&shop.test.db, &ana, NOW, &mut shop.dice, send, &judge).await;
    assert!(matches!(refused, Err(SubmitError::NotConfirmed)));
}

#[tokio::test]
async fn what_was_sent_stays_as_it_was() {
    let mut shop = Shop::open().await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    let listing = shop.listing("Keripik").await;
    let submission = shop.send(listing, NOW).await;
    let before = load_submission(&shop.test.db, &mia, NOW, submission).await.unwrap();
    shop.write(&ana, listing, draft("Lain sekali")).await;
    let photo = before.snapshot.photos[0].id;
    remove_photo(&shop.test.db, &ana, NOW, &mut shop.dice, listing, photo, &judge)
        .await
        .unwrap();
    delete_listing(&shop.test.db, &ana, NOW, &mut shop.dice, listing)
        .await
        .unwrap();
    let after = load_submission(&shop.test.db, &mia, NOW, submission).await.unwrap();
    assert_eq!(before.snapshot, after.snapshot);
    assert_eq!(after.snapshot.storefront.name, "Dapur Ana");
}

#[tokio::test]
async fn a_resend_replaces_the_waiting_try_and_keeps_its_place() {
    let mut shop = Shop::open().await;
    let (ana, mia) = (shop.ana().await, shop.mia().await);
    let first = shop.listing("Keripik").await;
    let old = shop.send(first, NOW).await;
    let second = shop.empty_listing(&ana).await;
    shop.write(&ana, second, draft("Sambal")).await;
    shop.photo(&ana, second).await;
    shop.send(second, NOW + MINUTE).await;
    let new = shop.send(first, NOW + 2 * MINUTE).await;
    let queue = review_queue(&shop.test.db, &mia, NOW + 3 * MINUTE, shop.cohort())
        .await
        .unwrap();
    assert_eq!(queue.len(), 2);
    assert_eq!(
        (queue[0].submission, queue[0].waiting_since, queue[0].try_number),
        (new, NOW, 2)
    );
    assert_eq!(
        (queue[0].owner_name.as_str(), queue[0].title.as_str()),
        ("Ana", "Keripik")
    );
    let replaced = load_submission(&shop.test.db, &mia, NOW, old).await.unwrap();
    assert_eq!(replaced.state, SubmissionState::Replaced);
    let opened = open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, old).await;
    assert!(matches!(opened, Err(StorageError::Rule("not_open"))));
}

#[tokio::test]
async fn taking_back_works_until_somebody_opens_it() {
    let mut shop = Shop::open().await;
    let (ana, mia, ben) = (shop.ana().await, shop.mia().await, shop.ben().await);
    let listing = shop.listing("Keripik").await;
    let one = shop.send(listing, NOW).await;
    assert!(matches!(
        withdraw_submission(&shop.test.db, &ben, NOW, &mut shop.dice, one).await,
        Err(StorageError::NotFound)
    ));
    withdraw_submission(&shop.test.db, &ana, NOW, &mut shop.dice, one)
        .await
        .unwrap();
    withdraw_submission(&shop.test.db, &ana, NOW, &mut shop.dice, one)
        .await
        .unwrap();
    assert_eq!(
        load_own_listing(&shop.test.db, &ana, listing).await.unwrap().state,
        ListingState::Draft
    );
    let two = shop.send(listing, NOW).await;
    open_submission(&shop.test.db, &mia, NOW, &mut shop.dice, two)
        .await
        .unwrap();
    let late = withdraw_submission(&shop.test.db, &ana, NOW, &mut shop.dice, two).await;
    assert!(matches!(late, Err(StorageError::Rule("already_opened"))));
    let list = list_own_listings(&shop.test.db, &ana, shop.cohort()).await.unwrap();
    assert_eq!(list[0].state, ListingState::InReview);
}

#[tokio::test]
async fn opening_holds_it_for_fifteen_minutes_and_a_resend_waits_behind() {
    let mut shop = Shop::open().await;
    let mia = shop.mia().await;
    let (listing, submission) = shop.opened("Keripik").await;
    let other = shop.second_mentor().await;
    let hold = open_submission(&shop.test.db, &other, NOW + MINUTE, &mut shop.dice, submission)
        .await
        .unwrap();
    assert_eq!((hold.by, hold.mine, hold.name.as_str()), (mia.account, false, "Mia"));
    let seen = load_submission(&shop.test.db, &other, NOW + MINUTE, submission)
        .await
        .unwrap();
    assert_eq!((seen.viewer, seen.hold), (Viewer::Mentor, Some(hold)));

    let resent = shop.send(listing, NOW + 2 * MINUTE).await;
    let queue = review_queue(&shop.test.db, &mia, NOW + 3 * MINUTE, shop.cohort())
        .await
        .unwrap();
    assert_eq!(
        queue.iter().map(|item| item.submission).collect::<Vec<_>>(),
        [submission]
    );
    let queue = review_queue(&shop.test.db, &mia, NOW + 16 * MINUTE, shop.cohort())
        .await
        .unwrap();
    assert_eq!(queue.iter().map(|item| item.submission).collect::<Vec<_>>(), [resent]);
    let hold = open_submission(&shop.test.db, &other, NOW + 16 * MINUTE, &mut shop.dice, submission)
        .await
        .unwrap();
    assert!(hold.mine);
}

#[tokio::test]
async fn a_try_is_seen_by_its_owner_mentors_and_organizer_and_by_nobody_else() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let id = shop.send(listing, NOW).await;
    let db = &shop.test.db;
    for (actor, viewer) in [
        (shop.ana().await, Viewer::Owner),
        (shop.mia().await, Viewer::Mentor),
        (shop.cast.otto.actor(db).await, Viewer::Organizer),
    ] {
        let seen = load_submission(db, &actor, NOW, id).await.unwrap();
        assert_eq!(
            (seen.viewer, seen.current_draft.is_some()),
            (viewer, viewer == Viewer::Owner)
        );
    }
    for actor in [
        shop.ben().await,
        shop.cast.zoe.actor(db).await,
        shop.cast.lena.actor(db).await,
        shop.cast.vito.actor(db).await,
    ] {
        assert!(matches!(
            load_submission(db, &actor, NOW, id).await,
            Err(StorageError::NotFound)
        ));
        assert!(matches!(
            open_submission(db, &actor, NOW, &mut loaded_dice(3), id).await,
            Err(StorageError::NotFound)
        ));
        assert!(matches!(
            review_queue(db, &actor, NOW, shop.cohort()).await,
            Err(StorageError::NotFound)
        ));
    }
    let nobody = SubmissionId(Uuid::from_u128(5));
    assert!(matches!(
        load_submission(db, &shop.mia().await, NOW, nobody).await,
        Err(StorageError::NotFound)
    ));
}

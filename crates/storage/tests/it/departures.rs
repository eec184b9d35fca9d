//! People who stop and come again, and who are taken out and brought back. Nobody loses any work.

use domain::cohorts::StopReason;
use storage::{
    StorageError,
    cohorts::{bring_back_member, list_members, list_removed_members, remove_member, return_member, stop_member},
    list_events,
    listings::{list_own_listings, load_own_listing},
    submissions::{open_submission, review_queue},
};
use test_support::NOW;

use crate::selling::Shop;

#[tokio::test]
async fn who_stops_keeps_place_and_work_and_comes_again() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let mia = shop.mia().await;
    stop_member(&db, &mia, NOW, &mut shop.dice, cohort, ana, StopReason::Work)
        .await
        .unwrap();
    stop_member(&db, &mia, NOW + 1, &mut shop.dice, cohort, ana, StopReason::Health)
        .await
        .unwrap();
    let members = list_members(&db, &mia, cohort).await.unwrap();
    let stopped = members.iter().find(|row| row.account == ana).unwrap().stopped.unwrap();
    assert_eq!((stopped.reason, stopped.at), (StopReason::Health, NOW + 1));
    let me = shop.ana().await;
    assert!(me.is_participant_of(cohort));
    assert_eq!(list_own_listings(&db, &me, cohort).await.unwrap()[0].id, listing);
    let event = list_events(&db, Some("member.stopped"), 1).await.unwrap().remove(0);
    assert_eq!(
        (event.about, event.detail["reason"].as_str()),
        (Some(ana), Some("kesehatan"))
    );
    // She says herself that she is back; saying it again changes nothing.
    for _ in 0..2 {
        return_member(&db, &me, NOW + 2, &mut shop.dice, cohort, ana)
            .await
            .unwrap();
    }
    let members = list_members(&db, &mia, cohort).await.unwrap();
    assert!(members.iter().all(|row| row.stopped.is_none()));
    assert_eq!(list_events(&db, Some("member.returned"), 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn who_is_taken_out_is_gone_at_once_and_comes_back_as_they_were() {
    let mut shop = Shop::open().await;
    let listing = shop.listing("Keripik").await;
    shop.send(listing, NOW).await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    let mia = shop.mia().await;
    remove_member(&db, &mia, NOW, &mut shop.dice, cohort, ana)
        .await
        .unwrap();
    assert!(shop.ana().await.membership(cohort).is_none());
    assert!(review_queue(&db, &mia, NOW, cohort).await.unwrap().is_empty());
    let removed = list_removed_members(&db, &mia, cohort).await.unwrap();
    assert_eq!(removed.iter().map(|row| row.account).collect::<Vec<_>>(), [ana]);
    let again = remove_member(&db, &mia, NOW, &mut shop.dice, cohort, ana).await;
    assert!(matches!(again, Err(StorageError::NotFound)));
    bring_back_member(&db, &mia, NOW, &mut shop.dice, cohort, ana)
        .await
        .unwrap();
    let me = shop.ana().await;
    assert!(me.membership(cohort).unwrap().confirmed);
    assert_eq!(
        load_own_listing(&db, &me, listing).await.unwrap().draft.title,
        "Keripik"
    );
    assert_eq!(review_queue(&db, &mia, NOW, cohort).await.unwrap().len(), 1);
    assert!(list_removed_members(&db, &mia, cohort).await.unwrap().is_empty());
    let twice = bring_back_member(&db, &mia, NOW, &mut shop.dice, cohort, ana).await;
    assert!(matches!(twice, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn what_a_mentor_who_is_gone_had_open_is_free_at_once() {
    let mut shop = Shop::open().await;
    let (_, submission) = shop.opened("Keripik").await;
    let (db, cohort, mia) = (shop.test.db.clone(), shop.cohort(), shop.cast.mia.account);
    let (otto, other) = (shop.cast.otto.actor(&db).await, shop.second_mentor().await);
    assert!(review_queue(&db, &other, NOW, cohort).await.unwrap()[0].hold.is_some());
    let themselves = remove_member(&db, &other, NOW, &mut shop.dice, cohort, mia).await;
    assert!(matches!(themselves, Err(StorageError::NotAllowed)), "only organizers");
    remove_member(&db, &otto, NOW, &mut shop.dice, cohort, mia)
        .await
        .unwrap();
    assert!(!shop.mia().await.is_mentor_of(cohort));
    assert!(review_queue(&db, &other, NOW, cohort).await.unwrap()[0].hold.is_none());
    open_submission(&db, &other, NOW, &mut shop.dice, submission)
        .await
        .unwrap();
    bring_back_member(&db, &otto, NOW, &mut shop.dice, cohort, mia)
        .await
        .unwrap();
    assert!(shop.mia().await.is_mentor_of(cohort));
}

#[tokio::test]
async fn only_who_leads_the_cohort_says_who_stopped_or_is_taken_out() {
    let mut shop = Shop::open().await;
    let (db, cohort, ana) = (shop.test.db.clone(), shop.cohort(), shop.cast.ana.account);
    for (person, allowed) in [
        (shop.cast.ben.clone(), true),
        (shop.cast.zoe.clone(), false),
        (shop.cast.vito.clone(), false),
    ] {
        let actor = person.actor(&db).await;
        let dice = &mut shop.dice;
        for refused in [
            stop_member(&db, &actor, NOW, dice, cohort, ana, StopReason::Other).await,
            return_member(&db, &actor, NOW, dice, cohort, ana).await,
            remove_member(&db, &actor, NOW, dice, cohort, ana).await,
            bring_back_member(&db, &actor, NOW, dice, cohort, ana).await,
        ] {
            let expected = match refused {
                Err(StorageError::NotAllowed) => allowed,
                Err(StorageError::NotFound) => !allowed,
                _ => false,
            };
            assert!(expected, "{}", person.name);
        }
    }
    let mia = shop.mia().await;
    let stranger = stop_member(
        &db,
        &mia,
        NOW,
        &mut shop.dice,
        cohort,
        shop.cast.zoe.account,
        StopReason::Other,
    )
    .await;
    assert!(matches!(stranger, Err(StorageError::NotFound)));
}

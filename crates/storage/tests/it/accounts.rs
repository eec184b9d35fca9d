//! Accounts, roles as they are now, consents and notices.

use storage::{
    StorageError,
    accounts::{
        ConsentKind, find_username, list_consents, list_notices, load_account, load_actor, mark_notices_seen,
        set_consent,
    },
    loaded_dice, open_installation,
};
use test_support::{NOW, TestDb};
use uuid::Uuid;

#[tokio::test]
async fn an_actor_has_the_roles_of_the_moment() {
    let (test, cast) = TestDb::with_cast().await;
    let ana = cast.ana.actor(&test.db).await;
    assert!(ana.is_participant_of(cast.cohort) && !ana.is_participant_of(cast.other_cohort));
    assert!(cast.mia.actor(&test.db).await.is_mentor_of(cast.cohort));
    let otto = cast.otto.actor(&test.db).await;
    assert!(otto.is_organizer_of(cast.organisation) && !otto.is_organizer_of(cast.other_organisation));
    assert!(otto.memberships.is_empty());
    assert!(cast.zoe.actor(&test.db).await.is_participant_of(cast.other_cohort));
}

#[tokio::test]
async fn an_unknown_account_is_not_found() {
    let test = TestDb::empty().await;
    let nobody = domain::ids::AccountId(Uuid::from_u128(1));
    assert!(matches!(
        load_actor(&test.db, nobody).await,
        Err(StorageError::NotFound)
    ));
    assert!(matches!(
        load_account(&test.db, nobody).await,
        Err(StorageError::NotFound)
    ));
}

#[tokio::test]
async fn a_username_leads_to_its_account() {
    let (test, cast) = TestDb::with_cast().await;
    assert_eq!(find_username(&test.db, "mia").await.unwrap(), cast.mia.account);
    assert!(matches!(
        find_username(&test.db, "ana").await,
        Err(StorageError::NotFound)
    ));
}

#[tokio::test]
async fn the_newest_answer_of_a_kind_holds() {
    let (test, cast) = TestDb::with_cast().await;
    let (ana, dice) = (cast.ana.actor(&test.db).await, &mut loaded_dice(5));
    set_consent(&test.db, &ana, NOW + 1, dice, ConsentKind::PhotosInReports, true)
        .await
        .unwrap();
    set_consent(&test.db, &ana, NOW + 2, dice, ConsentKind::PublicOrderNumber, false)
        .await
        .unwrap();
    let now = list_consents(&test.db, ana.account).await.unwrap();
    assert!(now.joining && now.photos_in_reports && !now.public_order_number);
}

#[tokio::test]
async fn only_ones_own_notices_are_listed_and_marked() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(5);
    let word = storage::Secret::new("another-good-long-one");
    storage::accounts::set_password(&test.db, NOW, dice, cast.mia.account, &word)
        .await
        .unwrap();
    let (mia, ben) = (cast.mia.actor(&test.db).await, cast.ben.actor(&test.db).await);
    let told = list_notices(&test.db, &mia).await.unwrap();
    assert_eq!(
        (told.len(), told[0].kind.as_str(), told[0].seen),
        (1, "password_set", false)
    );
    assert!(list_notices(&test.db, &ben).await.unwrap().is_empty());
    mark_notices_seen(&test.db, &ben, NOW, &[told[0].id]).await.unwrap();
    assert!(!list_notices(&test.db, &mia).await.unwrap()[0].seen);
    mark_notices_seen(&test.db, &mia, NOW, &[told[0].id]).await.unwrap();
    assert!(list_notices(&test.db, &mia).await.unwrap()[0].seen);
}

#[tokio::test]
async fn an_installation_is_set_up_once() {
    let test = TestDb::empty().await;
    let first = open_installation(&test.db, NOW, &mut loaded_dice(1), true)
        .await
        .unwrap();
    let second = open_installation(&test.db, NOW + 1, &mut loaded_dice(2), false)
        .await
        .unwrap();
    assert_eq!(first, second);
    assert!(first.demo);
}

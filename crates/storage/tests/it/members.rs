//! Who is in a cohort, and *Terima semua*.

use domain::{
    access::Role,
    accounts::{FormOfAddress, PhoneKind, Picture},
    ids::{IdempotencyKey, MembershipId},
};
use storage::{
    StorageError,
    accounts::{Consents, load_actor},
    cohorts::{Confirm, Joined, Newcomer, confirm_members, join_with_code, list_members, renew_join_code},
    list_events, loaded_dice,
};
use test_support::{Cast, NOW, TestDb};
use uuid::Uuid;

async fn join(test: &TestDb, cast: &Cast, name: &str, number: u8) -> Joined {
    let (dice, mia) = (&mut loaded_dice(number.into()), cast.mia.actor(&test.db).await);
    let code = renew_join_code(&test.db, &mia, NOW, dice, cast.cohort, 9)
        .await
        .unwrap();
    let newcomer = Newcomer {
        key: IdempotencyKey(Uuid::from_u128(2000 + u128::from(number))),
        name: name.to_owned(),
        picture: Picture::new(number).unwrap(),
        form_of_address: FormOfAddress::Bapak,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            ..Consents::default()
        },
    };
    join_with_code(&test.db, NOW + i64::from(number), dice, code.code.reveal(), newcomer)
        .await
        .unwrap()
}

#[tokio::test]
async fn all_who_wait_are_confirmed_in_one_go() {
    let (test, cast) = TestDb::with_cast().await;
    let (one, _) = (join(&test, &cast, "Budi", 8).await, join(&test, &cast, "Budi", 9).await);
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let members = list_members(&test.db, &mia, cast.cohort).await.unwrap();
    let budis: Vec<_> = members
        .iter()
        .filter(|m| m.name == "Budi")
        .map(|m| m.picture.number())
        .collect();
    assert_eq!(budis, [8, 9], "one name, two pictures");
    let confirmed = confirm_members(&test.db, &mia, NOW, dice, cast.cohort, Confirm::All)
        .await
        .unwrap();
    assert_eq!(confirmed, 2);
    assert_eq!(
        confirm_members(&test.db, &mia, NOW, dice, cast.cohort, Confirm::All)
            .await
            .unwrap(),
        0
    );
    let actor = load_actor(&test.db, one.account).await.unwrap();
    assert!(actor.membership(cast.cohort).unwrap().confirmed);
    let events = list_events(&test.db, Some("member.confirmed"), 2).await.unwrap();
    assert!(events.iter().all(|event| event.actor == Some(cast.mia.account)));
}

#[tokio::test]
async fn one_foreign_id_stops_the_whole_call() {
    let (test, cast) = TestDb::with_cast().await;
    let waiting = join(&test, &cast, "Budi", 8).await;
    let (dice, mia, lena) = (
        &mut loaded_dice(5),
        cast.mia.actor(&test.db).await,
        cast.lena.actor(&test.db).await,
    );
    let mine = list_members(&test.db, &mia, cast.cohort).await.unwrap();
    let mine = mine.iter().find(|m| m.account == waiting.account).unwrap().membership;
    let theirs = list_members(&test.db, &lena, cast.other_cohort).await.unwrap()[0].membership;
    for foreign in [theirs, MembershipId(Uuid::from_u128(1))] {
        let these = Confirm::These(vec![mine, foreign]);
        let refused = confirm_members(&test.db, &mia, NOW, dice, cast.cohort, these).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    let still = load_actor(&test.db, waiting.account).await.unwrap();
    assert!(!still.membership(cast.cohort).unwrap().confirmed);
    let these = Confirm::These(vec![mine]);
    assert_eq!(
        confirm_members(&test.db, &mia, NOW, dice, cast.cohort, these)
            .await
            .unwrap(),
        1
    );
}

#[tokio::test]
async fn only_those_who_lead_the_cohort_list_and_confirm() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(5);
    for person in [&cast.zoe, &cast.lena, &cast.vito] {
        let actor = person.actor(&test.db).await;
        assert!(matches!(
            list_members(&test.db, &actor, cast.cohort).await,
            Err(StorageError::NotFound)
        ));
        let refused = confirm_members(&test.db, &actor, NOW, dice, cast.cohort, Confirm::All).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    let ana = cast.ana.actor(&test.db).await;
    assert!(matches!(
        list_members(&test.db, &ana, cast.cohort).await,
        Err(StorageError::NotAllowed)
    ));
    let refused = confirm_members(&test.db, &ana, NOW, dice, cast.cohort, Confirm::All).await;
    assert!(matches!(refused, Err(StorageError::NotAllowed)));
    let otto = cast.otto.actor(&test.db).await;
    let seen = list_members(&test.db, &otto, cast.cohort).await.unwrap();
    assert_eq!(seen.iter().filter(|m| m.role == Role::Participant).count(), 2);
}

//! Joining by code and by link.

use domain::{
    accounts::{FormOfAddress, PhoneKind, Picture},
    ids::IdempotencyKey,
};
use storage::{
    Secret, StorageError,
    accounts::{
        Consents, accounts_on_device, list_consents, load_account, load_actor, mark_pin_seen, pending_pin,
        sign_in_with_pin,
    },
    cohorts::{
        Newcomer, create_join_link, current_join_code, join_with_code, join_with_link, peek_join_code, peek_join_link,
        renew_join_code,
    },
    loaded_dice,
};
use test_support::{Cast, HOUR, MINUTE, NOW, TestDb};
use uuid::Uuid;

fn newcomer(number: u128) -> Newcomer {
    Newcomer {
        key: IdempotencyKey(Uuid::from_u128(1000 + number)),
        name: format!("Siti {number}x"),
        picture: Picture::new(5).unwrap(),
        form_of_address: FormOfAddress::Ibu,
        phone: PhoneKind::Own,
        known: None,
        consents: Consents {
            joining: true,
            public_order_number: true,
            photos_in_reports: false,
        },
    }
}

/// The class code of mia's cohort.
async fn code(test: &TestDb, cast: &Cast, limit: u16) -> String {
    let mia = cast.mia.actor(&test.db).await;
    let code = renew_join_code(&test.db, &mia, NOW, &mut loaded_dice(1), cast.cohort, limit)
        .await
        .unwrap();
    code.code.reveal().to_owned()
}

#[tokio::test]
async fn a_newcomer_gets_an_account_a_pin_and_a_phone() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 5).await;
    let place = peek_join_code(&test.db, NOW, &code).await.unwrap();
    assert_eq!(
        (place.cohort_name.as_str(), place.organisation_name.as_str()),
        ("Angkatan 1", "Masjid Al-Ikhlas")
    );
    let dice = &mut loaded_dice(2);
    let joined = join_with_code(&test.db, NOW, dice, &code, newcomer(1)).await.unwrap();
    assert_eq!(joined.pin.reveal().len(), 6);
    assert_eq!(load_account(&test.db, joined.account).await.unwrap().name, "Siti 1x");
    let actor = load_actor(&test.db, joined.account).await.unwrap();
    assert!(actor.is_participant_of(cast.cohort));
    assert!(
        !actor.membership(cast.cohort).unwrap().confirmed,
        "confirmation comes later"
    );
    let on_phone = accounts_on_device(&test.db, &joined.device.token).await.unwrap();
    assert_eq!(
        on_phone.iter().map(|a| a.account.id).collect::<Vec<_>>(),
        [joined.account]
    );
    let consents = list_consents(&test.db, joined.account).await.unwrap();
    assert!(consents.joining && consents.public_order_number && !consents.photos_in_reports);
    sign_in_with_pin(&test.db, NOW, dice, &joined.device.token, joined.account, &joined.pin)
        .await
        .unwrap();
}

#[tokio::test]
async fn the_pin_is_shown_until_it_was_typed_once() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 5).await;
    let joined = join_with_code(&test.db, NOW, &mut loaded_dice(2), &code, newcomer(1))
        .await
        .unwrap();
    let (token, account) = (joined.device.token, joined.account);
    assert_eq!(
        pending_pin(&test.db, &token, account).await.unwrap(),
        Some(joined.pin.clone())
    );
    assert!(
        pending_pin(&test.db, &Secret::new("another phone"), account)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        !mark_pin_seen(&test.db, &token, account, &Secret::new("000000x"))
            .await
            .unwrap()
    );
    assert!(mark_pin_seen(&test.db, &token, account, &joined.pin).await.unwrap());
    assert!(pending_pin(&test.db, &token, account).await.unwrap().is_none());
    let again = mark_pin_seen(&test.db, &token, account, &joined.pin).await;
    assert!(matches!(again, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn sending_the_form_twice_joins_once_and_gives_the_same_answer() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 1).await;
    let first = join_with_code(&test.db, NOW, &mut loaded_dice(2), &code, newcomer(1))
        .await
        .unwrap();
    let second = join_with_code(&test.db, NOW + MINUTE, &mut loaded_dice(3), &code, newcomer(1))
        .await
        .unwrap();
    assert_eq!(first, second);
    let other = Newcomer {
        name: "Rudi".to_owned(),
        ..newcomer(1)
    };
    let other = join_with_code(&test.db, NOW, &mut loaded_dice(4), &code, other).await;
    assert!(matches!(other, Err(StorageError::Rule("key_reused"))));
}

#[tokio::test]
async fn the_same_form_twice_at_once_joins_once() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 9).await;
    let (mut one, mut two) = (loaded_dice(2), loaded_dice(3));
    let (first, second) = tokio::join!(
        join_with_code(&test.db, NOW, &mut one, &code, newcomer(1)),
        join_with_code(&test.db, NOW, &mut two, &code, newcomer(1)),
    );
    assert_eq!(first.unwrap(), second.unwrap());
    let mia = cast.mia.actor(&test.db).await;
    let view = current_join_code(&test.db, &mia, NOW, cast.cohort)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(view.used, 1);
}

#[tokio::test]
async fn as_many_get_in_at_once_as_the_limit_allows() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 5).await;
    let mut tasks = Vec::new();
    for number in 0..20 {
        let (db, code) = (test.db.clone(), code.clone());
        tasks.push(tokio::spawn(async move {
            join_with_code(&db, NOW, &mut loaded_dice(100 + number), &code, newcomer(number.into())).await
        }));
    }
    let mut joined = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => joined += 1,
            Err(error) => assert!(matches!(error, StorageError::NotFound), "{error:?}"),
        }
    }
    assert_eq!(joined, 5);
}

#[tokio::test]
async fn a_code_ends_after_twelve_hours_and_when_it_is_renewed() {
    let (test, cast) = TestDb::with_cast().await;
    let old = code(&test, &cast, 5).await;
    assert!(peek_join_code(&test.db, NOW + 12 * HOUR - 1, &old).await.is_ok());
    assert!(matches!(
        peek_join_code(&test.db, NOW + 12 * HOUR, &old).await,
        Err(StorageError::NotFound)
    ));
    let mia = cast.mia.actor(&test.db).await;
    let new = renew_join_code(&test.db, &mia, NOW, &mut loaded_dice(9), cast.cohort, 5)
        .await
        .unwrap();
    assert!(matches!(
        peek_join_code(&test.db, NOW, &old).await,
        Err(StorageError::NotFound)
    ));
    assert!(peek_join_code(&test.db, NOW, new.code.reveal()).await.is_ok());
}

#[tokio::test]
async fn wrong_codes_have_a_budget_that_returns_after_an_hour() {
    let (test, cast) = TestDb::with_cast().await;
    let right = code(&test, &cast, 5).await;
    for _ in 0..200 {
        assert!(matches!(
            peek_join_code(&test.db, NOW, "no code").await,
            Err(StorageError::NotFound)
        ));
    }
    let spent = peek_join_code(&test.db, NOW + MINUTE, &right).await;
    assert!(matches!(spent, Err(StorageError::Rule("code_budget"))));
    assert!(peek_join_code(&test.db, NOW + HOUR, &right).await.is_ok());
}

#[tokio::test]
async fn a_personal_link_lets_one_person_in() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let dice = &mut loaded_dice(3);
    let link = create_join_link(&test.db, &mia, NOW, dice, cast.cohort, "Siti", 1)
        .await
        .unwrap();
    assert!(peek_join_link(&test.db, NOW, &link.token).await.is_ok());
    join_with_link(&test.db, NOW, dice, &link.token, newcomer(1))
        .await
        .unwrap();
    let second = join_with_link(&test.db, NOW, dice, &link.token, newcomer(2)).await;
    assert!(matches!(second, Err(StorageError::NotFound)));
    assert!(matches!(
        peek_join_link(&test.db, NOW, &link.token).await,
        Err(StorageError::NotFound)
    ));
}

#[tokio::test]
async fn without_the_three_lines_nobody_joins() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 5).await;
    let silent = Newcomer {
        consents: Consents::default(),
        ..newcomer(1)
    };
    let refused = join_with_code(&test.db, NOW, &mut loaded_dice(2), &code, silent).await;
    assert!(matches!(refused, Err(StorageError::Rule("consent_missing"))));
}

#[tokio::test]
async fn two_people_share_one_phone() {
    let (test, cast) = TestDb::with_cast().await;
    let code = code(&test, &cast, 5).await;
    let first = join_with_code(&test.db, NOW, &mut loaded_dice(2), &code, newcomer(1))
        .await
        .unwrap();
    let known = Some(first.device.token.clone());
    let second = Newcomer {
        known,
        phone: PhoneKind::Shared,
        ..newcomer(2)
    };
    let second = join_with_code(&test.db, NOW + 1, &mut loaded_dice(3), &code, second)
        .await
        .unwrap();
    assert_eq!(second.device.token, first.device.token);
    let people = accounts_on_device(&test.db, &first.device.token).await.unwrap();
    let people: Vec<_> = people.iter().map(|a| a.account.id).collect();
    assert_eq!(people, [first.account, second.account]);
}

#[tokio::test]
async fn only_those_who_lead_the_cohort_handle_its_code_and_links() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(3);
    for (person, seen) in [
        (&cast.ana, true),
        (&cast.zoe, false),
        (&cast.lena, false),
        (&cast.vito, false),
    ] {
        let actor = person.actor(&test.db).await;
        let outcomes = [
            renew_join_code(&test.db, &actor, NOW, dice, cast.cohort, 5).await.err(),
            current_join_code(&test.db, &actor, NOW, cast.cohort).await.err(),
            create_join_link(&test.db, &actor, NOW, dice, cast.cohort, "", 1)
                .await
                .err(),
        ];
        for error in outcomes {
            let error = error.unwrap();
            let right = if seen {
                matches!(error, StorageError::NotAllowed)
            } else {
                matches!(error, StorageError::NotFound)
            };
            assert!(right, "{}: {error:?}", person.name);
        }
    }
    let otto = cast.otto.actor(&test.db).await;
    assert!(
        renew_join_code(&test.db, &otto, NOW, dice, cast.cohort, 5)
            .await
            .is_ok()
    );
}

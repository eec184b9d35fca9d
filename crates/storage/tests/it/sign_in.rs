//! Signing in, and how often it may be tried.

use domain::accounts::PhoneKind;
use storage::{
    Secret, StorageError,
    accounts::{SignInError, forget_account_on_device, set_password, sign_in_with_password, sign_in_with_pin},
    loaded_dice,
};
use test_support::{Cast, HOUR, NOW, PASSWORD, Person, TestDb};

async fn pin(test: &TestDb, person: &Person, now: i64, pin: &str) -> Result<(), SignInError> {
    let token = person.phone.clone().unwrap();
    let dice = &mut loaded_dice(5);
    sign_in_with_pin(&test.db, now, dice, &token, person.account, &Secret::new(pin))
        .await
        .map(|_| ())
}

async fn password(
    test: &TestDb,
    now: i64,
    name: &str,
    word: &str,
    phone: Option<&Secret>,
) -> Result<Secret, SignInError> {
    let dice = &mut loaded_dice(now.unsigned_abs());
    let signed = sign_in_with_password(&test.db, now, dice, name, &Secret::new(word), phone, PhoneKind::Own).await?;
    Ok(signed.device.token)
}

fn right_pin(person: &Person) -> String {
    person.pin.clone().unwrap().reveal().to_owned()
}

#[tokio::test]
async fn a_pin_works_on_a_known_phone_only() {
    let (test, cast) = TestDb::with_cast().await;
    pin(&test, &cast.ana, NOW, &right_pin(&cast.ana)).await.unwrap();
    let on_bens_phone = Person {
        phone: cast.ben.phone.clone(),
        ..cast.ana.clone()
    };
    let unknown = pin(&test, &on_bens_phone, NOW, &right_pin(&cast.ana)).await;
    assert!(matches!(unknown, Err(SignInError::UnknownPhone)));
}

#[tokio::test]
async fn five_wrong_pins_are_free_then_waits_grow_and_end_with_a_right_one() {
    let (test, cast) = TestDb::with_cast().await;
    for _ in 0..5 {
        assert!(matches!(
            pin(&test, &cast.ana, NOW, "wrong").await,
            Err(SignInError::Wrong)
        ));
    }
    let right = right_pin(&cast.ana);
    let wait = pin(&test, &cast.ana, NOW + 1, &right).await;
    assert!(
        matches!(wait, Err(SignInError::Wait { until }) if until == NOW + 30_000),
        "{wait:?}"
    );
    assert!(matches!(
        pin(&test, &cast.ana, NOW + 30_000, "wrong").await,
        Err(SignInError::Wrong)
    ));
    let wait = pin(&test, &cast.ana, NOW + 30_001, &right).await;
    assert!(
        matches!(wait, Err(SignInError::Wait { until }) if until == NOW + 90_000),
        "{wait:?}"
    );
    pin(&test, &cast.ana, NOW + 90_000, &right).await.unwrap();
    assert!(matches!(
        pin(&test, &cast.ana, NOW + 90_001, "wrong").await,
        Err(SignInError::Wrong)
    ));
    pin(&test, &cast.ben, NOW, &right_pin(&cast.ben)).await.unwrap();
}

#[tokio::test]
async fn ten_tries_an_hour_reach_the_hash_and_nobody_is_locked_for_good() {
    let (test, cast) = TestDb::with_cast().await;
    let (mut now, mut reached) = (NOW, 0);
    while now < NOW + HOUR {
        match pin(&test, &cast.ana, now, "wrong").await {
            Err(SignInError::Wrong) => reached += 1,
            Err(SignInError::Wait { until }) => now = until,
            other => panic!("{other:?}"),
        }
    }
    assert!(reached <= 10, "{reached}");
    pin(&test, &cast.ana, now, &right_pin(&cast.ana)).await.unwrap();
}

#[tokio::test]
async fn tries_sent_side_by_side_do_not_slip_through() {
    let (test, cast) = TestDb::with_cast().await;
    let mut tasks = Vec::new();
    for _ in 0..20 {
        let (db, ana) = (test.db.clone(), cast.ana.clone());
        tasks.push(tokio::spawn(async move {
            let (token, dice) = (ana.phone.unwrap(), &mut loaded_dice(5));
            sign_in_with_pin(&db, NOW, dice, &token, ana.account, &Secret::new("wrong")).await
        }));
    }
    let mut reached = 0;
    for task in tasks {
        match task.await.unwrap() {
            Err(SignInError::Wrong) => reached += 1,
            Err(SignInError::Wait { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(reached, 5);
}

#[tokio::test]
async fn a_phone_that_was_left_is_unknown_again() {
    let (test, cast) = TestDb::with_cast().await;
    let ana = cast.ana.actor(&test.db).await;
    let token = cast.ana.phone.clone().unwrap();
    forget_account_on_device(&test.db, &ana, NOW, &mut loaded_dice(5), &token)
        .await
        .unwrap();
    let gone = pin(&test, &cast.ana, NOW, &right_pin(&cast.ana)).await;
    assert!(matches!(gone, Err(SignInError::UnknownPhone)));
}

#[tokio::test]
async fn a_mentor_signs_in_with_name_and_password() {
    let (test, _cast) = TestDb::with_cast().await;
    password(&test, NOW, " Mia ", PASSWORD, None).await.unwrap();
    assert!(matches!(
        password(&test, NOW, "mia", "not this one at all", None).await,
        Err(SignInError::Wrong)
    ));
    assert!(matches!(
        password(&test, NOW, "nobody", PASSWORD, None).await,
        Err(SignInError::Wrong)
    ));
    assert!(matches!(
        password(&test, NOW, "", "", None).await,
        Err(SignInError::Wrong)
    ));
}

#[tokio::test]
async fn a_stranger_who_guesses_does_not_lock_out_the_mentors_own_phone() {
    let (test, _cast) = TestDb::with_cast().await;
    let phone = password(&test, NOW, "mia", PASSWORD, None).await.unwrap();
    for _ in 0..5 {
        assert!(matches!(
            password(&test, NOW, "mia", "a wild guess here", None).await,
            Err(SignInError::Wrong)
        ));
    }
    assert!(matches!(
        password(&test, NOW, "mia", PASSWORD, None).await,
        Err(SignInError::Wait { .. })
    ));
    password(&test, NOW, "mia", PASSWORD, Some(&phone)).await.unwrap();
}

#[tokio::test]
async fn a_name_that_does_not_exist_waits_like_one_that_does() {
    let (test, _cast) = TestDb::with_cast().await;
    for name in ["mia", "nobody"] {
        for _ in 0..5 {
            assert!(matches!(
                password(&test, NOW, name, "a wild guess here", None).await,
                Err(SignInError::Wrong)
            ));
        }
        let wait = password(&test, NOW, name, "a wild guess here", None).await;
        assert!(
            matches!(wait, Err(SignInError::Wait { until }) if until == NOW + 30_000),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_new_password_replaces_the_old_one() {
    let (test, cast): (TestDb, Cast) = TestDb::with_cast().await;
    let new = Secret::new("another-good-long-one");
    set_password(&test.db, NOW, &mut loaded_dice(5), cast.mia.account, &new)
        .await
        .unwrap();
    assert!(matches!(
        password(&test, NOW, "mia", PASSWORD, None).await,
        Err(SignInError::Wrong)
    ));
    password(&test, NOW, "mia", new.reveal(), None).await.unwrap();
    let pin_only = set_password(&test.db, NOW, &mut loaded_dice(5), cast.ana.account, &new).await;
    assert!(matches!(pin_only, Err(StorageError::NotFound)));
}

//! *HP baru* and *Lupa PIN*.

use domain::accounts::PhoneKind;
use storage::{
    Secret, StorageError,
    accounts::{
        SignInError, issue_new_device_code, issue_pin_reset_code, list_notices, pending_pin, redeem_new_device_code,
        redeem_pin_reset_code, sign_in_with_pin,
    },
    list_events, loaded_dice,
};
use test_support::{HOUR, MINUTE, NOW, TestDb};

#[tokio::test]
async fn a_new_phone_is_let_in_by_a_code_and_then_by_the_pin() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let issued = issue_new_device_code(&test.db, &mia, NOW, dice, cast.cohort, cast.ana.account)
        .await
        .unwrap();
    assert_eq!(issued.code.reveal().len(), 12);
    let added = redeem_new_device_code(&test.db, NOW, dice, &issued.code, PhoneKind::Own, None)
        .await
        .unwrap();
    assert_eq!(added.account, cast.ana.account);
    assert!(
        pending_pin(&test.db, &added.device.token, added.account)
            .await
            .unwrap()
            .is_none()
    );
    let (pin, old) = (cast.ana.pin.unwrap(), cast.ana.phone.unwrap());
    sign_in_with_pin(&test.db, NOW, dice, &added.device.token, added.account, &pin)
        .await
        .unwrap();
    sign_in_with_pin(&test.db, NOW, dice, &old, added.account, &pin)
        .await
        .unwrap();
    let again = redeem_new_device_code(&test.db, NOW, dice, &issued.code, PhoneKind::Own, None).await;
    assert!(matches!(again, Err(StorageError::NotFound)), "one use");
}

#[tokio::test]
async fn codes_end_in_time_and_with_the_next_one() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let ana = cast.ana.account;
    let phone = issue_new_device_code(&test.db, &mia, NOW, dice, cast.cohort, ana)
        .await
        .unwrap();
    let late = redeem_new_device_code(&test.db, NOW + 24 * HOUR, dice, &phone.code, PhoneKind::Own, None).await;
    assert!(matches!(late, Err(StorageError::NotFound)));
    let reset = issue_pin_reset_code(&test.db, &mia, NOW, dice, cast.cohort, ana)
        .await
        .unwrap();
    let late = redeem_pin_reset_code(&test.db, NOW + 10 * MINUTE, dice, &reset.code, PhoneKind::Own, None).await;
    assert!(matches!(late, Err(StorageError::NotFound)));
    let crossed = redeem_new_device_code(&test.db, NOW, dice, &reset.code, PhoneKind::Own, None).await;
    assert!(
        matches!(crossed, Err(StorageError::NotFound)),
        "a code of one kind is not one of the other"
    );
    issue_new_device_code(&test.db, &mia, NOW, dice, cast.cohort, ana)
        .await
        .unwrap();
    let older = redeem_new_device_code(&test.db, NOW, dice, &phone.code, PhoneKind::Own, None).await;
    assert!(matches!(older, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn a_reset_gives_a_new_pin_tells_its_owner_and_leaves_a_trace() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let ana = cast.ana.account;
    let issued = issue_pin_reset_code(&test.db, &mia, NOW, dice, cast.cohort, ana)
        .await
        .unwrap();
    let new = redeem_pin_reset_code(&test.db, NOW + 1, dice, &issued.code, PhoneKind::Own, None)
        .await
        .unwrap();
    let (old_pin, old_phone) = (cast.ana.pin.clone().unwrap(), cast.ana.phone.clone().unwrap());
    assert_ne!(new.pin, old_pin);
    assert_eq!(
        pending_pin(&test.db, &new.device.token, ana).await.unwrap(),
        Some(new.pin.clone())
    );
    assert!(pending_pin(&test.db, &old_phone, ana).await.unwrap().is_none());
    let old = sign_in_with_pin(&test.db, NOW + 2, dice, &old_phone, ana, &old_pin).await;
    assert!(matches!(old, Err(SignInError::Wrong)));
    sign_in_with_pin(&test.db, NOW + 2, dice, &old_phone, ana, &new.pin)
        .await
        .unwrap();
    let notices = list_notices(&test.db, &cast.ana.actor(&test.db).await).await.unwrap();
    assert_eq!(notices[0].kind, "pin_reset");
    let issued = list_events(&test.db, Some("pin_reset_code.issued"), 9).await.unwrap();
    assert_eq!((issued[0].actor, issued[0].about), (Some(cast.mia.account), Some(ana)));
    assert_eq!(list_events(&test.db, Some("pin.reset"), 9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn of_two_who_redeem_at_once_one_gets_the_pin() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let issued = issue_pin_reset_code(&test.db, &mia, NOW, dice, cast.cohort, cast.ana.account)
        .await
        .unwrap();
    let (mut one, mut two) = (loaded_dice(6), loaded_dice(7));
    let (first, second) = tokio::join!(
        redeem_pin_reset_code(&test.db, NOW, &mut one, &issued.code, PhoneKind::Own, None),
        redeem_pin_reset_code(&test.db, NOW, &mut two, &issued.code, PhoneKind::Own, None),
    );
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
}

#[tokio::test]
async fn nobody_else_gets_a_code_and_staff_have_none() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(5);
    for person in [&cast.zoe, &cast.lena, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = issue_pin_reset_code(&test.db, &actor, NOW, dice, cast.cohort, cast.ana.account).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", person.name);
    }
    let ben = cast.ben.actor(&test.db).await;
    let refused = issue_new_device_code(&test.db, &ben, NOW, dice, cast.cohort, cast.ana.account).await;
    assert!(matches!(refused, Err(StorageError::NotAllowed)));
    let mia = cast.mia.actor(&test.db).await;
    let stranger = issue_new_device_code(&test.db, &mia, NOW, dice, cast.cohort, cast.zoe.account).await;
    assert!(matches!(stranger, Err(StorageError::NotFound)));
    let otto = cast.otto.actor(&test.db).await;
    let staff = issue_pin_reset_code(&test.db, &otto, NOW, dice, cast.cohort, cast.mia.account).await;
    assert!(matches!(staff, Err(StorageError::NotAllowed)));
    let guess = redeem_pin_reset_code(&test.db, NOW, dice, &Secret::new("000000000000"), PhoneKind::Own, None).await;
    assert!(matches!(guess, Err(StorageError::NotFound)));
}

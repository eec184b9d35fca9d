//! Ways back in: passwords by link, a second organizer, phones that are lost, and codes after a cohort has closed.

use domain::accounts::{FormOfAddress, PhoneKind, Picture};
use storage::{
    Secret, StorageError,
    accounts::{
        NewStaff, SignInError, end_other_phones, end_phone, issue_new_device_code, issue_password_reset,
        issue_pin_reset_code, list_notices, list_phones, load_actor, peek_password_reset, redeem_new_device_code,
        redeem_password_reset, redeem_pin_reset_code, sign_in_with_password, sign_in_with_pin,
    },
    cohorts::{
        accept_mentor_invitation_as, accept_organizer_invitation, accept_organizer_invitation_as,
        create_mentor_invitation, create_organizer_invitation, list_organizers, peek_organizer_invitation,
        set_cohort_closed,
    },
    list_events, loaded_dice,
};
use test_support::{HOUR, NOW, PASSWORD, TestDb};

const NEW: &str = "kelapa-batik-sungai-roti";

async fn signs_in(test: &TestDb, name: &str, password: &str) -> bool {
    let password = Secret::new(password);
    sign_in_with_password(
        &test.db,
        NOW + HOUR,
        &mut loaded_dice(5),
        name,
        &password,
        None,
        PhoneKind::Own,
    )
    .await
    .is_ok()
}

fn staff(username: &str) -> NewStaff {
    NewStaff {
        name: "Rina".to_owned(),
        form_of_address: FormOfAddress::Ibu,
        picture: Picture::new(4).unwrap(),
        username: username.to_owned(),
        password: Secret::new(NEW),
    }
}

#[tokio::test]
async fn an_organizer_sends_a_mentor_a_link_that_works_once() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    let mia = cast.mia.account;
    let older = issue_password_reset(&test.db, &otto, NOW, dice, mia).await.unwrap();
    let link = issue_password_reset(&test.db, &otto, NOW, dice, mia).await.unwrap();
    let peeked = peek_password_reset(&test.db, NOW, &link.token).await.unwrap();
    assert_eq!(
        (peeked.account.id, peeked.username.as_str()),
        (mia, "mia"),
        "a forgotten name is told too"
    );
    let new = Secret::new(NEW);
    for (token, now) in [(&older.token, NOW), (&link.token, NOW + 24 * HOUR)] {
        let refused = redeem_password_reset(&test.db, now, dice, token, &new).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    assert_eq!(
        redeem_password_reset(&test.db, NOW, dice, &link.token, &new)
            .await
            .unwrap(),
        "mia"
    );
    let twice = redeem_password_reset(&test.db, NOW, dice, &link.token, &new).await;
    assert!(matches!(twice, Err(StorageError::NotFound)));
    assert!(signs_in(&test, "mia", NEW).await && !signs_in(&test, "mia", PASSWORD).await);
    let told = list_notices(&test.db, &cast.mia.actor(&test.db).await).await.unwrap();
    assert_eq!(told[0].kind, "password_set");
    let issued = list_events(&test.db, Some("password_reset.issued"), 9).await.unwrap();
    assert_eq!((issued[0].actor, issued[0].about), (Some(otto.account), Some(mia)));
    let set = list_events(&test.db, Some("password.set"), 9).await.unwrap();
    assert_eq!((set.len(), set[0].actor), (1, Some(otto.account)));
}

#[tokio::test]
async fn nobody_resets_a_password_that_opens_more_than_is_theirs() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(5);
    for person in [&cast.ana, &cast.mia, &cast.lena, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = issue_password_reset(&test.db, &actor, NOW, dice, cast.mia.account).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", person.name);
    }
    let otto = cast.otto.actor(&test.db).await;
    let pin = issue_password_reset(&test.db, &otto, NOW, dice, cast.ana.account).await;
    assert!(
        matches!(pin, Err(StorageError::NotFound)),
        "people with a PIN get codes"
    );
    // Lena mentors for otto too; a link of his would open vito's class.
    let link = create_mentor_invitation(&test.db, &otto, NOW, dice, cast.cohort, "")
        .await
        .unwrap();
    let lena = cast.lena.actor(&test.db).await;
    accept_mentor_invitation_as(&test.db, &lena, NOW, dice, &link.token)
        .await
        .unwrap();
    for person in [&cast.otto, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = issue_password_reset(&test.db, &actor, NOW, dice, cast.lena.account).await;
        assert!(matches!(refused, Err(StorageError::Rule("staff_elsewhere"))));
    }
}

#[tokio::test]
async fn a_second_organizer_comes_by_link_and_each_helps_the_other_back_in() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    let link = create_organizer_invitation(&test.db, &otto, NOW, dice, cast.organisation)
        .await
        .unwrap();
    assert_eq!(
        peek_organizer_invitation(&test.db, NOW, &link.token).await.unwrap(),
        "Masjid Al-Ikhlas"
    );
    let taken = accept_organizer_invitation(&test.db, NOW, dice, &link.token, staff("mia")).await;
    assert!(matches!(taken, Err(StorageError::Rule("username_taken"))));
    let rina = accept_organizer_invitation(&test.db, NOW, dice, &link.token, staff("rina"))
        .await
        .unwrap();
    let twice = accept_organizer_invitation(&test.db, NOW, dice, &link.token, staff("rini")).await;
    assert!(matches!(twice, Err(StorageError::NotFound)));
    let actor = load_actor(&test.db, rina).await.unwrap();
    assert!(actor.is_organizer_of(cast.organisation));
    let mut names: Vec<_> = list_organizers(&test.db, &actor)
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.username)
        .collect();
    names.sort();
    assert_eq!(names, ["otto", "rina"]);
    let back = issue_password_reset(&test.db, &actor, NOW, dice, otto.account)
        .await
        .unwrap();
    redeem_password_reset(&test.db, NOW, dice, &back.token, &Secret::new(NEW))
        .await
        .unwrap();
    assert!(signs_in(&test, "otto", NEW).await);
}

#[tokio::test]
async fn only_organizers_make_organizers_and_only_people_with_a_password_become_one() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    for person in [&cast.ana, &cast.mia, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = create_organizer_invitation(&test.db, &actor, NOW, dice, cast.organisation).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", person.name);
    }
    let link = create_organizer_invitation(&test.db, &otto, NOW, dice, cast.organisation)
        .await
        .unwrap();
    let ana = cast.ana.actor(&test.db).await;
    let pin = accept_organizer_invitation_as(&test.db, &ana, NOW, dice, &link.token).await;
    assert!(matches!(pin, Err(StorageError::NotAllowed)));
    let already = accept_organizer_invitation_as(&test.db, &otto, NOW, dice, &link.token).await;
    assert!(matches!(already, Err(StorageError::Rule("already_organizer"))));
    let late = peek_organizer_invitation(&test.db, NOW + 7 * 24 * HOUR, &link.token).await;
    assert!(matches!(late, Err(StorageError::NotFound)));
    let mia = cast.mia.actor(&test.db).await;
    accept_organizer_invitation_as(&test.db, &mia, NOW, dice, &link.token)
        .await
        .unwrap();
    assert!(cast.mia.actor(&test.db).await.is_organizer_of(cast.organisation));
}

#[tokio::test]
async fn a_lost_phone_is_ended_from_another_one() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, mia) = (&mut loaded_dice(5), cast.mia.actor(&test.db).await);
    let (ana, lost) = (cast.ana.account, cast.ana.phone.clone().unwrap());
    let pin = cast.ana.pin.clone().unwrap();
    let code = issue_new_device_code(&test.db, &mia, NOW, dice, cast.cohort, ana)
        .await
        .unwrap();
    let new = redeem_new_device_code(&test.db, NOW + 1, dice, &code.code, PhoneKind::Shared, None)
        .await
        .unwrap();
    let (here, me) = (new.device.token, cast.ana.actor(&test.db).await);
    let phones = list_phones(&test.db, &me, NOW + 1, Some(&here)).await.unwrap();
    assert_eq!(
        phones.iter().map(|phone| (phone.here, phone.phone)).collect::<Vec<_>>(),
        [(true, PhoneKind::Shared), (false, PhoneKind::Own)]
    );
    let ben = cast.ben.actor(&test.db).await;
    let foreign = end_phone(&test.db, &ben, NOW, dice, phones[1].id).await;
    assert!(matches!(foreign, Err(StorageError::NotFound)));
    end_phone(&test.db, &me, NOW, dice, phones[1].id).await.unwrap();
    let gone = sign_in_with_pin(&test.db, NOW, dice, &lost, ana, &pin).await;
    assert!(matches!(gone, Err(SignInError::UnknownPhone)));
    sign_in_with_pin(&test.db, NOW, dice, &here, ana, &pin).await.unwrap();
    assert_eq!(
        end_other_phones(&test.db, &me, NOW, dice, Some(&here)).await.unwrap(),
        0
    );
    assert_eq!(
        end_other_phones(&test.db, &me, NOW, dice, None).await.unwrap(),
        1,
        "unknown phone: all of them"
    );
    assert!(list_phones(&test.db, &me, NOW, Some(&here)).await.unwrap().is_empty());
    assert_eq!(list_events(&test.db, Some("device.ended"), 9).await.unwrap().len(), 2);
}

#[tokio::test]
async fn codes_and_links_help_people_back_in_after_the_class_has_closed() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, ana) = (&mut loaded_dice(5), cast.ana.account);
    let otto = cast.otto.actor(&test.db).await;
    set_cohort_closed(&test.db, &otto, NOW, dice, cast.cohort, true)
        .await
        .unwrap();
    for leader in [&cast.otto, &cast.mia] {
        let actor = leader.actor(&test.db).await;
        let code = issue_new_device_code(&test.db, &actor, NOW, dice, cast.cohort, ana)
            .await
            .unwrap();
        let added = redeem_new_device_code(&test.db, NOW, dice, &code.code, PhoneKind::Own, None)
            .await
            .unwrap();
        let reset = issue_pin_reset_code(&test.db, &actor, NOW, dice, cast.cohort, ana)
            .await
            .unwrap();
        let token = Some(&added.device.token);
        let new = redeem_pin_reset_code(&test.db, NOW, dice, &reset.code, PhoneKind::Own, token)
            .await
            .unwrap();
        sign_in_with_pin(&test.db, NOW, dice, &added.device.token, ana, &new.pin)
            .await
            .unwrap();
    }
    let link = issue_password_reset(&test.db, &otto, NOW, dice, cast.mia.account)
        .await
        .unwrap();
    redeem_password_reset(&test.db, NOW, dice, &link.token, &Secret::new(NEW))
        .await
        .unwrap();
    assert!(signs_in(&test, "mia", NEW).await);
}

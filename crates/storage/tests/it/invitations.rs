//! Inviting mentors.

use domain::accounts::{FormOfAddress, PhoneKind, Picture};
use storage::{
    Secret, StorageError,
    accounts::{NewStaff, load_actor, sign_in_with_password},
    cohorts::{
        accept_mentor_invitation, accept_mentor_invitation_as, create_join_link, create_mentor_invitation,
        peek_join_link,
    },
    loaded_dice,
};
use test_support::{HOUR, NOW, PASSWORD, TestDb};

fn staff(username: &str) -> NewStaff {
    NewStaff {
        name: "Nina".to_owned(),
        form_of_address: FormOfAddress::Kak,
        picture: Picture::new(11).unwrap(),
        username: username.to_owned(),
        password: Secret::new(PASSWORD),
    }
}

#[tokio::test]
async fn an_invitation_makes_one_mentor() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    let link = create_mentor_invitation(&test.db, &otto, NOW, dice, cast.cohort, "Nina")
        .await
        .unwrap();
    let taken = accept_mentor_invitation(&test.db, NOW, dice, &link.token, staff("mia")).await;
    assert!(matches!(taken, Err(StorageError::Rule("username_taken"))));
    let nina = accept_mentor_invitation(&test.db, NOW, dice, &link.token, staff("nina"))
        .await
        .unwrap();
    let actor = load_actor(&test.db, nina.account).await.unwrap();
    assert!(actor.is_mentor_of(cast.cohort) && actor.membership(cast.cohort).unwrap().confirmed);
    let word = Secret::new(PASSWORD);
    sign_in_with_password(&test.db, NOW, dice, "nina", &word, None, PhoneKind::Own)
        .await
        .unwrap();
    let again = accept_mentor_invitation(&test.db, NOW, dice, &link.token, staff("nina2")).await;
    assert!(matches!(again, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn a_mentor_with_an_account_accepts_for_another_cohort() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    let link = create_mentor_invitation(&test.db, &otto, NOW, dice, cast.cohort, "")
        .await
        .unwrap();
    let mia = cast.mia.actor(&test.db).await;
    let member = accept_mentor_invitation_as(&test.db, &mia, NOW, dice, &link.token).await;
    assert!(matches!(member, Err(StorageError::Rule("already_member"))));
    let zoe = cast.zoe.actor(&test.db).await;
    let participant = accept_mentor_invitation_as(&test.db, &zoe, NOW, dice, &link.token).await;
    assert!(
        matches!(participant, Err(StorageError::NotAllowed)),
        "mentors need a password"
    );
    let lena = cast.lena.actor(&test.db).await;
    accept_mentor_invitation_as(&test.db, &lena, NOW, dice, &link.token)
        .await
        .unwrap();
    assert!(cast.lena.actor(&test.db).await.is_mentor_of(cast.cohort));
}

#[tokio::test]
async fn links_of_one_kind_do_not_work_as_the_other() {
    let (test, cast) = TestDb::with_cast().await;
    let (dice, otto) = (&mut loaded_dice(5), cast.otto.actor(&test.db).await);
    let for_mentor = create_mentor_invitation(&test.db, &otto, NOW, dice, cast.cohort, "")
        .await
        .unwrap();
    let for_class = create_join_link(&test.db, &otto, NOW, dice, cast.cohort, "", 5)
        .await
        .unwrap();
    assert!(matches!(
        peek_join_link(&test.db, NOW, &for_mentor.token).await,
        Err(StorageError::NotFound)
    ));
    let climbed = accept_mentor_invitation(&test.db, NOW, dice, &for_class.token, staff("nina")).await;
    assert!(matches!(climbed, Err(StorageError::NotFound)));
    let late = accept_mentor_invitation(&test.db, NOW + 7 * 24 * HOUR, dice, &for_mentor.token, staff("nina")).await;
    assert!(matches!(late, Err(StorageError::NotFound)));
}

#[tokio::test]
async fn only_organizers_invite_mentors() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(5);
    for (person, seen) in [
        (&cast.ana, true),
        (&cast.mia, true),
        (&cast.lena, false),
        (&cast.vito, false),
    ] {
        let actor = person.actor(&test.db).await;
        let error = create_mentor_invitation(&test.db, &actor, NOW, dice, cast.cohort, "")
            .await
            .unwrap_err();
        let right = if seen {
            matches!(error, StorageError::NotAllowed)
        } else {
            matches!(error, StorageError::NotFound)
        };
        assert!(right, "{}: {error:?}", person.name);
    }
}

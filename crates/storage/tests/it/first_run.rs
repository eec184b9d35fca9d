//! The first organisation of an installation, and the demo.

use domain::accounts::{FormOfAddress, Picture};
use storage::{
    Secret, StorageError,
    accounts::{DemoRole, NewStaff, sign_in_as_demo},
    cohorts::{create_first_organisation, has_organisation},
    loaded_dice, open_installation,
};
use test_support::{NOW, PASSWORD, TestDb};

fn staff(username: &str) -> NewStaff {
    NewStaff {
        name: "Otto".to_owned(),
        form_of_address: FormOfAddress::Bapak,
        picture: Picture::new(11).unwrap(),
        username: username.to_owned(),
        password: Secret::new(PASSWORD),
    }
}

#[tokio::test]
async fn of_many_at_once_one_makes_the_first_organisation() {
    let test = TestDb::empty().await;
    open_installation(&test.db, NOW, &mut loaded_dice(1), false)
        .await
        .unwrap();
    assert!(!has_organisation(&test.db).await.unwrap());
    let make = |n: u64| {
        let db = test.db.clone();
        async move { create_first_organisation(&db, NOW, &mut loaded_dice(n), "Aula", staff(&format!("otto{n}"))).await }
    };
    let (a, b, c) = tokio::join!(make(2), make(3), make(4));
    let made = [a, b, c];
    assert_eq!(made.iter().filter(|one| one.is_ok()).count(), 1);
    assert!(
        made.iter()
            .all(|one| matches!(one, Ok(_) | Err(StorageError::NotFound)))
    );
    assert!(has_organisation(&test.db).await.unwrap());
}

#[tokio::test]
async fn nobody_comes_in_as_a_demo_person_without_the_mark() {
    let (test, _) = TestDb::with_cast().await;
    for role in [DemoRole::Participant, DemoRole::Mentor, DemoRole::Organizer] {
        let refused = sign_in_as_demo(&test.db, NOW, &mut loaded_dice(6), role, None).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{role:?}");
    }
}

#[tokio::test]
async fn with_the_mark_a_demo_person_is_on_the_phone() {
    let test = TestDb::empty().await;
    open_installation(&test.db, NOW, &mut loaded_dice(1), true)
        .await
        .unwrap();
    let dice = &mut loaded_dice(2);
    let nobody = sign_in_as_demo(&test.db, NOW, dice, DemoRole::Organizer, None).await;
    assert!(matches!(nobody, Err(StorageError::NotFound)));
    let made = create_first_organisation(&test.db, NOW, dice, "Aula", staff("otto"))
        .await
        .unwrap();
    let first = sign_in_as_demo(&test.db, NOW, dice, DemoRole::Organizer, None)
        .await
        .unwrap();
    assert_eq!(first.account, made.organizer);
    let again = sign_in_as_demo(&test.db, NOW, dice, DemoRole::Organizer, Some(&first.device.token))
        .await
        .unwrap();
    assert_eq!(again, first);
}

//! Organisations and cohorts: who makes them and who sees them.

use domain::cohorts::TimeZone;
use storage::{
    StorageError,
    cohorts::{CohortRole, NewCohort, create_cohort, list_cohorts, list_organisations, load_cohort},
    loaded_dice,
};
use test_support::{Cast, NOW, TestDb};

fn new_cohort(cast: &Cast) -> NewCohort {
    NewCohort {
        organisation: cast.organisation,
        name: "Angkatan 2".to_owned(),
        place: "Serambi".to_owned(),
        time_zone: TimeZone::Wita,
    }
}

#[tokio::test]
async fn an_organizer_makes_a_cohort_and_sees_it() {
    let (test, cast) = TestDb::with_cast().await;
    let otto = cast.otto.actor(&test.db).await;
    let id = create_cohort(&test.db, &otto, NOW + 1, &mut loaded_dice(5), new_cohort(&cast))
        .await
        .unwrap();
    let cohorts = list_cohorts(&test.db, &otto).await.unwrap();
    assert_eq!(cohorts.iter().map(|c| c.id).collect::<Vec<_>>(), [id, cast.cohort]);
    let made = load_cohort(&test.db, &otto, id).await.unwrap();
    assert_eq!(
        (made.time_zone, made.role, made.participants),
        (TimeZone::Wita, CohortRole::Organizer, 0)
    );
    assert_eq!(
        list_organisations(&test.db, &otto).await.unwrap()[0].name,
        "Masjid Al-Ikhlas"
    );
}

#[tokio::test]
async fn nobody_else_makes_a_cohort_there() {
    let (test, cast) = TestDb::with_cast().await;
    for person in [&cast.ana, &cast.mia, &cast.zoe, &cast.lena, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = create_cohort(&test.db, &actor, NOW, &mut loaded_dice(5), new_cohort(&cast)).await;
        assert!(matches!(refused, Err(StorageError::NotFound)), "{}", person.name);
    }
}

#[tokio::test]
async fn people_see_their_own_cohort_and_no_other() {
    let (test, cast) = TestDb::with_cast().await;
    for (person, role) in [
        (&cast.ana, CohortRole::Participant),
        (&cast.mia, CohortRole::Mentor),
        (&cast.otto, CohortRole::Organizer),
    ] {
        let actor = person.actor(&test.db).await;
        let seen = list_cohorts(&test.db, &actor).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].id, seen[0].role), (cast.cohort, role));
        assert_eq!((seen[0].participants, seen[0].waiting, seen[0].mentors), (2, 0, 1));
        let other = load_cohort(&test.db, &actor, cast.other_cohort).await;
        assert!(matches!(other, Err(StorageError::NotFound)), "{}", person.name);
    }
}

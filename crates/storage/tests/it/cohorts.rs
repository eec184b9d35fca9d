//! Organisations and cohorts: who makes them and who sees them.

use domain::cohorts::{Module, Schedule, TimeZone, schedule::parse_day};
use storage::{
    StorageError,
    cohorts::{CohortRole, NewCohort, change_schedule, create_cohort, list_cohorts, list_organisations, load_cohort},
    loaded_dice,
};
use test_support::{Cast, NOW, TestDb};

fn new_cohort(cast: &Cast) -> NewCohort {
    NewCohort {
        organisation: cast.organisation,
        name: "Angkatan 2".to_owned(),
        place: "Serambi".to_owned(),
        time_zone: TimeZone::Wita,
        schedule: Schedule::weekly(parse_day("2026-11-21").unwrap()),
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

#[tokio::test]
async fn a_cohort_has_been_taught_what_its_meetings_taught() {
    let (test, cast) = TestDb::with_cast().await;
    let otto = cast.otto.actor(&test.db).await;
    let id = create_cohort(&test.db, &otto, NOW, &mut loaded_dice(5), new_cohort(&cast))
        .await
        .unwrap();
    let made = load_cohort(&test.db, &otto, id).await.unwrap();
    let first = made.schedule.day(Module::M1);
    // Midnight in Makassar, where this cohort meets, is four in the afternoon of the day before by UTC.
    let midnight = first * 86_400_000 - 8 * 3_600_000;
    assert_eq!(
        (made.reached(midnight - 1), made.reached(midnight)),
        (None, Some(Module::M1))
    );
    let later = Schedule::weekly(first + 3);
    change_schedule(&test.db, &otto, NOW, &mut loaded_dice(6), id, later)
        .await
        .unwrap();
    let moved = load_cohort(&test.db, &otto, id).await.unwrap();
    assert_eq!((moved.schedule, moved.reached(midnight)), (later, None));
}

#[tokio::test]
async fn meetings_are_moved_by_those_who_lead_the_cohort_only() {
    let (test, cast) = TestDb::with_cast().await;
    let schedule = Schedule::weekly(20_000);
    let dice = &mut loaded_dice(7);
    for (person, expected) in [
        (&cast.ana, Some("NotAllowed")),
        (&cast.zoe, Some("NotFound")),
        (&cast.lena, Some("NotFound")),
        (&cast.vito, Some("NotFound")),
        (&cast.mia, None),
        (&cast.otto, None),
    ] {
        let actor = person.actor(&test.db).await;
        let done = change_schedule(&test.db, &actor, NOW, dice, cast.cohort, schedule).await;
        let refused = done.err().map(|error| format!("{error:?}"));
        assert_eq!(refused.as_deref(), expected, "{}", person.name);
    }
}

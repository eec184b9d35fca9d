//! Who was at a meeting.

use std::collections::BTreeMap;

use domain::{
    cohorts::{Attendance, Module, Schedule, StopReason},
    ids::MembershipId,
};
use storage::{
    StorageError,
    cohorts::{change_schedule, list_members, load_attendance, mark_attendance, stop_member},
    list_events, loaded_dice,
};
use test_support::{Cast, HOUR, NOW, Person, TestDb};

async fn place(test: &TestDb, cast: &Cast, person: &Person) -> MembershipId {
    let mia = cast.mia.actor(&test.db).await;
    let members = list_members(&test.db, &mia, cast.cohort).await.unwrap();
    members
        .iter()
        .find(|member| member.account == person.account)
        .unwrap()
        .membership
}

#[tokio::test]
async fn who_is_here_is_noted_and_corrected_with_an_event_for_each_change() {
    let (test, cast) = TestDb::with_cast().await;
    let (mia, otto) = (cast.mia.actor(&test.db).await, cast.otto.actor(&test.db).await);
    let (ana, ben) = (
        place(&test, &cast, &cast.ana).await,
        place(&test, &cast, &cast.ben).await,
    );
    let dice = &mut loaded_dice(50);
    let both = BTreeMap::from([(ana, Attendance::Present), (ben, Attendance::Excused)]);
    let changed = mark_attendance(&test.db, &mia, NOW, dice, cast.cohort, Module::M3, both.clone(), false).await;
    assert_eq!(changed.unwrap(), 2);
    // The same again changes nothing and leaves no event.
    let again = mark_attendance(&test.db, &mia, NOW + 1, dice, cast.cohort, Module::M3, both, false).await;
    assert_eq!(again.unwrap(), 0);
    let late = BTreeMap::from([(ben, Attendance::Present)]);
    mark_attendance(&test.db, &otto, NOW + HOUR, dice, cast.cohort, Module::M3, late, false)
        .await
        .unwrap();
    let list = load_attendance(&test.db, &mia, cast.cohort, Module::M3).await.unwrap();
    assert_eq!(
        list.states,
        BTreeMap::from([(ana, Attendance::Present), (ben, Attendance::Present)])
    );
    assert_eq!(list.last, Some(("Otto".to_owned(), NOW + HOUR)));
    let events = list_events(&test.db, Some("attendance.marked"), 10).await.unwrap();
    assert_eq!(events.len(), 3);
    assert_eq!(
        (events[0].actor, events[0].about),
        (Some(otto.account), Some(cast.ben.account))
    );
    assert_eq!(
        events[0].detail,
        serde_json::json!({ "week": 3, "from": "excused", "to": "present" })
    );
    // Other meetings know nothing of it.
    let other = load_attendance(&test.db, &mia, cast.cohort, Module::M2).await.unwrap();
    assert!(other.states.is_empty() && other.last.is_none());
}

#[tokio::test]
async fn the_rest_were_absent_but_for_those_who_joined_later() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let (ana, ben) = (
        place(&test, &cast, &cast.ana).await,
        place(&test, &cast, &cast.ben).await,
    );
    let dice = &mut loaded_dice(51);
    // Today's meeting: both were in the class.
    let here = BTreeMap::from([(ana, Attendance::Present)]);
    mark_attendance(&test.db, &mia, NOW, dice, cast.cohort, Module::M3, here, true)
        .await
        .unwrap();
    let list = load_attendance(&test.db, &mia, cast.cohort, Module::M3).await.unwrap();
    assert_eq!(
        list.states,
        BTreeMap::from([(ana, Attendance::Present), (ben, Attendance::Absent)])
    );
    // Who has stopped is missed by nobody.
    stop_member(
        &test.db,
        &mia,
        NOW,
        dice,
        cast.cohort,
        cast.ben.account,
        StopReason::Work,
    )
    .await
    .unwrap();
    mark_attendance(
        &test.db,
        &mia,
        NOW,
        dice,
        cast.cohort,
        Module::M4,
        BTreeMap::new(),
        true,
    )
    .await
    .unwrap();
    let list = load_attendance(&test.db, &mia, cast.cohort, Module::M4).await.unwrap();
    assert_eq!(list.states, BTreeMap::from([(ana, Attendance::Absent)]));
    // The meeting of two weeks ago was before they joined.
    let changed = mark_attendance(
        &test.db,
        &mia,
        NOW,
        dice,
        cast.cohort,
        Module::M1,
        BTreeMap::new(),
        true,
    )
    .await;
    assert_eq!(changed.unwrap(), 0);
    // What another mentor has noted meanwhile stays.
    let changed = mark_attendance(
        &test.db,
        &mia,
        NOW,
        dice,
        cast.cohort,
        Module::M3,
        BTreeMap::new(),
        true,
    )
    .await;
    assert_eq!(changed.unwrap(), 0);
}

#[tokio::test]
async fn meetings_can_move_after_they_were_noted() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let ana = place(&test, &cast, &cast.ana).await;
    let dice = &mut loaded_dice(52);
    let here = BTreeMap::from([(ana, Attendance::Present)]);
    mark_attendance(&test.db, &mia, NOW, dice, cast.cohort, Module::M1, here, false)
        .await
        .unwrap();
    change_schedule(
        &test.db,
        &mia,
        NOW,
        dice,
        cast.cohort,
        Schedule::weekly(NOW / (24 * HOUR)),
    )
    .await
    .unwrap();
    let list = load_attendance(&test.db, &mia, cast.cohort, Module::M1).await.unwrap();
    assert_eq!(list.states.get(&ana), Some(&Attendance::Present));
}

#[tokio::test]
async fn only_those_who_lead_note_and_only_people_of_the_class() {
    let (test, cast) = TestDb::with_cast().await;
    let dice = &mut loaded_dice(53);
    for (person, expected) in [
        (&cast.ana, "NotAllowed"),
        (&cast.zoe, "NotFound"),
        (&cast.lena, "NotFound"),
        (&cast.vito, "NotFound"),
    ] {
        let actor = person.actor(&test.db).await;
        let done = mark_attendance(
            &test.db,
            &actor,
            NOW,
            dice,
            cast.cohort,
            Module::M1,
            BTreeMap::new(),
            true,
        )
        .await;
        assert_eq!(format!("{:?}", done.unwrap_err()), expected, "{}", person.name);
        let seen = load_attendance(&test.db, &actor, cast.cohort, Module::M1).await;
        assert_eq!(format!("{:?}", seen.unwrap_err()), expected, "{}", person.name);
    }
    let (mia, lena) = (cast.mia.actor(&test.db).await, cast.lena.actor(&test.db).await);
    let others = list_members(&test.db, &lena, cast.other_cohort).await.unwrap();
    let members = list_members(&test.db, &mia, cast.cohort).await.unwrap();
    let mentor = members
        .iter()
        .find(|member| member.account == cast.mia.account)
        .unwrap();
    let ana = place(&test, &cast, &cast.ana).await;
    let before = test.db.fingerprint().await.unwrap();
    for stranger in [others[0].membership, mentor.membership] {
        let mixed = BTreeMap::from([(ana, Attendance::Present), (stranger, Attendance::Present)]);
        let refused = mark_attendance(&test.db, &mia, NOW, dice, cast.cohort, Module::M1, mixed, false).await;
        assert!(matches!(refused, Err(StorageError::NotFound)));
    }
    assert_eq!(test.db.fingerprint().await.unwrap(), before);
}

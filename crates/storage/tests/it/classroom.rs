//! The wall of a classroom.

use std::collections::BTreeMap;

use domain::cohorts::{Attendance, Module};
use storage::{
    cohorts::{Arrival, change_wifi_hint, list_arrivals, list_members, load_wifi_hint, mark_attendance},
    list_events, loaded_dice,
};
use test_support::{HOUR, NOW, TestDb};

#[tokio::test]
async fn the_hint_is_kept_with_the_class_and_leaves_no_trace_of_its_text() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let dice = &mut loaded_dice(60);
    assert_eq!(load_wifi_hint(&test.db, &mia, cast.cohort).await.unwrap(), "");
    for hint in ["Warung Kenari, tanya Pak Joko", "Warung Kenari 2", ""] {
        change_wifi_hint(&test.db, &mia, NOW, dice, cast.cohort, hint)
            .await
            .unwrap();
        assert_eq!(load_wifi_hint(&test.db, &mia, cast.cohort).await.unwrap(), hint);
    }
    let events = list_events(&test.db, Some("classroom.wifi_changed"), 9).await.unwrap();
    assert_eq!(events.len(), 3);
    assert!(!test.db.mentions("Kenari").await.unwrap());
    for person in [&cast.ana, &cast.zoe, &cast.lena, &cast.vito] {
        let actor = person.actor(&test.db).await;
        let refused = change_wifi_hint(&test.db, &actor, NOW, dice, cast.cohort, "x").await;
        let expected = if person.name == "ana" { "NotAllowed" } else { "NotFound" };
        assert_eq!(format!("{:?}", refused.unwrap_err()), expected, "{}", person.name);
        assert!(list_arrivals(&test.db, &actor, NOW, cast.cohort).await.is_err());
    }
}

#[tokio::test]
async fn arrived_are_those_who_joined_this_evening_or_were_noted_at_todays_meeting() {
    let (test, cast) = TestDb::with_cast().await;
    let mia = cast.mia.actor(&test.db).await;
    let names = |arrivals: Vec<Arrival>| -> Vec<String> { arrivals.into_iter().map(|one| one.name).collect() };
    let now = list_arrivals(&test.db, &mia, NOW + HOUR, cast.cohort).await.unwrap();
    assert_eq!(now.len(), 2, "both joined an hour ago");
    let members = list_members(&test.db, &mia, cast.cohort).await.unwrap();
    let ana = members
        .iter()
        .find(|member| member.account == cast.ana.account)
        .unwrap();
    let next_week = NOW + 7 * 24 * HOUR;
    assert!(
        list_arrivals(&test.db, &mia, next_week, cast.cohort)
            .await
            .unwrap()
            .is_empty()
    );
    let ben = members
        .iter()
        .find(|member| member.account == cast.ben.account)
        .unwrap();
    let dice = &mut loaded_dice(61);
    for (person, at) in [(ana, next_week), (ben, next_week + 1)] {
        let here = BTreeMap::from([(person.membership, Attendance::Present)]);
        mark_attendance(&test.db, &mia, at, dice, cast.cohort, Module::M4, here, false)
            .await
            .unwrap();
    }
    let now = list_arrivals(&test.db, &mia, next_week + 2, cast.cohort).await.unwrap();
    assert_eq!(names(now), ["Ben", "Ana"], "the newest first");
}

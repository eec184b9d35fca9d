//! When a class meets, and what its mentors judge by then.

use domain::cohorts::{Module, TimeZone, schedule::parse_day, time};
use storage::cohorts::load_cohort;
use test_support::NOW;

use crate::{reviews::seed::Place, support::Site};

/// Six days as the form has them, a week apart from this one.
fn week_by_week(first: i64) -> Vec<(&'static str, String)> {
    ["day_1", "day_2", "day_3", "day_4", "day_5", "day_6"]
        .into_iter()
        .zip(0..)
        .map(|(field, week)| (field, time::iso_day(first + 7 * week)))
        .collect()
}

fn borrowed<'a>(cohort: &'a str, days: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    let days = days.iter().map(|(field, day)| (*field, day.as_str()));
    [("cohort", cohort)].into_iter().chain(days).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn mentors_move_the_meetings_and_days_that_cannot_be_stay_in_the_form() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (mia, page) = (site.signed_in(&site.cast.mia).await, format!("/a/{cohort}/peserta"));
    assert!(
        mia.get(&page)
            .await
            .body
            .contains("Sudah sampai 3. Judul dan cerita barang")
    );
    let mut days = week_by_week(parse_day("2026-11-21").unwrap());
    let answer = mia.submit("/api/kelas/jadwal", &page, &borrowed(&cohort, &days)).await;
    assert!(answer.leads_to(&page), "{}", answer.body);
    let now = mia.get(&page).await.body;
    assert!(now.contains("Sudah sampai 1. Toko pertamaku"));
    assert!(now.contains("Sabtu, 21 November 2026 (1. Toko pertamaku)"));
    days[2].1 = days[1].1.clone();
    days[4].1 = "lusa".to_owned();
    mia.submit("/api/kelas/jadwal", &page, &borrowed(&cohort, &days)).await;
    let unread = mia.get(&page).await.body;
    assert!(unread.contains("Tulis harinya dengan angka") && unread.contains("value=\"lusa\""));
    days[4].1 = "19-12-2026".to_owned();
    mia.submit("/api/kelas/jadwal", &page, &borrowed(&cohort, &days)).await;
    assert!(mia.get(&page).await.body.contains("harus sesudah pertemuan sebelumnya"));
    let otto = site.cast.otto.actor(&site.db.db).await;
    let stored = load_cohort(&site.db.db, &otto, site.cast.cohort)
        .await
        .unwrap()
        .schedule;
    assert_eq!(time::iso_day(stored.day(Module::M5)), "2026-12-19");
    assert_eq!(time::iso_day(stored.day(Module::M3)), "2026-12-05");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn mentors_judge_what_the_class_has_been_taught() {
    let (place, submission) = Place::opened().await;
    let cohort = place.site.cast.cohort.to_string();
    let mia = place.mia().await;
    let review = place.review_page(&submission);
    let price = "name=\"review[levels][R6]\"";
    assert!(
        !mia.get(&review).await.body.contains(price),
        "the fourth module waits for its week"
    );
    let today = time::day_of(NOW, TimeZone::Wib);
    let days = week_by_week(today - 21);
    let people = format!("/a/{cohort}/peserta");
    assert!(
        mia.submit("/api/kelas/jadwal", &people, &borrowed(&cohort, &days))
            .await
            .leads_to(&people)
    );
    assert!(mia.get(&review).await.body.contains(price));
}

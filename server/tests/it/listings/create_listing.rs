use axum::http::StatusCode;
use storage::listings::list_own_listings;

use super::new_listing;
use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_plain_form_starts_a_listing_and_opens_it() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = new_listing(&site, &ana).await;
    let page = ana.get(&format!("/a/{}/barang/{id}", site.cast.cohort)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Dijual bagaimana?"));
    assert!(page.body.contains("Kerajinan"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pressing_twice_starts_one_listing() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let cohort = site.cast.cohort.to_string();
    let key = "018f0000-0000-7000-8000-000000000001";
    for _ in 0..2 {
        ana.submit("/api/barang/baru", "/", &[("cohort", &cohort), ("key", key)])
            .await;
    }
    let actor = site.cast.ana.actor(&site.db.db).await;
    let all = list_own_listings(&site.db.db, &actor, site.cast.cohort).await.unwrap();
    assert_eq!(all.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_participants_of_the_cohort_start_listings_there() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    for person in [&site.cast.mia, &site.cast.otto, &site.cast.zoe] {
        let client = site.signed_in(person).await;
        let answer = client.fetch("/api/barang/baru", &[("cohort", &cohort)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", person.name);
    }
    let odd = site.signed_in(&site.cast.ana).await;
    assert_eq!(
        odd.fetch("/api/barang/baru", &[("cohort", "bukan-kelas")]).await.status,
        StatusCode::NOT_FOUND
    );
    let out = site.visitor().fetch("/api/barang/baru", &[("cohort", &cohort)]).await;
    assert_eq!(out.status, StatusCode::UNAUTHORIZED);
}

//! `POST /api/data/keluar-kelas`.

use axum::http::StatusCode;
use storage::publications::list_shown_listings;

use crate::{reviews::seed::Place, support::Site};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_leaves_keeps_the_work_and_shows_nothing_any_more() {
    let (place, _) = Place::public().await;
    let (site, ana) = (&place.site, place.ana().await);
    let cohort = site.cast.cohort.to_string();
    let mia = site.cast.mia.actor(&site.db.db).await;
    let shown = list_shown_listings(&site.db.db, &mia, site.cast.cohort).await.unwrap();
    let stall = format!("/t/{}", shown[0].place.storefront);
    assert_eq!(site.visitor().get(&stall).await.status, StatusCode::OK);

    let page = ana.get("/data-saya").await;
    assert!(page.body.contains("24 bulan setelah kelas ditutup"), "{}", page.body);
    let unsure = ana
        .submit("/api/data/keluar-kelas", "/data-saya", &[("cohort", &cohort)])
        .await;
    assert!(unsure.leads_to("/data-saya"));
    assert!(ana.get("/data-saya").await.body.contains("Centang dulu"));
    let fields = [("cohort", cohort.as_str()), ("sure", "ya")];
    assert!(
        ana.submit("/api/data/keluar-kelas", "/data-saya", &fields)
            .await
            .leads_to("/data-saya")
    );

    assert!(ana.get("/data-saya").await.body.contains("Sudah keluar."));
    assert_eq!(ana.get(&format!("/a/{cohort}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.visitor().get(&stall).await.status, StatusCode::NOT_FOUND);
    let class = site
        .signed_in(&site.cast.mia)
        .await
        .get(&format!("/a/{cohort}/peserta"))
        .await;
    assert!(!class.body.contains("Ibu Ana") && class.body.contains("Ibu Ben"));
    let taken = ana.get("/data-saya/unduh").await;
    assert!(taken.body.contains(&place.listing.to_string()), "the work stays hers");
    let again = ana.submit("/api/data/keluar-kelas", "/data-saya", &fields).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_waits_for_a_mentor_is_taken_back() {
    let (place, submission) = Place::sent().await;
    let site: &Site = &place.site;
    let (ana, mia) = (place.ana().await, place.mia().await);
    let queue = format!("/a/{}/antrean", site.cast.cohort);
    assert!(mia.get(&queue).await.body.contains(&submission));
    let cohort = site.cast.cohort.to_string();
    let fields = [("cohort", cohort.as_str()), ("sure", "ya")];
    ana.submit("/api/data/keluar-kelas", "/data-saya", &fields).await;
    assert!(!mia.get(&queue).await.body.contains(&submission));
}

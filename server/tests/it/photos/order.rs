//! Order, cover, removing and bringing back.

use axum::http::StatusCode;

use super::{drawn, form, listing, photos_of, send};
use crate::support::{Client, Site};

async fn with_three(site: &Site) -> (Client, String, Vec<String>) {
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(site, &site.cast.ana).await;
    let one = drawn();
    let body = form(None, &[one.as_slice(); 3]);
    send(&ana, &format!("/api/foto/{id}"), "application/json", body).await;
    let photos = photos_of(site, &site.cast.ana, id).await;
    (ana, id.to_string(), photos)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn photos_are_ordered_and_one_becomes_the_cover() {
    let site = Site::open().await;
    let (ana, id, photos) = with_three(&site).await;
    let order = format!("{},{},{}", photos[1], photos[0], photos[2]);
    let answer = ana
        .fetch("/api/foto/urut", &[("listing", &id), ("order", &order)])
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let page = format!("/a/{}/barang/{id}", site.cast.cohort);
    let cover = [("listing", id.as_str()), ("order", photos[2].as_str())];
    let answer = ana.submit("/api/foto/urut", &page, &cover).await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, page.as_str())
    );
    let now = photos_of(&site, &site.cast.ana, id.parse().unwrap()).await;
    assert_eq!(now, [photos[2].clone(), photos[1].clone(), photos[0].clone()]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_removed_photo_can_be_brought_back_from_the_page() {
    let site = Site::open().await;
    let (ana, id, photos) = with_three(&site).await;
    let cohort = site.cast.cohort.to_string();
    let fields = [
        ("cohort", cohort.as_str()),
        ("listing", id.as_str()),
        ("photo", photos[0].as_str()),
    ];
    let page = format!("/a/{cohort}/barang/{id}");
    let removed = ana.submit("/api/foto/hapus", &page, &fields).await;
    assert_eq!(removed.location(), format!("{page}?foto-hapus={}#foto", photos[0]));
    assert_eq!(photos_of(&site, &site.cast.ana, id.parse().unwrap()).await.len(), 2);
    let shown = ana.get(&format!("{page}?foto-hapus={}", photos[0])).await;
    assert!(shown.body.contains("/api/foto/kembalikan"), "the page offers to undo");
    let back = ana.submit("/api/foto/kembalikan", &page, &fields).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(photos_of(&site, &site.cast.ana, id.parse().unwrap()).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn strangers_change_nothing_and_learn_nothing() {
    let site = Site::open().await;
    let (_, id, photos) = with_three(&site).await;
    let cohort = site.cast.cohort.to_string();
    let fields = [
        ("cohort", cohort.as_str()),
        ("listing", id.as_str()),
        ("photo", photos[1].as_str()),
        ("order", photos[1].as_str()),
    ];
    for path in ["/api/foto/urut", "/api/foto/hapus", "/api/foto/kembalikan"] {
        for person in [&site.cast.ben, &site.cast.zoe, &site.cast.vito] {
            let answer = site.signed_in(person).await.fetch(path, &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} at {path}", person.name);
        }
        let visitor = site.visitor().fetch(path, &fields).await;
        assert_eq!(visitor.status, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(photos_of(&site, &site.cast.ana, id.parse().unwrap()).await, photos);
}

//! `GET /foto/{photo}/{version}/{file}`.

use axum::http::{Method, StatusCode};
use storage::listings::load_own_listing;

use super::{drawn, form, listing, send};
use crate::support::Site;

async fn with_photo(site: &Site) -> String {
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(site, &site.cast.ana).await;
    let body = form(None, &[&drawn()]);
    send(&ana, &format!("/api/foto/{id}"), "application/json", body).await;
    let actor = site.cast.ana.actor(&site.db.db).await;
    let view = load_own_listing(&site.db.db, &actor, id).await.unwrap();
    format!("/foto/{}/{}", view.photos[0].id, view.photos[0].version)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_owner_and_the_mentor_see_every_size_and_nothing_may_run_in_it() {
    let site = Site::open().await;
    let address = with_photo(&site).await;
    for person in [&site.cast.ana, &site.cast.mia] {
        let client = site.signed_in(person).await;
        for (file, kind) in [
            ("160.webp", "image/webp"),
            ("480.webp", "image/webp"),
            ("1280.webp", "image/webp"),
            ("og.jpg", "image/jpeg"),
        ] {
            let answer = client.get(&format!("{address}/{file}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{} {file}", person.name);
            let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
            assert_eq!(header("content-type"), kind);
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert!(header("content-security-policy").starts_with("default-src 'none'"));
            assert!(header("cache-control").starts_with("private"), "not public yet");
            assert!(!answer.body.contains("Exif"));
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everybody_else_gets_the_answer_of_a_missing_photo() {
    let site = Site::open().await;
    let address = with_photo(&site).await;
    let missing = site
        .visitor()
        .get("/foto/018f0000-0000-7000-8000-000000000000/00000000000000000000000000000000/160.webp")
        .await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    for client in [
        site.visitor(),
        site.signed_in(&site.cast.ben).await,
        site.signed_in(&site.cast.zoe).await,
        site.signed_in(&site.cast.vito).await,
    ] {
        let answer = client.get(&format!("{address}/160.webp")).await;
        assert_eq!(
            (answer.status, answer.body),
            (StatusCode::NOT_FOUND, missing.body.clone())
        );
    }
    let ana = site.signed_in(&site.cast.ana).await;
    for file in ["99.webp", "original.jpg", "..", "%2e%2e%2fx"] {
        let answer = ana.get(&format!("{address}/{file}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{file}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_photo_that_is_known_is_not_sent_again() {
    let site = Site::open().await;
    let address = format!("{}/480.webp", with_photo(&site).await);
    let ana = site.signed_in(&site.cast.ana).await;
    let tag = ana.get(&address).await.headers["etag"].to_str().unwrap().to_owned();
    let again = ana
        .send_with(Method::GET, &address, &[("if-none-match", &tag)], "")
        .await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

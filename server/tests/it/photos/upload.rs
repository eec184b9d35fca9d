//! `POST /api/foto/{listing}`.

use std::io;

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use bytes::Bytes;
use futures::stream;
use storage::{photos::MAX_BYTES, storefronts::load_own_storefront};
use test_support::NOW;
use uuid::Uuid;

use super::{BOUNDARY, drawn, form, listing, photos_of, send};
use crate::support::Site;

const JSON: &str = "application/json";
const HTML: &str = "text/html,application/xhtml+xml";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_photos_of_one_form_are_added_in_their_order_and_sending_again_adds_none() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(&site, &site.cast.ana).await;
    let (one, key) = (drawn(), Some(Uuid::from_u128(9)));
    for _ in 0..2 {
        let answer = send(&ana, &format!("/api/foto/{id}"), JSON, form(key, &[&one, &one])).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        assert_eq!(answer.body.matches("\"version\"").count(), 2);
    }
    assert_eq!(photos_of(&site, &site.cast.ana, id).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_plain_form_comes_back_to_its_page() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(&site, &site.cast.ana).await;
    let page = format!("/a/{}/barang/{id}", site.cast.cohort);
    let address = format!("/api/foto/{id}?_page={page}%23foto");
    let answer = send(&ana, &address, HTML, form(None, &[&drawn()])).await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, format!("{page}#foto").as_str())
    );
    assert_eq!(photos_of(&site, &site.cast.ana, id).await.len(), 1);

    let answer = send(&ana, &address, HTML, form(None, &[b"<svg>"])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let shown = ana.get(&page).await;
    assert!(shown.body.contains("bukan foto"), "the page says what is wrong");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_photo_for_somebody_elses_listing_is_answered_like_a_missing_one() {
    let site = Site::open().await;
    let id = listing(&site, &site.cast.ana).await;
    for person in [&site.cast.ben, &site.cast.zoe, &site.cast.vito] {
        let client = site.signed_in(person).await;
        for address in [
            format!("/api/foto/{id}"),
            format!("/api/foto/{}", Uuid::from_u128(1)),
            "/api/foto/x".to_owned(),
        ] {
            let answer = send(&client, &address, JSON, form(None, &[&drawn()])).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} at {address}", person.name);
        }
    }
    let visitor = send(&site.visitor(), &format!("/api/foto/{id}"), JSON, form(None, &[])).await;
    assert_eq!(visitor.status, StatusCode::UNAUTHORIZED);
    let plain = send(
        &site.visitor(),
        &format!("/api/foto/{id}?_page=/a"),
        HTML,
        form(None, &[]),
    )
    .await;
    assert!(plain.location().starts_with("/masuk?lanjut="));
    assert!(photos_of(&site, &site.cast.ana, id).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_cannot_be_taken_is_named_and_good_photos_beside_it_stay() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(&site, &site.cast.ana).await;
    let address = format!("/api/foto/{id}");
    let huge = vec![0xFF; MAX_BYTES + 1];
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice();
    let cases: [(&[u8], StatusCode, &str); 4] = [
        (&huge, StatusCode::PAYLOAD_TOO_LARGE, "photo_too_large"),
        (b"GIF89a", StatusCode::UNPROCESSABLE_ENTITY, "photo_not_a_photo"),
        (heic, StatusCode::UNPROCESSABLE_ENTITY, "photo_heic"),
        (&drawn()[..400], StatusCode::UNPROCESSABLE_ENTITY, "photo_damaged"),
    ];
    for (bad, status, code) in cases {
        let answer = send(&ana, &address, JSON, form(None, &[bad])).await;
        assert_eq!(answer.status, status, "{code}");
        assert!(answer.body.contains(code), "{}", answer.body);
        assert_ne!(
            app::text::error_text(code),
            app::text::error_text("?"),
            "{code} has a sentence"
        );
    }
    let mixed = send(&ana, &address, JSON, form(None, &[b"GIF89a", &drawn()])).await;
    assert_eq!(mixed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(photos_of(&site, &site.cast.ana, id).await.len(), 1);
    let empty = send(&ana, &address, JSON, form(None, &[b""])).await;
    assert!(empty.body.contains("photo_missing"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_line_that_breaks_off_leaves_no_photo() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(&site, &site.cast.ana).await;
    let whole = form(None, &[&drawn()]);
    let half = Bytes::copy_from_slice(&whole[..whole.len() / 2]);
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [
        ("accept", JSON),
        ("content-type", kind.as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    let broken = stream::iter([Ok(half.clone()), Err(io::Error::other("gone"))]);
    let ended = stream::iter([Ok::<_, io::Error>(half)]);
    for body in [Body::from_stream(broken), Body::from_stream(ended)] {
        let answer = ana
            .send_body(Method::POST, &format!("/api/foto/{id}"), &headers, body)
            .await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.body.contains("photo_cut_off"), "{}", answer.body);
    }
    let no_boundary = [
        ("accept", JSON),
        ("content-type", "multipart/form-data"),
        ("sec-fetch-site", "same-origin"),
    ];
    let answer = ana
        .send_body(Method::POST, &format!("/api/foto/{id}"), &no_boundary, Body::from("x"))
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(photos_of(&site, &site.cast.ana, id).await.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_tenth_photo_is_refused() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let id = listing(&site, &site.cast.ana).await;
    let one = drawn();
    let answer = send(
        &ana,
        &format!("/api/foto/{id}"),
        JSON,
        form(None, &[one.as_slice(); 10]),
    )
    .await;
    assert!(answer.body.contains("too_many_photos"), "{}", answer.body);
    assert_eq!(photos_of(&site, &site.cast.ana, id).await.len(), 9);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_stall_gets_its_picture_from_its_owner_only() {
    let site = Site::open().await;
    listing(&site, &site.cast.ana).await;
    let actor = site.cast.ana.actor(&site.db.db).await;
    let stall = load_own_storefront(&site.db.db, &actor, site.cast.cohort)
        .await
        .unwrap()
        .unwrap();
    let address = format!("/api/foto/lapak/{}", stall.id);
    let (ana, ben) = (
        site.signed_in(&site.cast.ana).await,
        site.signed_in(&site.cast.ben).await,
    );
    let refused = send(&ben, &address, JSON, form(None, &[&drawn()])).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let taken = send(&ana, &address, JSON, form(None, &[&drawn()])).await;
    assert_eq!(taken.status, StatusCode::OK, "{} at {NOW}", taken.body);
    let stall = load_own_storefront(&site.db.db, &actor, site.cast.cohort)
        .await
        .unwrap()
        .unwrap();
    assert!(stall.picture.is_some());
}

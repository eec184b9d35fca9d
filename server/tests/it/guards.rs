//! What holds for every route: headers, cross-site requests, missing pages, what stays closed.

use std::collections::BTreeSet;

use app::text::Language;
use axum::http::{Method, StatusCode, header};
use leptos::prelude::{Owner, provide_context};
use server::routes::{self, Kind};

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_answer_carries_the_security_headers() {
    let site = Site::open().await;
    let visitor = site.visitor();
    for path in ["/", "/healthz", "/tidak-ada", "/icons.svg", "/pkg/tidak-ada.js"] {
        let answer = visitor.get(path).await;
        let has = |name: &str, part: &str| {
            let value = answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
            assert!(value.contains(part), "{path}: {name} is {value:?}");
        };
        has("content-security-policy", "default-src 'none'");
        has("content-security-policy", "frame-ancestors 'none'");
        has("x-content-type-options", "nosniff");
        has("referrer-policy", "same-origin");
        has("cross-origin-opener-policy", "same-origin");
        assert!(
            answer.headers.contains_key(header::CACHE_CONTROL),
            "{path} says nothing about caching"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pages_carry_a_fresh_nonce_and_no_unsafe_inline() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let home = format!("/a/{}", site.cast.cohort);
    let mut nonces = BTreeSet::new();
    for _ in 0..20 {
        let answer = ana.get(&home).await;
        assert_eq!(answer.status, StatusCode::OK);
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval'")
                || policy.contains("wasm-unsafe-eval")
        );
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .unwrap()
            .split('\'')
            .next()
            .unwrap()
            .to_owned();
        assert!(
            answer.body.contains(&format!("nonce=\"{nonce}\"")),
            "the page does not use its nonce"
        );
        assert!(nonces.insert(nonce), "a nonce came twice");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_missing_page_is_a_404_that_helps() {
    let site = Site::open().await;
    let answer = site.visitor().get("/tidak-ada").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("Halaman ini tidak ada"));
    assert!(answer.body.contains("href=\"/\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn changing_routes_refuse_requests_from_other_sites() {
    let site = Site::open().await;
    let before = site.db.db.fingerprint().await.unwrap();
    let client = site.signed_in(&site.cast.ana).await;
    let form = ("content-type", "application/x-www-form-urlencoded");
    let foreign: [&[(&str, &str)]; 5] = [
        &[form, ("sec-fetch-site", "cross-site")],
        &[form, ("sec-fetch-site", "same-site")],
        &[form, ("origin", "https://jahat.example")],
        &[form, ("origin", "null")],
        &[("content-type", "text/plain"), ("sec-fetch-site", "cross-site")],
    ];
    for route in routes::all().filter(|route| route.method != Method::GET) {
        let path = route.path.replace(['{', '}'], "");
        for headers in foreign {
            let answer = client.send_with(route.method.clone(), &path, headers, "").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} with {headers:?}");
        }
        let answer = client.send_with(Method::GET, &path, &[], "").await;
        assert!(answer.status.is_client_error(), "GET {path} gives {}", answer.status);
    }
    assert_eq!(site.db.db.fingerprint().await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visitor_is_sent_to_sign_in_wherever_somebody_must_be_signed_in() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let anything = "018f0000-0000-7000-8000-000000000000";
    for route in routes::all().filter(|route| route.who != routes::Who::Anyone) {
        let path = route.path.replace("{cohort}", &cohort);
        let path = path
            .split('/')
            .map(|part| if part.starts_with('{') { anything } else { part })
            .collect::<Vec<_>>()
            .join("/");
        match route.kind {
            Kind::Page | Kind::Live | Kind::Download | Kind::Export => {
                let answer = site.visitor().get(&path).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
                assert!(
                    answer.location().starts_with("/masuk?lanjut="),
                    "{path} leads to {}",
                    answer.location()
                );
            }
            Kind::Action => {
                let fetched = site.visitor().fetch(&path, &[]).await;
                assert_eq!(fetched.status, StatusCode::UNAUTHORIZED, "{path}");
                let posted = site.visitor().submit(&path, "/", &[]).await;
                assert_eq!(posted.status, StatusCode::SEE_OTHER, "{path}");
                assert!(
                    posted.location().starts_with("/masuk?lanjut="),
                    "{path} leads to {}",
                    posted.location()
                );
            }
            Kind::Upload => {
                let sent = site.visitor().fetch(&path, &[]).await;
                assert_eq!(sent.status, StatusCode::UNAUTHORIZED, "{path}");
            }
            Kind::Public | Kind::File | Kind::Card => {}
        }
    }
}

/// A page leaves its owner behind on the thread. What hangs on it must neither show in the next request, nor make it
/// wait for the end of the one before.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_request_knows_nothing_of_what_its_thread_rendered_last() {
    let site = Site::open().await;
    let left_behind = Owner::new_root(None);
    left_behind.with(|| provide_context(Language::English));
    left_behind.set();
    let answer = site.visitor().get("/t/tidak-ada").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("Lapak ini belum buka"), "{}", answer.body);
    assert!(!answer.body.contains("This stall is not open"), "{}", answer.body);
}

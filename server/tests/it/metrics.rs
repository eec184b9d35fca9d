//! Figures: what is counted, under which labels, and on which address.

use axum::http::Method;
use server::metrics::parse_address;

use crate::{
    http::get_raw,
    listings::new_listing,
    photos::{drawn, form, send},
    process::{run, serve_with},
    support::Site,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn requests_saves_photos_and_sessions_are_counted_and_no_label_tells_of_whom() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let listing = new_listing(&site, &ana).await.to_string();
    let fields = [
        ("listing", &*listing),
        ("revision", "0"),
        ("editor", "hp"),
        ("title", "Rengginang"),
        ("do", "auto"),
    ];
    assert!(ana.fetch("/api/barang/simpan", &fields).await.status.is_success());
    let photo = form(None, &[&drawn()]);
    assert!(
        send(&ana, &format!("/api/foto/{listing}"), "application/json", photo)
            .await
            .status
            .is_success()
    );
    // Somebody else's listing: the plain form leads to a page, the figure still tells.
    let ben = site.signed_in(&site.cast.ben).await;
    ben.submit("/api/barang/simpan", "/", &fields).await;
    site.visitor().get("/g/token-rahasia-12345").await;
    site.visitor().get("/tidak-ada-rahasia").await;
    site.visitor().get("/pkg/rahasia.js").await;
    site.visitor().send_with(Method::PATCH, "/healthz", &[], "").await;

    let text = site.metrics.write(&site.context).await.unwrap();
    for line in [
        "lapaklatih_http_requests_total{method=\"POST\",route=\"/api/barang/simpan\",status=\"200\"} 1",
        "lapaklatih_http_requests_total{method=\"GET\",route=\"/g/{token}\",status=",
        "lapaklatih_http_requests_total{method=\"GET\",route=\"-\",status=\"404\"} 1",
        "lapaklatih_http_requests_total{method=\"GET\",route=\"/pkg\",status=\"404\"} 1",
        "lapaklatih_http_requests_total{method=\"other\",route=\"/healthz\",status=\"405\"} 1",
        "lapaklatih_http_request_duration_seconds_bucket{method=\"POST\",route=\"/api/foto/{listing}\",le=\"60\"} 1",
        "lapaklatih_saves_total{outcome=\"done\"} 1",
        "lapaklatih_saves_total{outcome=\"refused\"} 1",
        "lapaklatih_photo_uploads_total{outcome=\"done\"} 1",
        "lapaklatih_sessions 2",
        "lapaklatih_database_connections{state=\"idle\"}",
        "process_resident_memory_bytes",
    ] {
        assert!(text.contains(line), "no {line} in\n{text}");
    }
    for secret in [
        "rahasia",
        &*listing,
        &site.cast.cohort.to_string(),
        "Rengginang",
        "PATCH",
    ] {
        assert!(!text.contains(secret), "{secret} in\n{text}");
    }
}

#[test]
fn a_port_alone_is_open_to_this_machine_only() {
    assert_eq!(parse_address("9464").unwrap().to_string(), "127.0.0.1:9464");
    assert_eq!(parse_address("10.0.0.5:9464").unwrap().to_string(), "10.0.0.5:9464");
    assert!(parse_address("semua").is_err());
}

#[test]
fn figures_are_off_until_asked_for_and_then_on_an_address_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let running = serve_with(folder.path(), &[], &[]);
    assert!(get_raw(&running.address, "/metrics").starts_with("HTTP/1.1 404"));
    assert!(!running.begin.iter().any(|line| line.contains("figures")));
    assert!(running.stop().success());

    let running = serve_with(folder.path(), &[], &[("METRICS_ADDR", "0")]);
    let line = running.begin.iter().find(|line| line.contains("figures: ")).unwrap();
    let figures = line
        .split_once("figures: ")
        .unwrap()
        .1
        .trim_end_matches("/metrics")
        .to_owned();
    assert!(figures.starts_with("127.0.0.1:"), "{figures}");
    assert!(get_raw(&running.address, "/metrics").starts_with("HTTP/1.1 404"));
    get_raw(&running.address, "/masuk");
    let text = get_raw(&figures, "/metrics");
    assert!(
        text.starts_with("HTTP/1.1 200") && text.contains("route=\"/masuk\",status=\"200\"} 1"),
        "{text}"
    );
    assert!(running.stop().success());
}

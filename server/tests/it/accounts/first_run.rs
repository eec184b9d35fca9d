//! The first organisation of an empty installation.

use axum::http::Method;

use crate::support::Site;

const FIELDS: [(&str, &str); 6] = [
    ("organisation", "Rumah Belajar"),
    ("name", "Melda"),
    ("form_of_address", "ibu"),
    ("picture", "3"),
    ("username", "melda"),
    ("password", "kelapa-batik-sungai-roti"),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_empty_installation_leads_to_the_first_organizer() {
    let site = Site::without_people(false).await;
    let melda = site.visitor();
    assert!(melda.get("/").await.leads_to("/mulai"));
    assert!(melda.get("/mulai").await.body.contains("class=\"word\""));
    assert!(melda.submit("/api/mulai", "/mulai", &FIELDS).await.leads_to("/"));
    assert!(melda.get("/").await.leads_to("/o"));
    assert!(melda.get("/o").await.body.contains("Rumah Belajar"));
    // Only once.
    assert_eq!(site.visitor().get("/mulai").await.status.as_u16(), 404);
    assert_eq!(site.visitor().fetch("/api/mulai", &FIELDS).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_wrong_is_named_and_the_password_is_not_kept() {
    let site = Site::without_people(false).await;
    let melda = site.visitor();
    let fields = [
        ("organisation", "R"),
        ("name", "Melda"),
        ("username", "Ibu Melda"),
        ("password", "pendek-sekali"),
    ];
    assert!(melda.submit("/api/mulai", "/mulai", &fields).await.leads_to("/mulai"));
    let page = melda.get("/mulai").await;
    for part in [
        "paling sedikit dua huruf",
        "Pakai satu kata",
        "paling sedikit 15",
        "value=\"Melda\"",
    ] {
        assert!(page.body.contains(part), "{part}");
    }
    assert!(!page.body.contains("pendek-sekali"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_request_that_was_passed_on_is_refused() {
    let site = Site::without_people(false).await;
    let headers = [("accept", "text/html"), ("x-forwarded-for", "203.0.113.9")];
    let visitor = site.visitor();
    assert_eq!(
        visitor
            .send_with(Method::GET, "/mulai", &headers, "")
            .await
            .status
            .as_u16(),
        404
    );
    assert_eq!(
        visitor.send_with(Method::GET, "/", &headers, "").await.status.as_u16(),
        200
    );
}

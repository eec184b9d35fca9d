//! The demo buttons (decision 36).

use axum::http::Method;
use domain::accounts::{FormOfAddress, Picture};
use storage::{Secret, accounts::NewStaff, cohorts::create_organisation_with_organizer, loaded_dice};
use test_support::{NOW, PASSWORD};

use crate::support::Site;

async fn demo_site() -> Site {
    let site = Site::without_people(true).await;
    let staff = NewStaff {
        name: "Melda".to_owned(),
        form_of_address: FormOfAddress::Ibu,
        picture: Picture::new(3).unwrap(),
        username: "melda".to_owned(),
        password: Secret::new(PASSWORD),
    };
    create_organisation_with_organizer(&site.db.db, NOW, &mut loaded_dice(4), "Contoh", staff)
        .await
        .unwrap();
    site
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_visitor_of_the_demo_becomes_one_of_its_people() {
    let site = demo_site().await;
    let visitor = site.visitor();
    assert!(visitor.get("/").await.body.contains("Coba sebagai penyelenggara"));
    assert!(
        visitor
            .submit("/api/demo", "/", &[("as", "organizer")])
            .await
            .leads_to("/")
    );
    assert!(visitor.get("/").await.leads_to("/o"));
    assert_eq!(
        site.visitor()
            .fetch("/api/demo", &[("as", "somebody")])
            .await
            .status
            .as_u16(),
        404
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_mark_nobody_comes_in_like_that() {
    let site = Site::open().await;
    assert!(!site.visitor().get("/").await.body.contains("Coba sebagai"));
    for role in ["participant", "mentor", "organizer"] {
        assert_eq!(
            site.visitor().fetch("/api/demo", &[("as", role)]).await.status.as_u16(),
            404,
            "{role}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_request_that_was_passed_on_is_refused() {
    let site = demo_site().await;
    for header in ["forwarded", "x-forwarded-for", "x-forwarded-host"] {
        let headers = [
            ("accept", "application/json"),
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            (header, "203.0.113.9"),
        ];
        let answer = site
            .visitor()
            .send_with(Method::POST, "/api/demo", &headers, "as=organizer")
            .await;
        assert_eq!(answer.status.as_u16(), 404, "{header}");
    }
}

//! `POST /api/lapak/simpan`.

use axum::http::StatusCode;
use storage::storefronts::{StorefrontView, load_own_storefront};

use crate::support::Site;

const ACTION: &str = "/api/lapak/simpan";

async fn stored(site: &Site) -> Option<StorefrontView> {
    let actor = site.cast.ana.actor(&site.db.db).await;
    load_own_storefront(&site.db.db, &actor, site.cast.cohort)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_stall_is_saved_and_its_page_shows_it() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let cohort = site.cast.cohort.to_string();
    let page = format!("/a/{cohort}/lapak");
    let fields = [
        ("cohort", cohort.as_str()),
        ("revision", "0"),
        ("name", "Dapur Bu Ana"),
        ("city", "Bandung"),
        ("story", "Kue kering.\r\nBuatan sendiri."),
        ("order_number", "0812-3456-7890"),
        ("order_number_consent", "ya"),
        ("look", "laut"),
    ];
    let answer = ana.submit(ACTION, &page, &fields).await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, format!("{page}?tersimpan=1").as_str())
    );
    let stall = stored(&site).await.unwrap();
    assert_eq!(
        (
            stall.draft.name.as_str(),
            stall.draft.look.as_str(),
            stall.order_number_consent
        ),
        ("Dapur Bu Ana", "laut", true)
    );
    assert_eq!(stall.draft.story, "Kue kering.\nBuatan sendiri.");
    let shown = ana.get(answer.location()).await.body;
    for text in [
        "Dapur Bu Ana",
        "look-laut",
        "https://wa.me/6281234567890",
        "Lapak tersimpan.",
    ] {
        assert!(shown.contains(text), "the page lacks {text}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_bad_field_is_named_and_what_was_typed_is_kept() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let cohort = site.cast.cohort.to_string();
    let page = format!("/a/{cohort}/lapak");
    let fields = [
        ("cohort", cohort.as_str()),
        ("revision", "0"),
        ("name", "Bu"),
        ("city", ""),
        ("order_number", "0812-O"),
    ];
    let fetched = ana.fetch(ACTION, &fields).await;
    assert_eq!(fetched.status, StatusCode::UNPROCESSABLE_ENTITY);
    for code in ["stall_name_short", "stall_city_missing", "phone_letter"] {
        assert!(fetched.body.contains(code), "{}", fetched.body);
    }
    assert_eq!(stored(&site).await.unwrap().draft.order_number, "0812-O");
    let answer = ana.submit(ACTION, &page, &fields).await;
    assert_eq!(answer.location(), page);
    let shown = ana.get(&page).await.body;
    assert!(shown.contains("minimal 3 huruf") && shown.contains("value=\"0812-O\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_old_form_does_not_overwrite_a_newer_save() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let cohort = site.cast.cohort.to_string();
    let save = |name: &'static str| {
        let fields = [
            ("cohort", cohort.clone()),
            ("revision", "0".to_owned()),
            ("name", name.to_owned()),
            ("city", "Bandung".to_owned()),
        ];
        let ana = &ana;
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            ana.fetch(ACTION, &fields).await.status
        }
    };
    assert!(!save("Dapur Satu").await.is_client_error());
    assert_eq!(save("Dapur Dua").await, StatusCode::CONFLICT);
    assert_eq!(stored(&site).await.unwrap().draft.name, "Dapur Satu");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn others_get_404_and_visitors_are_asked_to_sign_in() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let fields = [("cohort", cohort.as_str()), ("name", "Dapur"), ("city", "Bandung")];
    for person in [&site.cast.zoe, &site.cast.mia, &site.cast.otto] {
        let answer = site.signed_in(person).await.fetch(ACTION, &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", person.name);
    }
    assert_eq!(
        site.visitor().fetch(ACTION, &fields).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert!(stored(&site).await.is_none());
}

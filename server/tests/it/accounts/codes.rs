//! *HP baru* and *Lupa PIN*.

use axum::http::StatusCode;

use crate::support::{Client, Site};

/// Mia makes a code for ana and reads it from the page that follows.
async fn code_for_ana(site: &Site, action: &str) -> String {
    let (mia, page) = (
        site.signed_in(&site.cast.mia).await,
        format!("/a/{}/peserta", site.cast.cohort),
    );
    let (cohort, account) = (site.cast.cohort.to_string(), site.cast.ana.account.to_string());
    let answer = mia
        .submit(action, &page, &[("cohort", &cohort), ("account", &account)])
        .await;
    assert!(answer.leads_to(&page), "{}", answer.body);
    let shown = mia.get(&page).await;
    let code = shown
        .between("digits--long\"><span class=\"sr-only\">", "</span>")
        .replace(' ', "");
    assert_eq!(code.len(), 12);
    code
}

async fn use_code(client: &Client, action: &str, page: &str, code: &str) -> String {
    let answer = client
        .submit(action, page, &[("code", code), ("phone", "shared")])
        .await;
    answer.location().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_new_phone_asks_for_the_usual_pin() {
    let site = Site::open().await;
    let code = code_for_ana(&site, "/api/kelas/hp-baru").await;
    let (phone, account) = (site.visitor(), site.cast.ana.account.to_string());
    let pin_page = format!("/masuk/pin/{account}");
    assert!(phone.get(&format!("/hp-baru?kode={code}")).await.body.contains(&code));
    assert_eq!(use_code(&phone, "/api/hp-baru", "/hp-baru", &code).await, pin_page);
    assert!(!phone.get("/").await.leads_to(&format!("/a/{}", site.cast.cohort)));
    let pin = site.cast.ana.pin.clone().unwrap();
    let fields = [("account", account.as_str()), ("pin", pin.reveal())];
    assert!(phone.submit("/api/masuk/pin", &pin_page, &fields).await.leads_to("/"));
    assert!(phone.get("/").await.leads_to(&format!("/a/{}", site.cast.cohort)));
    // Once only.
    assert_eq!(
        use_code(&site.visitor(), "/api/hp-baru", "/hp-baru", &code).await,
        "/hp-baru"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_forgotten_pin_becomes_a_new_one_and_other_sessions_end() {
    let site = Site::open().await;
    let old = site.signed_in(&site.cast.ana).await;
    let code = code_for_ana(&site, "/api/kelas/lupa-pin").await;
    let phone = site.visitor();
    assert_eq!(use_code(&phone, "/api/lupa-pin", "/lupa-pin", &code).await, "/pin");
    let pin = phone
        .get("/pin")
        .await
        .between("<span class=\"sr-only\">", "</span>")
        .replace(' ', "");
    assert_ne!(pin, site.cast.ana.pin.clone().unwrap().reveal());
    assert!(!old.get("/").await.leads_to(&format!("/a/{}", site.cast.cohort)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_code_that_does_not_work_is_told_in_words() {
    let site = Site::open().await;
    for (action, page) in [("/api/hp-baru", "/hp-baru"), ("/api/lupa-pin", "/lupa-pin")] {
        for (code, sentence) in [("1234", "dua belas angka"), ("482915739264", "salah, sudah dipakai")] {
            let phone = site.visitor();
            assert_eq!(use_code(&phone, action, page, code).await, page);
            assert!(phone.get(page).await.body.contains(sentence), "{page} {code}");
        }
    }
    let late = code_for_ana(&site, "/api/kelas/lupa-pin").await;
    site.wait(600_001);
    assert_eq!(
        use_code(&site.visitor(), "/api/lupa-pin", "/lupa-pin", &late).await,
        "/lupa-pin"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_those_who_lead_the_class_hand_out_codes() {
    let site = Site::open().await;
    let (cohort, account) = (site.cast.cohort.to_string(), site.cast.ana.account.to_string());
    let fields = [("cohort", cohort.as_str()), ("account", account.as_str())];
    for action in ["/api/kelas/hp-baru", "/api/kelas/lupa-pin"] {
        for (person, status) in [
            (&site.cast.ben, 403),
            (&site.cast.zoe, 404),
            (&site.cast.lena, 404),
            (&site.cast.vito, 404),
        ] {
            let answer = site.signed_in(person).await.fetch(action, &fields).await;
            assert_eq!(answer.status.as_u16(), status, "{action} {}", person.name);
        }
        assert_eq!(
            site.visitor().fetch(action, &fields).await.status,
            StatusCode::UNAUTHORIZED
        );
    }
}

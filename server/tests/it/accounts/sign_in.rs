//! Signing in with a PIN on a known phone, and with a password.

use test_support::PASSWORD;

use crate::support::{Client, Site};

/// Ana's phone, locked.
async fn locked_phone(site: &Site) -> Client {
    let ana = site.signed_in(&site.cast.ana).await;
    assert!(ana.submit("/api/keluar", "/ganti-orang", &[]).await.leads_to("/"));
    ana
}

async fn try_pin(client: &Client, site: &Site, pin: &str, onward: &str) -> (String, String) {
    let account = site.cast.ana.account.to_string();
    let page = format!("/masuk/pin/{account}");
    let answer = client
        .submit(
            "/api/masuk/pin",
            &page,
            &[("account", &account), ("pin", pin), ("onward", onward)],
        )
        .await;
    (answer.location().to_owned(), page)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_participant_taps_the_picture_and_types_the_pin() {
    let site = Site::open().await;
    let phone = locked_phone(&site).await;
    let account = site.cast.ana.account;
    assert!(
        phone
            .get("/ganti-orang")
            .await
            .body
            .contains(&format!("/masuk/pin/{account}"))
    );
    assert!(
        phone
            .get(&format!("/masuk/pin/{account}"))
            .await
            .body
            .contains("Ketik PIN")
    );
    let pin = site.cast.ana.pin.clone().unwrap();
    let home = format!("/a/{}", site.cast.cohort);
    assert_eq!(try_pin(&phone, &site, pin.reveal(), &home).await.0, home);
    assert!(phone.get("/").await.leads_to(&home));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_wrong_pin_is_told_and_waits_grow_in_words() {
    let site = Site::open().await;
    let phone = locked_phone(&site).await;
    let pin = site.cast.ana.pin.clone().unwrap();
    let wrong = if pin.reveal() == "482915" { "739264" } else { "482915" };
    for (typed, sentence) in [("12", "enam angka"), (wrong, "belum cocok")] {
        let (location, page) = try_pin(&phone, &site, typed, "").await;
        assert_eq!(location, page);
        assert!(phone.get(&page).await.body.contains(sentence), "{sentence}");
    }
    for _ in 0..4 {
        try_pin(&phone, &site, wrong, "").await;
    }
    let (_, page) = try_pin(&phone, &site, pin.reveal(), "").await;
    assert!(phone.get(&page).await.body.contains("Tunggu setengah menit"));
    site.wait(31_000);
    assert_eq!(try_pin(&phone, &site, pin.reveal(), "").await.0, "/");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_unknown_phone_gets_no_pin_page_and_no_try() {
    let site = Site::open().await;
    let stranger = site.visitor();
    let pin = site.cast.ana.pin.clone().unwrap();
    let page = stranger.get(&format!("/masuk/pin/{}", site.cast.ana.account)).await;
    assert_eq!(page.status.as_u16(), 404);
    try_pin(&stranger, &site, pin.reveal(), "").await;
    assert!(!stranger.get("/").await.leads_to(&format!("/a/{}", site.cast.cohort)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_signs_in_with_a_password_and_goes_on_to_where_they_wanted() {
    let site = Site::open().await;
    let mia = site.visitor();
    let queue = format!("/a/{}/antrean", site.cast.cohort);
    let sign_in = mia.get(&queue).await;
    assert!(sign_in.location().starts_with("/masuk?lanjut="));
    let fields = [("username", "mia"), ("password", PASSWORD), ("onward", &*queue)];
    assert!(
        mia.submit("/api/masuk/sandi", sign_in.location(), &fields)
            .await
            .leads_to(&queue)
    );
    assert!(mia.get("/").await.leads_to(&queue));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_address_of_others_is_gone_to_after_signing_in() {
    let site = Site::open().await;
    for onward in [
        "https://jahat.example",
        "//jahat.example",
        "/\\jahat.example",
        "javascript:1",
    ] {
        let fields = [("username", "mia"), ("password", PASSWORD), ("onward", onward)];
        let answer = site.visitor().submit("/api/masuk/sandi", "/masuk", &fields).await;
        assert!(answer.leads_to("/"), "{onward}: {}", answer.location());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_wrong_password_keeps_the_name_and_forgets_the_password() {
    let site = Site::open().await;
    let mia = site.visitor();
    let fields = [("username", "mia"), ("password", "bukan-kata-sandi-saya")];
    assert!(
        mia.submit("/api/masuk/sandi", "/masuk", &fields)
            .await
            .leads_to("/masuk")
    );
    let page = mia.get("/masuk").await;
    assert!(page.body.contains("belum cocok") && page.body.contains("value=\"mia\""));
    assert!(!page.body.contains("bukan-kata-sandi-saya"));
}

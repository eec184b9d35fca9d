//! `POST /api/data/hapus-akun` and the others that end an account or keep it.

use axum::http::StatusCode;
use storage::{list_events, loaded_dice, own_data::end_what_is_due};
use test_support::{HOUR, NOW, PASSWORD};

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_pin_is_asked_for_again_and_the_wish_can_be_taken_back() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let page = ana.get("/data-saya").await.body;
    for words in [
        "Yang dihapus:",
        "Yang tetap, tanpa nama:",
        "Salinan cadangan",
        "7 hari lagi",
    ] {
        assert!(page.contains(words), "{words}");
    }
    ana.submit("/api/data/hapus-akun", "/data-saya", &[("password", "000000")])
        .await;
    let wrong = ana.get("/data-saya").await.body;
    assert!(wrong.contains("Belum cocok"), "{wrong}");
    assert!(!wrong.contains("value=\"000000\""));

    let pin = site.cast.ana.pin.as_ref().unwrap().reveal();
    let spaced = format!("{} {}", &pin[..3], &pin[3..]);
    let asked = ana
        .submit("/api/data/hapus-akun", "/data-saya", &[("password", &spaced)])
        .await;
    assert!(asked.leads_to("/data-saya"), "{}", asked.body);
    assert!(
        ana.get("/data-saya")
            .await
            .body
            .contains("dihapus pada 28 November 2026")
    );
    let kept = ana.submit("/api/data/batal-hapus", "/data-saya", &[]).await;
    assert!(kept.leads_to("/data-saya"));
    assert!(!ana.get("/data-saya").await.body.contains("28 November 2026"));

    let later = NOW + 30 * 24 * HOUR;
    let ended = end_what_is_due(&site.db.db, &site.photos(), later, &mut loaded_dice(3))
        .await
        .unwrap();
    assert_eq!(ended.accounts, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_tries_too_often_is_told_how_long_to_wait() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    for _ in 0..6 {
        ana.submit("/api/data/hapus-akun", "/data-saya", &[("password", "000000")])
            .await;
    }
    assert!(ana.get("/data-saya").await.body.contains("Tunggu setengah menit"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_organizer_does_it_for_who_asked_and_the_event_says_who() {
    let site = Site::open().await;
    let (cohort, account) = (site.cast.cohort.to_string(), site.cast.ben.account.to_string());
    let (otto, page) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/data"));
    let of_ben = [("cohort", cohort.as_str()), ("account", account.as_str())];
    otto.submit("/api/data/hapus-akun-peserta", &page, &of_ben).await;
    assert!(otto.get(&page).await.body.contains("Centang dulu"));
    let sure = [of_ben[0], of_ben[1], ("sure", "ya")];
    assert!(
        otto.submit("/api/data/hapus-akun-peserta", &page, &sure)
            .await
            .leads_to(&page)
    );
    assert!(otto.get(&page).await.body.contains("dihapus pada 28 November 2026"));
    let asked = list_events(&site.db.db, Some("removal.asked"), 1).await.unwrap();
    assert_eq!(
        (asked[0].actor, asked[0].about),
        (Some(site.cast.otto.account), Some(site.cast.ben.account))
    );
    let ben = site.signed_in(&site.cast.ben).await;
    assert!(ben.get("/data-saya").await.body.contains("lewat penyelenggara Otto"));
    assert!(
        otto.submit("/api/data/batal-hapus-peserta", &page, &of_ben)
            .await
            .leads_to(&page)
    );
    assert!(!ben.get("/data-saya").await.body.contains("28 November 2026"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_goes_and_the_reviews_stay_with_those_they_were_written_for() {
    let (place, _) = crate::reviews::seed::Place::public().await;
    let site = &place.site;
    let mia = place.mia().await;
    let asked = mia
        .submit("/api/data/hapus-akun", "/data-saya", &[("password", PASSWORD)])
        .await;
    assert!(asked.leads_to("/data-saya"), "{}", asked.body);
    let later = NOW + 8 * 24 * HOUR;
    let ended = end_what_is_due(&site.db.db, &site.photos(), later, &mut loaded_dice(3))
        .await
        .unwrap();
    assert_eq!(ended.accounts, 1);
    assert!(mia.get("/data-saya").await.location().starts_with("/masuk"));
    let sandi = [("username", "mia"), ("password", PASSWORD)];
    assert!(
        site.visitor()
            .fetch("/api/masuk/sandi", &sandi)
            .await
            .status
            .is_client_error()
    );
    let ana = place.ana().await;
    let reviews = ana.get(&place.page()).await;
    assert_eq!(reviews.status, StatusCode::OK);
    assert!(!reviews.body.contains("Kak Mia"), "{}", reviews.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_only_organizer_cannot_go() {
    let site = Site::open().await;
    let otto = site.signed_in(&site.cast.otto).await;
    otto.submit("/api/data/hapus-akun", "/data-saya", &[("password", PASSWORD)])
        .await;
    assert!(otto.get("/data-saya").await.body.contains("satu-satunya penyelenggara"));
    assert!(
        list_events(&site.db.db, Some("removal.asked"), 1)
            .await
            .unwrap()
            .is_empty()
    );
}

//! The projector page.

use axum::http::header::REFRESH;

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_wall_shows_code_wifi_and_who_has_arrived_and_renews_itself() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (otto, wall) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/layar"));
    let class = format!("/o/{cohort}");
    otto.submit("/api/kelas/kode-baru", &class, &[("cohort", &cohort)])
        .await;
    let wifi = [("cohort", cohort.as_str()), ("wifi", "  Balai  Warga, tanya Pak Joko ")];
    let prepare = format!("/o/{cohort}/siap");
    assert!(otto.submit("/api/kelas/wifi", &prepare, &wifi).await.leads_to(&prepare));
    assert!(
        otto.get(&prepare)
            .await
            .body
            .contains("value=\"Balai Warga, tanya Pak Joko\"")
    );
    let shown = otto.get(&wall).await;
    let digits = shown
        .between("digits--room\"><span class=\"sr-only\">", "</span>")
        .replace(' ', "");
    assert!(digits.len() == 6 && shown.body.contains("class=\"qr\""));
    assert!(shown.body.contains("Balai Warga, tanya Pak Joko") && shown.body.contains("127.0.0.1:3000/gabung"));
    assert!(shown.body.contains("Sudah datang (2)"));
    assert!(shown.body.contains("Ibu Ana") && shown.body.contains("Ibu Ben"));
    assert_eq!(shown.headers.get(REFRESH).unwrap(), "15");
    // Somebody who reads slowly can stop it.
    let still = otto.get(&format!("{wall}?diam=ya")).await;
    assert!(still.headers.get(REFRESH).is_none() && still.body.contains("Muat ulang sendiri lagi"));
    // The mentor sees the same.
    let mentors = site
        .signed_in(&site.cast.mia)
        .await
        .get(&format!("/a/{cohort}/layar"))
        .await;
    assert_eq!(
        mentors
            .between("digits--room\"><span class=\"sr-only\">", "</span>")
            .replace(' ', ""),
        digits
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_wall_of_another_evening_is_empty_and_says_what_to_do() {
    let site = Site::open().await;
    site.wait(7 * 86_400_000);
    let cohort = site.cast.cohort.to_string();
    let wall = site
        .signed_in(&site.cast.otto)
        .await
        .get(&format!("/o/{cohort}/layar"))
        .await;
    assert!(wall.body.contains("Kode belum dibuat") && wall.body.contains("Sudah datang (0)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hint_that_is_too_long_is_named_and_stays() {
    let site = Site::open().await;
    let cohort = site.cast.cohort.to_string();
    let (mia, page) = (site.signed_in(&site.cast.mia).await, format!("/a/{cohort}/layar"));
    let long = "Wi-Fi ".repeat(30);
    let fields = [("cohort", cohort.as_str()), ("wifi", &long)];
    assert_eq!(mia.fetch("/api/kelas/wifi", &fields).await.status.as_u16(), 422);
    let (otto, prepare) = (site.signed_in(&site.cast.otto).await, format!("/o/{cohort}/siap"));
    assert!(
        otto.submit("/api/kelas/wifi", &prepare, &fields)
            .await
            .leads_to(&prepare)
    );
    assert!(otto.get(&prepare).await.body.contains("terlalu panjang"));
    assert!(mia.get(&page).await.status.is_success());
}

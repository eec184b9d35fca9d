//! *Keluar*, *Keluar dari HP ini* and *Ganti orang*.

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn signing_out_keeps_the_phone_known() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    assert!(ana.submit("/api/keluar", "/ganti-orang", &[]).await.leads_to("/"));
    assert!(
        ana.get(&format!("/a/{}", site.cast.cohort))
            .await
            .location()
            .starts_with("/masuk")
    );
    assert!(ana.get("/ganti-orang").await.body.contains("/masuk/pin/"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn leaving_the_phone_takes_the_person_off_it() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    assert!(ana.submit("/api/keluar/hp", "/ganti-orang", &[]).await.leads_to("/"));
    let page = ana.get("/ganti-orang").await;
    assert!(!page.body.contains("/masuk/pin/") && page.body.contains("Belum ada orang"));
    let again = ana.submit("/api/keluar/hp", "/ganti-orang", &[]).await;
    assert!(again.location().starts_with("/masuk"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn switching_person_locks_a_shared_phone_and_leaves_an_own_one_open() {
    let site = Site::open().await;
    let ana = site.signed_in(&site.cast.ana).await;
    let own = ana.get("/ganti-orang").await;
    assert!(own.body.contains("Kembali ke tempat saya"));
    let account = site.cast.ana.account.to_string();
    // The same phone, said to be shared at the next new-phone code.
    let mia = site.cast.mia.actor(&site.db.db).await;
    let dice = &mut storage::loaded_dice(5);
    let code = storage::accounts::issue_new_device_code(
        &site.db.db,
        &mia,
        test_support::NOW,
        dice,
        site.cast.cohort,
        site.cast.ana.account,
    )
    .await
    .unwrap();
    let fields = [("code", code.code.reveal()), ("phone", "shared")];
    assert!(
        ana.submit("/api/hp-baru", "/hp-baru", &fields)
            .await
            .leads_to(&format!("/masuk/pin/{account}"))
    );
    let shared = ana.get("/ganti-orang").await;
    assert!(!shared.body.contains("Kembali ke tempat saya"));
    assert!(
        ana.get(&format!("/a/{}", site.cast.cohort))
            .await
            .location()
            .starts_with("/masuk")
    );
}

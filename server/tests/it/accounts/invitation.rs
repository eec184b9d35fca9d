//! A mentor accepts an invitation.

use storage::{cohorts::create_mentor_invitation, loaded_dice};
use test_support::NOW;

use crate::support::Site;

async fn invitation(site: &Site) -> String {
    let otto = site.cast.otto.actor(&site.db.db).await;
    let link = create_mentor_invitation(&site.db.db, &otto, NOW, &mut loaded_dice(8), site.cast.cohort, "").await;
    link.unwrap().token.reveal().to_owned()
}

fn fields<'a>(token: &'a str, username: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("token", token),
        ("name", "Dewi"),
        ("form_of_address", "kak"),
        ("picture", "4"),
        ("username", username),
        ("password", "kelapa-batik-sungai-roti"),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn somebody_new_accepts_once_and_is_signed_in() {
    let site = Site::open().await;
    let token = invitation(&site).await;
    let (dewi, page) = (site.visitor(), format!("/undangan/{token}"));
    assert!(dewi.get(&page).await.body.contains("Angkatan 1"));
    let taken = dewi.submit("/api/undangan/terima", &page, &fields(&token, "mia")).await;
    assert!(taken.leads_to(&page));
    assert!(dewi.get(&page).await.body.contains("sudah dipakai orang lain"));
    assert!(
        dewi.submit("/api/undangan/terima", &page, &fields(&token, "dewi"))
            .await
            .leads_to("/")
    );
    assert!(
        dewi.get("/")
            .await
            .leads_to(&format!("/a/{}/antrean", site.cast.cohort))
    );
    assert_eq!(site.visitor().get(&page).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_of_another_class_accepts_with_the_account_they_have() {
    let site = Site::open().await;
    let token = invitation(&site).await;
    let page = format!("/undangan/{token}");
    let fields = [("token", token.as_str())];
    let zoe = site.signed_in(&site.cast.zoe).await;
    assert_eq!(
        zoe.fetch("/api/undangan/terima-sebagai", &fields).await.status.as_u16(),
        403
    );
    let lena = site.signed_in(&site.cast.lena).await;
    assert!(lena.get(&page).await.body.contains("Terima sebagai"));
    let answer = lena.submit("/api/undangan/terima-sebagai", &page, &fields).await;
    assert!(answer.leads_to(&format!("/a/{}/antrean", site.cast.cohort)));
    let out = site
        .visitor()
        .submit("/api/undangan/terima-sebagai", &page, &fields)
        .await;
    assert!(out.location().starts_with("/masuk"));
}

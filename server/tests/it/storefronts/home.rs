//! `/a/{cohort}`.

use axum::http::StatusCode;

use crate::support::Site;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_new_participant_is_greeted_and_sent_to_make_a_stall() {
    let site = Site::open().await;
    let home = format!("/a/{}", site.cast.cohort);
    let page = site.signed_in(&site.cast.ana).await.get(&home).await;
    assert_eq!(page.status, StatusCode::OK);
    for text in ["Halo,", "Langkah berikutnya", "Beri nama lapak Anda"] {
        assert!(page.body.contains(text), "the page lacks {text}");
    }
    assert!(page.body.contains(&format!("href=\"{home}/lapak\"")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_participants_of_the_class_have_a_home_in_it() {
    let site = Site::open().await;
    for page in ["", "/lapak", "/barang"] {
        let address = format!("/a/{}{page}", site.cast.cohort);
        let mentor = site.signed_in(&site.cast.mia).await.get(&address).await;
        assert_eq!(mentor.status, StatusCode::FORBIDDEN, "{address}");
        for person in [&site.cast.zoe, &site.cast.otto] {
            let answer = site.signed_in(person).await.get(&address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} at {address}", person.name);
        }
        let visitor = site.visitor().get(&address).await;
        assert_eq!(visitor.status, StatusCode::SEE_OTHER);
    }
}

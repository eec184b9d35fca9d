//! The queue and opening.

use super::seed::Place;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_queue_is_for_mentors_of_the_cohort() {
    let (place, submission) = Place::sent().await;
    for path in [place.queue(), place.review_page(&submission)] {
        assert_eq!(place.ana().await.get(&path).await.status, 403, "{path}");
        assert_eq!(place.zoe().await.get(&path).await.status, 404, "{path}");
        assert_eq!(place.lena().await.get(&path).await.status, 404, "{path}");
        assert!(
            place
                .site
                .visitor()
                .get(&path)
                .await
                .location()
                .starts_with("/masuk?lanjut=")
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_try_of_another_cohort_or_none_does_not_exist() {
    let (place, submission) = Place::sent().await;
    let lena = place.lena().await;
    let elsewhere = format!("/a/{}/antrean/{submission}", place.site.cast.other_cohort);
    assert_eq!(lena.get(&elsewhere).await.status, 404);
    let mia = place.mia().await;
    for wrong in ["bukan-id", "018f0000-0000-7000-8000-000000000000"] {
        assert_eq!(mia.get(&place.review_page(wrong)).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_opens_it_is_shown_and_its_levels_are_proposed() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    let page = mia.get(&place.review_page(&submission)).await;
    assert!(page.body.contains("Anda pegang sampai") && page.body.contains("data-proposal"));
    assert!(page.body.contains("Belum dinilai:"));
    assert!(mia.get(&place.queue()).await.body.contains("Anda buka"));
    assert!(
        place
            .ana()
            .await
            .get(&place.page())
            .await
            .body
            .contains("Sedang dibaca")
    );
}

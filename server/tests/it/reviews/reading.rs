//! What a participant does with a review: the list, the unread mark, the answer, the next try.

use super::seed::Place;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_new_review_is_marked_until_it_was_read() {
    let (place, submission) = Place::opened().await;
    place
        .review(&place.mia().await, &submission, &[("review[decision]", "improve")])
        .await;
    let ana = place.ana().await;
    let list = format!("/a/{}/ulasan", place.site.cast.cohort);
    assert!(ana.get(&list).await.body.contains("list-row--new"));
    ana.get(&place.page()).await;
    assert!(!ana.get(&list).await.body.contains("list-row--new"));
    assert!(place.ben().await.get(&list).await.body.contains("Belum ada ulasan"));
    assert_eq!(place.mia().await.get(&list).await.status, 403);
    assert_eq!(place.zoe().await.get(&list).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_participant_answers_and_the_mentor_reads_it() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    place
        .review(&mia, &submission, &[("review[decision]", "improve")])
        .await;
    let ana = place.ana().await;
    let page = ana.get(&place.page()).await.body;
    let review = page.split("name=\"review\" value=\"").nth(1).unwrap();
    let review = review.split('"').next().unwrap().to_owned();
    let fields = [("review", review.as_str()), ("reply", "Siap, Kak. <Terima kasih>")];
    for client in [place.ben().await, place.zoe().await, place.mia().await] {
        assert_eq!(client.fetch("/api/ulasan/balas", &fields).await.status, 404);
    }
    let empty = [("review", review.as_str()), ("reply", "  ")];
    assert_eq!(ana.fetch("/api/ulasan/balas", &empty).await.status, 422);
    ana.submit("/api/ulasan/balas", &place.page(), &fields).await;
    place.site.wait(20 * 60_000);
    let body = mia.get(&place.review_page(&submission)).await.body;
    assert!(body.contains("Siap, Kak. &lt;Terima kasih") && !body.contains("<Terima kasih>"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_improved_listing_is_sent_again_and_both_tries_are_shown() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    place
        .review(&mia, &submission, &[("review[decision]", "improve")])
        .await;
    let ana = place.ana().await;
    assert!(!ana.get(&place.page()).await.body.contains("name=\"key\""));
    place
        .rewrite(|draft| draft.title = "Keripik Singkong Balado Renyah 250 gram".to_owned())
        .await;
    assert!(ana.get(&place.page()).await.body.contains("name=\"key\""));
    place.send(&ana, "2").await;
    let page = ana.get(&place.page()).await.body;
    assert!(page.contains("Semua percobaan (2)") && page.contains("Keripik Singkong Pedas Daun Jeruk"));
    let second = place.submission(&mia).await;
    let body = mia.get(&place.review_page(&second)).await.body;
    assert!(body.contains("Percobaan sebelumnya") && body.contains("Tulis ukurannya."));
}

//! Tries fetched ahead, and reviews that are sent when the line is back.

use axum::http::header;

use super::assigning::doni;
use crate::{
    reviews::seed::Place,
    support::{Answer, Client},
};

/// The hidden fields of a page that was fetched ahead, and a whole review.
async fn send(place: &Place, mentor: &Client, submission: &str, copy: &Answer, praise: &str) -> Answer {
    let value = |name: &str| copy.between(&format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (key, by) = (value("key"), value("by"));
    let more = [
        ("key", key.as_str()),
        ("by", &by),
        ("ahead", "ya"),
        ("review[decision]", "improve"),
        ("review[praise_choice]", praise),
    ];
    place.review(mentor, submission, &more).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_try_fetched_ahead_is_held_by_nobody_and_sent_once() {
    let (place, submission) = Place::sent().await;
    let mia = place.mia().await;
    let copy = mia.get(&format!("{}/luring", place.review_page(&submission))).await;
    assert!(copy.body.contains("bisa ditulis tanpa sinyal") && copy.body.contains("name=\"ahead\""));
    assert!(
        place.ana().await.get(&place.page()).await.body.contains("Sudah sampai"),
        "not opened by that"
    );
    for _ in 0..2 {
        let answer = send(&place, &mia, &submission, &copy, "Judulnya jelas.").await;
        assert_eq!(answer.location(), format!("{}?selesai={submission}", place.queue()));
    }
    let page = place.ana().await.get(&place.page()).await.body;
    assert!(page.contains("Judulnya jelas."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn when_another_mentor_was_first_the_words_are_kept_and_shown() {
    let (place, submission) = Place::sent().await;
    let (mia, doni) = (place.mia().await, doni(&place.site).await);
    let page = place.review_page(&submission);
    let copy = mia.get(&format!("{page}/luring")).await;
    let doni = place.site.signed_in(&doni).await;
    doni.get(&page).await;
    let improve = [("review[decision]", "improve")];
    place.review(&doni, &submission, &improve).await;
    let answer = send(&place, &mia, &submission, &copy, "Kata Mia sendiri.").await;
    assert_eq!(answer.location(), page);
    let body = mia.get(&page).await.body;
    assert!(body.contains("Sudah diulas") && body.contains("Tulisan Anda (tidak terkirim)"));
    assert!(body.contains("Kata Mia sendiri."));
    let ana = place.ana().await.get(&place.page()).await.body;
    assert!(!ana.contains("Kata Mia sendiri."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_one_mentor_wrote_is_never_sent_as_another() {
    let (place, submission) = Place::sent().await;
    let (mia, doni) = (place.mia().await, doni(&place.site).await);
    let copy = mia.get(&format!("{}/luring", place.review_page(&submission))).await;
    let by = copy.between("name=\"by\" value=\"", "\"").to_owned();
    let doni = place.site.signed_in(&doni).await;
    let fields = [
        ("submission", submission.as_str()),
        ("by", &by),
        ("review[praise]", "Bagus."),
    ];
    assert_eq!(doni.fetch("/api/ulasan/simpan", &fields).await.status, 401);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_page_without_a_line_holds_nothing_of_anybody() {
    let (place, _) = Place::sent().await;
    let (mia, nobody) = (place.mia().await, place.site.visitor());
    let plain = |answer: Answer| {
        let nonce = answer.between("nonce=\"", "\"").to_owned();
        answer.body.replace(&nonce, "")
    };
    assert_eq!(plain(mia.get("/luring").await), plain(nobody.get("/luring").await));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_a_phone_of_ones_own_fetches_ahead() {
    let (place, submission) = Place::sent().await;
    for (shared, fetches) in [("ya", false), ("", true)] {
        let fields = [
            ("username", "mia"),
            ("password", test_support::PASSWORD),
            ("shared", shared),
        ];
        let mia = place.site.visitor();
        mia.submit("/api/masuk/sandi", "/masuk", &fields).await;
        for path in [place.queue(), place.review_page(&submission)] {
            let page = mia.get(&path).await;
            assert_eq!(page.body.contains("/pasang.js"), fetches, "{path}");
            let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
            assert!(policy.contains("worker-src 'self'"));
        }
    }
}

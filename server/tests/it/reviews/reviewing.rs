//! Saving a review, drafts, corrections, taking down.

use super::seed::Place;

const MINUTE: i64 = 60_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_review_is_saved_read_and_leaves_the_queue() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    let answer = place
        .review(&mia, &submission, &[("review[decision]", "improve")])
        .await;
    assert_eq!(answer.location(), format!("{}?selesai={submission}", place.queue()));
    let queue = mia.get(answer.location()).await;
    assert!(queue.body.contains("Semua sudah dibaca") && queue.body.contains("lewat WA"));
    let ana = place.ana().await;
    let page = ana.get(&place.page()).await.body;
    for words in [
        "Fotonya terang.",
        "Tulis ukurannya.",
        "Sebut gramnya.",
        "Perbaiki sekarang",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_missing_is_named_at_its_field_and_nothing_typed_is_lost() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    let page = place.review_page(&submission);
    let fields = [
        ("submission", submission.as_str()),
        ("review[next_step]", "Tulis <ukurannya>."),
    ];
    let answer = mia.submit("/api/ulasan/simpan", &page, &fields).await;
    assert_eq!(answer.location(), page);
    let body = mia.get(&page).await.body;
    assert!(body.contains("Pilih satu nilai di sini.") && body.contains("Pilih atau tulis satu pujian."));
    assert!(body.contains("Tulis &lt;ukurannya>.") && !body.contains("<ukurannya>"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_a_mentor_of_the_cohort_who_opened_it_can_save() {
    let (place, submission) = Place::sent().await;
    let improve = [("review[decision]", "improve")];
    for client in [
        place.ana().await,
        place.ben().await,
        place.zoe().await,
        place.lena().await,
        place.otto().await,
    ] {
        assert_eq!(place.review(&client, &submission, &improve).await.status, 404);
    }
    let mia = place.mia().await;
    let answer = place.review(&mia, &submission, &improve).await;
    assert_eq!(answer.location(), place.review_page(&submission));
    assert!(place.ana().await.get(&place.page()).await.body.contains("Sudah sampai"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_draft_is_kept_and_shown_again() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    let page = place.review_page(&submission);
    let fields = [
        ("submission", submission.as_str()),
        ("intent", "draft"),
        ("review[praise]", "Belum selesai menulis"),
    ];
    assert_eq!(mia.submit("/api/ulasan/simpan", &page, &fields).await.location(), page);
    assert!(mia.get(&page).await.body.contains("Belum selesai menulis"));
    assert_eq!(place.ana().await.fetch("/api/ulasan/simpan", &fields).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_review_can_be_corrected_for_fifteen_minutes() {
    let (place, submission) = Place::opened().await;
    let mia = place.mia().await;
    place
        .review(&mia, &submission, &[("review[decision]", "improve")])
        .await;
    place.site.wait(14 * MINUTE);
    assert!(
        mia.get(&place.review_page(&submission))
            .await
            .body
            .contains("Simpan perubahan")
    );
    let again = [
        ("review[decision]", "improve"),
        ("review[praise_choice]", "Judulnya jelas."),
    ];
    place.review(&mia, &submission, &again).await;
    assert!(
        place
            .ana()
            .await
            .get(&place.page())
            .await
            .body
            .contains("Judulnya jelas.")
    );
    place.site.wait(2 * MINUTE);
    let body = mia.get(&place.review_page(&submission)).await.body;
    assert!(body.contains("Sudah diulas") && !body.contains("Simpan perubahan"));
    let late = [("review[decision]", "improve"), ("review[praise_choice]", "Terlambat.")];
    place.review(&mia, &submission, &late).await;
    assert!(!place.ana().await.get(&place.page()).await.body.contains("Terlambat."));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mentor_takes_a_page_down_with_a_reason() {
    let (place, _) = Place::public().await;
    let listing = place.listing.to_string();
    let take = [
        ("listing", listing.as_str()),
        ("reason", "Fotonya bukan milik sendiri."),
    ];
    for client in [
        place.ana().await,
        place.ben().await,
        place.zoe().await,
        place.lena().await,
    ] {
        assert_eq!(client.fetch("/api/barang/turunkan", &take).await.status, 404);
    }
    let mia = place.mia().await;
    let empty = [("listing", listing.as_str()), ("reason", " ")];
    assert_eq!(mia.fetch("/api/barang/turunkan", &empty).await.status, 422);
    mia.submit("/api/barang/turunkan", &place.queue(), &take).await;
    let page = place.ana().await.get(&place.page()).await.body;
    assert!(page.contains("Diturunkan dari lapak") && page.contains("Fotonya bukan milik sendiri."));
}

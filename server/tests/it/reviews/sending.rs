//! *Kirim ke pendamping* and *Tarik kembali*.

use super::seed::Place;
use storage::listings::{create_listing, delete_listing, load_own_listing, remove_photo};
use storage::loaded_dice;
use test_support::NOW;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_sent_waits_in_the_queue_and_its_owner_sees_that() {
    let place = Place::open().await;
    let ana = place.ana().await;
    let before = ana.get(&place.page()).await;
    assert!(before.body.contains("Kirim ke pendamping") && before.body.contains("Rp18.000"));
    assert_eq!(place.send(&ana, "1").await.location(), place.page());
    let after = ana.get(&place.page()).await;
    assert!(after.body.contains("Sudah sampai di pendamping") && after.body.contains("https://wa.me/?text="));
    assert!(
        place
            .mia()
            .await
            .get(&place.queue())
            .await
            .body
            .contains("Keripik Singkong")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sending_twice_with_one_key_sends_once() {
    let place = Place::open().await;
    let ana = place.ana().await;
    place.send(&ana, "1").await;
    let first = place.submission(&place.mia().await).await;
    assert_eq!(place.send(&ana, "1").await.location(), place.page());
    assert_eq!(place.submission(&place.mia().await).await, first);
    assert!(ana.get(&place.page()).await.body.contains("Semua percobaan (1)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_else_can_send_it() {
    let place = Place::open().await;
    for client in [
        place.ben().await,
        place.zoe().await,
        place.mia().await,
        place.otto().await,
    ] {
        assert_eq!(place.send(&client, "2").await.status, 404);
    }
    let visitor = place.site.visitor();
    assert!(place.send(&visitor, "2").await.location().starts_with("/masuk?lanjut="));
    assert_eq!(place.submission(&place.mia().await).await, "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_page_of_somebody_elses_listing_does_not_exist() {
    let place = Place::open().await;
    assert_eq!(place.ben().await.get(&place.page()).await.status, 404);
    assert_eq!(place.zoe().await.get(&place.page()).await.status, 404);
    assert_eq!(place.mia().await.get(&place.page()).await.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_empty_listing_says_what_is_missing_and_is_not_sent() {
    let mut place = Place::open().await;
    let db = &place.site.db.db;
    let ana = place.site.cast.ana.actor(db).await;
    let key = domain::ids::IdempotencyKey(uuid::Uuid::from_u128(404));
    place.listing = create_listing(db, &ana, NOW, &mut loaded_dice(404), place.site.cast.cohort, key)
        .await
        .unwrap();
    let ana = place.ana().await;
    let page = ana.get(&place.page()).await;
    assert!(page.body.contains("Nama barang belum diisi.") && page.body.contains("Belum ada foto."));
    assert_eq!(place.send(&ana, "3").await.location(), place.page());
    assert_eq!(place.submission(&place.mia().await).await, "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn changing_or_deleting_the_draft_and_its_photos_changes_nothing_of_what_was_sent() {
    let (place, submission) = Place::sent().await;
    place.rewrite(|draft| draft.title = "Lain sama sekali".to_owned()).await;
    let db = &place.site.db.db;
    let ana = place.site.cast.ana.actor(db).await;
    let photo = load_own_listing(db, &ana, place.listing).await.unwrap().photos[0].id;
    let dice = &mut loaded_dice(31);
    remove_photo(db, &ana, NOW, dice, place.listing, photo, &domain::listings::check)
        .await
        .unwrap();
    delete_listing(db, &ana, NOW, dice, place.listing).await.unwrap();
    let mia = place.mia().await;
    let page = mia.get(&place.review_page(&submission)).await;
    assert!(page.body.contains("Keripik Singkong Pedas Daun Jeruk 250 gram"));
    assert!(page.body.contains(&format!("/foto/{photo}/")) && !page.body.contains("Lain sama sekali"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn it_can_be_taken_back_until_it_is_opened() {
    let (place, submission) = Place::sent().await;
    let withdraw = |client: crate::support::Client, submission: String| {
        let page = place.page();
        async move {
            client
                .submit("/api/barang/tarik", &page, &[("submission", &submission)])
                .await
        }
    };
    assert_eq!(withdraw(place.ben().await, submission.clone()).await.status, 404);
    assert_eq!(withdraw(place.mia().await, submission.clone()).await.status, 404);
    assert_eq!(withdraw(place.ana().await, submission).await.location(), place.page());
    assert_eq!(place.submission(&place.mia().await).await, "");

    let (place, submission) = Place::opened().await;
    let ana = place.ana().await;
    ana.submit("/api/barang/tarik", &place.page(), &[("submission", &submission)])
        .await;
    assert!(ana.get(&place.page()).await.body.contains("tidak bisa ditarik lagi"));
}

//! Publishing: on and off, price and stock, and what others may not.

use super::seed::Place;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_approved_listing_is_public_and_is_opened_and_closed_by_its_owner() {
    let (place, _) = Place::public().await;
    let ana = place.ana().await;
    assert!(ana.get(&place.page()).await.body.contains("Sudah tayang!"));
    let listing = place.listing.to_string();
    let close = [("listing", listing.as_str()), ("on", "")];
    for client in [place.ben().await, place.zoe().await, place.mia().await] {
        assert_eq!(client.fetch("/api/barang/buka-tutup", &close).await.status, 404);
    }
    ana.submit("/api/barang/buka-tutup", &place.page(), &close).await;
    assert!(ana.get(&place.page()).await.body.contains("Tayang, sedang tutup"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn price_and_stock_change_at_once_and_unclear_ones_are_named() {
    let (place, _) = Place::public().await;
    let ana = place.ana().await;
    let listing = place.listing.to_string();
    let fields = [("listing", listing.as_str()), ("price", "20rb"), ("stock", "5")];
    for client in [place.ben().await, place.zoe().await, place.mia().await] {
        assert_eq!(client.fetch("/api/barang/harga", &fields).await.status, 404);
    }
    assert_eq!(
        ana.submit("/api/barang/harga", &place.page(), &fields).await.location(),
        place.page()
    );
    assert!(ana.get(&place.page()).await.body.contains("value=\"20rb\""));
    let unclear = [("listing", listing.as_str()), ("price", "murah"), ("stock", "5")];
    ana.submit("/api/barang/harga", &place.page(), &unclear).await;
    let body = ana.get(&place.page()).await.body;
    assert!(body.contains("Harganya belum jelas.") && body.contains("value=\"murah\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_publishes_what_was_not_approved() {
    let place = Place::open().await;
    let listing = place.listing.to_string();
    let fields = [("listing", listing.as_str())];
    assert_eq!(
        place.ana().await.fetch("/api/barang/tayangkan", &fields).await.status,
        422
    );
    for client in [place.ben().await, place.zoe().await, place.mia().await] {
        assert_eq!(client.fetch("/api/barang/tayangkan", &fields).await.status, 404);
    }
    assert_eq!(
        place
            .site
            .visitor()
            .fetch("/api/barang/tayangkan", &fields)
            .await
            .status,
        401
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn changed_text_goes_live_and_is_listed_for_the_mentor() {
    let (place, _) = Place::public().await;
    place
        .rewrite(|draft| draft.description.push_str("\nDikirim dari Bandung."))
        .await;
    let mia = place.mia().await;
    let queue = mia.get(&place.queue()).await.body;
    assert!(queue.contains("Diubah setelah tayang") && queue.contains("Keterangan"));
    let change = queue.split("name=\"change\" value=\"").nth(1).unwrap();
    let change = change.split('"').next().unwrap().to_owned();
    let cohort = place.site.cast.cohort.to_string();
    let seen = [("cohort", cohort.as_str()), ("change", &change)];
    for client in [place.ana().await, place.zoe().await, place.lena().await] {
        assert_eq!(client.fetch("/api/antrean/sudah-dilihat", &seen).await.status, 404);
    }
    mia.submit("/api/antrean/sudah-dilihat", &place.queue(), &seen).await;
    assert!(!mia.get(&place.queue()).await.body.contains("Diubah setelah tayang"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_organizer_sees_what_is_public_and_takes_it_down_with_a_reason() {
    let (place, _) = Place::public().await;
    let otto = place.site.signed_in(&place.site.cast.otto).await;
    let (page, listing) = (format!("/o/{}", place.site.cast.cohort), place.listing.to_string());
    let seen = otto.get(&page).await;
    assert!(seen.body.contains("Sudah tayang (1)"), "{}", seen.body);
    let shop = format!("/t/{}", seen.between("href=\"/t/", "\""));
    assert_eq!(place.site.visitor().get(&shop).await.status, 200);
    otto.submit("/api/barang/turunkan", &page, &[("listing", &listing), ("reason", " ")])
        .await;
    // A refused form is unfolded, so that what is wrong with it is seen.
    let refused = otto.get(&page).await;
    let fold = refused.between("Sudah tayang (1)", "</summary>");
    assert!(fold.contains("<details open"), "{fold}");
    assert_eq!(place.site.visitor().get(&shop).await.status, 200);
    otto.submit(
        "/api/barang/turunkan",
        &page,
        &[("listing", &listing), ("reason", "Foto orang lain")],
    )
    .await;
    assert!(!otto.get(&page).await.body.contains("Sudah tayang"));
    assert_eq!(place.site.visitor().get(&shop).await.status, 404);
    assert!(
        place
            .ana()
            .await
            .get(&place.page())
            .await
            .body
            .contains("Foto orang lain")
    );
}

//! Sale cards: the page, its text, and its pictures.

use axum::http::StatusCode;
use domain::{accounts::Phone, listings::ListingDraft, storefronts::StorefrontDraft};

use crate::{
    shop::stall::{Stall, draft, shown},
    support::{Client, Site},
};

async fn page(client: &Client, site: &Site, listing: impl std::fmt::Display) -> String {
    let address = format!("/a/{}/barang/{listing}/kartu", site.cast.cohort);
    let answer = client.get(&address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    answer.body
}

/// The text that WhatsApp is opened with.
fn text(page: &str) -> String {
    let link = page.split("https://wa.me/?text=").nth(1).unwrap();
    let encoded = link.split('"').next().unwrap();
    percent_encoding::percent_decode_str(encoded)
        .decode_utf8()
        .unwrap()
        .into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_the_first_evening_a_card_tells_the_number_that_may_be_shown() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let listing = stall.saved(draft("Keripik pisang"), 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    let told = text(&page(&ana, &site, listing).await);
    let number = Phone::parse("081200000099").unwrap();
    assert!(told.contains("*Keripik pisang*, Rp15.000 / bungkus"), "{told}");
    assert!(
        told.contains(&number.shown()) && told.contains(number.wa_digits()),
        "{told}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_number_without_consent_stays_off_the_card() {
    let site = Site::open().await;
    let hidden = StorefrontDraft {
        order_number_consent: false,
        ..shown()
    };
    let mut stall = Stall::open(&site, hidden).await;
    let listing = stall.saved(draft("Keripik pisang"), 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    let told = text(&page(&ana, &site, listing).await);
    let number = Phone::parse("081200000099").unwrap();
    assert!(
        !told.contains(&number.shown()) && !told.contains(number.wa_digits()),
        "{told}"
    );
    assert!(told.contains("Balas pesan ini"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_public_listing_has_its_link_on_the_card() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (listing, path) = stall.public(draft("Keripik pisang"), 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    let told = text(&page(&ana, &site, listing).await);
    assert!(told.contains(&format!("http://127.0.0.1:3000{path}")), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_nobody_else_may_read_is_masked_on_the_card() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let private = ListingDraft {
        title: "Keripik rek BCA 1234567890".to_owned(),
        ..draft("")
    };
    let listing = stall.saved(private, 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    let page = page(&ana, &site, listing).await;
    assert!(!page.contains("1234567890"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn both_pictures_come_from_the_server_and_are_small_enough_for_whatsapp() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let listing = stall.saved(draft("Keripik pisang"), 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    for (file, size) in [("status.jpg", (1080, 1920)), ("persegi.jpg", (1080, 1080))] {
        let address = format!("/a/{}/barang/{listing}/kartu/{file}", site.cast.cohort);
        let answer = ana.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        assert_eq!(answer.headers["content-type"], "image/jpeg");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert!(answer.size <= server::cards::MAX_BYTES, "{file}: {} bytes", answer.size);
        let picture = image::load_from_memory(&ana.bytes(&address).await).unwrap();
        assert_eq!((picture.width(), picture.height()), size, "{file}");
    }
    let missing = ana
        .get(&format!("/a/{}/barang/{listing}/kartu/lain.jpg", site.cast.cohort))
        .await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_listing_without_a_name_has_no_card_yet() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let listing = stall.saved(draft(""), 1).await;
    let ana = site.signed_in(&site.cast.ana).await;
    let page = page(&ana, &site, listing).await;
    assert!(page.contains("belum punya nama") && !page.contains("status.jpg"));
}

//! What has a public address, and what has none.

use axum::http::{Method, StatusCode, header};
use storage::{
    listings::{PhotoTarget, delete_listing},
    loaded_dice,
    publications::{photo_access, set_on_sale, take_down},
    storefronts::load_own_storefront,
};
use test_support::NOW;

use super::stall::{Stall, draft, shown};
use crate::support::{Answer, Site};

fn is_missing(answer: &Answer) -> bool {
    answer.status == StatusCode::NOT_FOUND && answer.body.contains("Lapak ini belum buka")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_public_stall_and_its_goods_open_for_everybody() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (_, product) = stall.public(draft("Keripik Pedas"), 2).await;
    for (path, texts) in [
        (
            stall.path().await,
            ["Dapur Ana", "Keripik dari dapur rumah.", "Rp15.000"],
        ),
        (product, ["Keripik Pedas", "Renyah.\nTahan dua bulan.", "Rp15.000"]),
    ] {
        let answer = site.visitor().get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        for text in texts {
            assert!(answer.body.contains(text), "{path} does not say {text}");
        }
        let header = |name: header::HeaderName| answer.headers[name].to_str().unwrap();
        assert_eq!(header(header::CACHE_CONTROL), "public, max-age=60");
        let policy = header(header::CONTENT_SECURITY_POLICY);
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("script-src"),
            "{policy}"
        );
        assert!(answer.body.contains(r#"<meta name="robots" content="noindex">"#));
        assert!(answer.body.contains(r#"<body class="look-kunyit">"#));
        let preview = r#"property="og:image" content="http://127.0.0.1:3000/foto/"#;
        assert!(answer.body.contains(preview), "{path} has no preview");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_not_public_has_no_address() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let path = stall.path().await;
    let listing = stall.saved(draft("Keripik Pedas"), 1).await;
    let product = format!("{path}/keripik-pedas");
    let owner = site.signed_in(&site.cast.ana).await;
    let mut bodies = std::collections::BTreeSet::new();
    for sent in [false, true] {
        if sent {
            stall.send(listing).await;
        }
        for path in [
            path.as_str(),
            &product,
            "/t/tidak-ada",
            "/t/tidak-ada/juga",
            "/t/%00/..%2f",
        ] {
            for client in [&site.visitor(), &owner] {
                let answer = client.get(path).await;
                assert!(is_missing(&answer), "{path} answers {}", answer.status);
                bodies.insert(answer.body);
            }
        }
    }
    assert_eq!(bodies.len(), 1, "what is missing and what is hidden look different");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_taken_down_or_deleted_is_gone_at_once() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (taken, first) = stall.public(draft("Keripik Pedas"), 1).await;
    let (deleted, second) = stall.public(draft("Kerupuk Kulit"), 1).await;
    let (db, dice) = (&site.db.db, &mut loaded_dice(5));
    let mia = site.cast.mia.actor(db).await;
    let own = load_own_storefront(db, &stall.ana, site.cast.cohort)
        .await
        .unwrap()
        .unwrap();
    let picture = stall.photo(PhotoTarget::Storefront(own.id)).await;
    let seen = async || photo_access(db, None, picture.id, &picture.version).await.is_ok();
    assert!(seen().await);
    take_down(db, &mia, NOW, dice, taken, "Foto orang lain.").await.unwrap();
    assert!(is_missing(&site.visitor().get(&first).await));
    assert!(
        !site
            .visitor()
            .get(&stall.path().await)
            .await
            .body
            .contains("Keripik Pedas")
    );
    delete_listing(db, &stall.ana, NOW, dice, deleted).await.unwrap();
    assert!(is_missing(&site.visitor().get(&second).await));
    assert!(
        !seen().await,
        "the picture of a stall without goods can still be fetched"
    );
    assert!(is_missing(&site.visitor().get(&stall.path().await).await));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_that_the_browser_has_is_not_sent_again() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (listing, path) = stall.public(draft("Keripik Pedas"), 1).await;
    let first = site.visitor().get(&path).await;
    let tag = first.headers[header::ETAG].to_str().unwrap().to_owned();
    let ask = async |tag: &str| {
        let headers = [("if-none-match", tag)];
        site.visitor().send_with(Method::GET, &path, &headers, "").await
    };
    let again = ask(&tag).await;
    assert_eq!((again.status, again.size), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.headers[header::ETAG], tag.as_str());
    let mut cheaper = draft("Keripik Pedas");
    cheaper.price = "12rb".to_owned();
    stall.save(listing, cheaper).await;
    let changed = ask(&tag).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.body.contains("Rp12.000"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_off_or_sold_out_says_so_and_takes_no_order() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let mut none_left = draft("Keripik Pedas");
    none_left.kind = Some(domain::listings::SellingKind::Ready);
    none_left.stock = "habis".to_owned();
    let (listing, path) = stall.public(none_left, 1).await;
    let sold_out = site.visitor().get(&path).await.body;
    assert!(sold_out.contains("Habis") && sold_out.contains("schema.org/OutOfStock"));
    assert!(!sold_out.contains("Pesan lewat WhatsApp"));
    let (db, dice) = (&site.db.db, &mut loaded_dice(6));
    set_on_sale(db, &stall.ana, NOW, dice, listing, false).await.unwrap();
    for path in [path, stall.path().await] {
        let page = site.visitor().get(&path).await.body;
        assert!(page.contains("Sedang tidak dijual"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_order_number_shows_only_with_consent() {
    let site = Site::open().await;
    let mut silent = shown();
    silent.order_number_consent = false;
    let mut stall = Stall::open(&site, silent).await;
    let (_, product) = stall.public(draft("Keripik Pedas"), 1).await;
    for path in [product, stall.path().await] {
        let page = site.visitor().get(&path).await.body;
        assert!(!page.contains("81200000099") && !page.contains("wa.me"), "{path}");
        assert!(page.contains("belum membuka pesanan"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_signed_in_visit_leaves_no_cookie_in_a_shared_answer() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (_, product) = stall.public(draft("Keripik Pedas"), 1).await;
    site.wait(10 * 60_000);
    let answer = site.signed_in(&site.cast.ben).await.get(&product).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!answer.headers.contains_key(header::SET_COOKIE));
}

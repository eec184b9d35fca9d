//! A public page without its photos fits the first round trip: 14,600 bytes (performance page, point 1).

use axum::http::{Method, header};
use domain::listings::{VariantDraft, draft::DESCRIPTION_MAX};
use rand::seq::IndexedRandom;
use storage::loaded_dice;

use super::stall::{Stall, draft, shown};
use crate::support::{Client, Site};

/// HTML and stylesheet together, compressed.
const MOST: usize = 14_600;

async fn compressed(client: &Client, path: &str) -> usize {
    let answer = client
        .send_with(
            Method::GET,
            path,
            &[("accept-encoding", "br"), ("accept", "text/html")],
            "",
        )
        .await;
    assert_eq!(answer.headers[header::CONTENT_ENCODING], "br", "{path}");
    answer.size
}

/// Path of the only stylesheet of a page.
async fn stylesheet(client: &Client, path: &str) -> String {
    let page = client.get(path).await.body;
    let links: Vec<&str> = page.split("rel=\"stylesheet\" href=\"").skip(1).collect();
    assert_eq!(links.len(), 1, "{path}");
    links[0].split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_fullest_pages_fit_the_first_round_trip() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let words: Vec<String> = (0..4000_u32)
        .map(|n| {
            format!(
                "{}{}",
                ["kue", "rasa", "segar", "pedas", "lembut"][n as usize % 5],
                n * n % 9973
            )
        })
        .collect();
    let mut dice = loaded_dice(3);
    let mut full = draft(&"Keripik Singkong Pedas Daun Jeruk ".repeat(8));
    full.description.clear();
    while full.description.len() < DESCRIPTION_MAX - 20 {
        full.description.push_str(words.choose(&mut dice).unwrap());
        full.description.push(' ');
    }
    full.option_name = "Ukuran".to_owned();
    full.variants = (0..20)
        .map(|n| VariantDraft {
            name: format!("Bungkus nomor {n}"),
            price: format!("{}", 15_000 + n * 700),
            stock: "5".to_owned(),
        })
        .collect();
    for key in [
        "rasa",
        "tingkat_pedas",
        "berat_bersih",
        "bahan",
        "tahan",
        "simpan",
        "merek",
    ] {
        full.attributes.insert(key.to_owned(), words[..12].join(" "));
    }
    let (_, product) = stall.public(full.clone(), 9).await;
    for n in 0..23 {
        full.title = format!("{n} {}", words[n * 7..n * 7 + 20].join(" "));
        full.variants.clear();
        stall.public(full.clone(), 1).await;
    }
    let visitor = site.visitor();
    for path in [product, stall.path().await] {
        let style = stylesheet(&visitor, &path).await;
        let bytes = compressed(&visitor, &path).await + compressed(&visitor, &style).await;
        assert!(bytes <= MOST, "{path} weighs {bytes} bytes");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_stylesheet_is_named_by_its_content_and_kept_for_ever() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    let (_, product) = stall.public(draft("Keripik Pedas"), 1).await;
    let visitor = site.visitor();
    let style = stylesheet(&visitor, &product).await;
    assert_eq!(style, server::http::shop::style_path());
    let answer = visitor.get(&style).await;
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(
        answer.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    for look in domain::storefronts::Look::ALL {
        assert!(
            answer.body.contains(&format!(".look-{} ", look.key())),
            "{look:?} has no colours"
        );
    }
}

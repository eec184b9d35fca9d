//! Text stays text (P28): whatever people type, a public page holds no element, attribute or link of theirs.

use domain::listings::{CategoryChoice, ListingDraft, VariantDraft};
use domain::storefronts::StorefrontDraft;

use super::stall::{Stall, draft, shown};
use crate::support::Site;

const PAYLOADS: [&str; 12] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</p></main><iframe src=javascript:alert(1)>",
    "--><script>alert(1)</script><!--",
    "javascript:alert(1)",
    "<a href=\"https://jahat.example\">klik</a>",
    "\u{2028}<style>*{display:none}</style>\u{202e}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{7*7}}${7*7}<%= 7*7 %>\\\"};alert(1)//",
];

/// Every field of a listing that a page shows.
fn hostile(payload: &str) -> ListingDraft {
    let mut all = draft(&format!("Keripik {payload}"));
    for field in [
        &mut all.description,
        &mut all.unit,
        &mut all.option_name,
        &mut all.price,
        &mut all.weight,
        &mut all.handling_days,
        &mut all.stock,
    ] {
        *field = format!("{payload} a");
    }
    for key in ["rasa", "bahan", "tahan"] {
        all.attributes.insert(key.to_owned(), payload.to_owned());
    }
    all.variants = vec![VariantDraft {
        name: payload.to_owned(),
        price: payload.to_owned(),
        stock: payload.to_owned(),
    }];
    all
}

fn hostile_stall(payload: &str) -> StorefrontDraft {
    StorefrontDraft {
        name: format!("L {payload}"),
        story: payload.to_owned(),
        city: payload.to_owned(),
        look: payload.to_owned(),
        ..shown()
    }
}

/// The only script is the data block, and it can be read as data.
fn holds_only_its_data_block(page: &str, why: &str) {
    assert_eq!(page.matches("<script").count(), 1, "{why}: {page}");
    let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data = data.split("</script>").next().unwrap();
    serde_json::from_str::<serde_json::Value>(data).unwrap();
    for sign in [
        "<img src=x",
        "<svg onload",
        "<iframe",
        "<style",
        "<a href=\"https://jahat",
        "<%=",
    ] {
        assert!(!page.contains(sign), "{why}: {sign}");
    }
    for (at, _) in page.match_indices('<') {
        let tag = page[at..].split('>').next().unwrap();
        assert!(!tag.contains(" onerror=") || tag.contains("&quot;"), "{why}: {tag}");
        let handler = tag.split('"').step_by(2).any(|outside| outside.contains(" on"));
        assert!(!handler, "{why}: {tag}");
    }
}

/// Links lead within the site or into WhatsApp.
fn leads_nowhere_else(page: &str, why: &str) {
    for link in page.split("<a ").skip(1) {
        let target = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
        let local = (target.starts_with('/') && !target.starts_with("//")) || target == "#isi";
        assert!(
            local || target.starts_with("https://wa.me/6281200000099?text="),
            "{why}: {target}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn hostile_text_stays_text_in_every_field_of_a_listing() {
    let site = Site::open().await;
    let mut stall = Stall::open(&site, shown()).await;
    for payload in PAYLOADS {
        let mut other = hostile(payload);
        other.category = Some(CategoryChoice::Other {
            group: "camilan".to_owned(),
            text: payload.to_owned(),
        });
        for draft in [hostile(payload), other] {
            let (_, path) = stall.public(draft, 1).await;
            let page = site.visitor().get(&path).await.body;
            holds_only_its_data_block(&page, payload);
            leads_nowhere_else(&page, payload);
        }
    }
    let page = site.visitor().get(&stall.path().await).await.body;
    holds_only_its_data_block(&page, "the stall's list");
    leads_nowhere_else(&page, "the stall's list");
    assert!(page.contains("Keripik &lt;script&gt;alert(1)"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn hostile_text_stays_text_in_every_field_of_a_stall() {
    for payload in PAYLOADS {
        let site = Site::open().await;
        let mut stall = Stall::open(&site, hostile_stall(payload)).await;
        let (_, product) = stall.public(draft("Keripik Pedas"), 1).await;
        for path in [product, stall.path().await] {
            let page = site.visitor().get(&path).await.body;
            holds_only_its_data_block(&page, payload);
            leads_nowhere_else(&page, payload);
            assert!(page.contains(r#"<body class="look-pandan">"#), "{payload}: the look");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hostile_address_is_not_repeated() {
    let site = Site::open().await;
    for path in ["/t/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/t/a/%22%3E%3Cimg%20src=x%3E"] {
        let page = site.visitor().get(path).await.body;
        assert!(!page.contains("<script") && !page.contains("<img src=x"), "{path}");
        assert!(!page.contains("alert(1)"), "{path}");
    }
}

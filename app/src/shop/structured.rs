//! What search engines and chats are told, in the words of schema.org.

use serde_json::{Value, json};

use super::view::{Availability, ProductView, ShopView, Site};

/// Characters of a description that are told; the page has the rest.
const DESCRIPTION_MAX: usize = 300;

/// A stall.
pub(super) fn of_stall(site: Site<'_>, shop: &ShopView) -> Value {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "OnlineStore",
        "name": shop.stall.name,
        "url": absolute(site, &shop.stall.path),
        "areaServed": shop.stall.city,
    });
    if !shop.story.is_empty() {
        data["description"] = json!(shortened(&shop.story, DESCRIPTION_MAX));
    }
    if let Some(picture) = &shop.picture {
        data["logo"] = json!(absolute(site, &picture.src(480)));
    }
    data
}

/// One of its goods.
pub(super) fn of_product(site: Site<'_>, product: &ProductView) -> Value {
    let images: Vec<String> = product
        .photos
        .iter()
        .map(|photo| absolute(site, &photo.src(1280)))
        .collect();
    let seller = json!({
        "@type": "OnlineStore",
        "name": product.stall.name,
        "url": absolute(site, &product.stall.path),
    });
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": if product.service { "Service" } else { "Product" },
        "name": product.title,
        "url": absolute(site, &product.path),
        "image": images,
        "description": shortened(&product.description, DESCRIPTION_MAX),
    });
    if let Some((low, high)) = product.price.range {
        let mut offer = json!({
            "@type": "Offer",
            "price": low,
            "priceCurrency": "IDR",
            "availability": availability(product.availability),
            "seller": seller,
        });
        if low != high {
            offer["@type"] = json!("AggregateOffer");
            offer["lowPrice"] = json!(low);
            offer["highPrice"] = json!(high);
            offer["offerCount"] = json!(product.options.len());
        }
        data["offers"] = offer;
    }
    data
}

fn availability(state: Availability) -> &'static str {
    match state {
        Availability::Available => "https://schema.org/InStock",
        Availability::SoldOut | Availability::Off => "https://schema.org/OutOfStock",
    }
}

/// The address as others have to write it.
pub(super) fn absolute(site: Site<'_>, path: &str) -> String {
    format!("{}{path}", site.public_url)
}

/// One line of at most `max` characters.
pub(super) fn shortened(text: &str, max: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= max {
        return line;
    }
    let mut short: String = line.chars().take(max.saturating_sub(1)).collect();
    short.push('…');
    short
}

//! Photos: sending them in, order, removing, and who may see them.

mod order;
mod serving;
mod upload;

use axum::http::{Method, header};
use domain::ids::{IdempotencyKey, ListingId};
use storage::{
    listings::{create_listing, load_own_listing},
    loaded_dice,
};
use test_support::{NOW, Person};
use uuid::Uuid;

use crate::support::{Answer, Client, Site};

/// What separates the parts of the forms sent here.
pub const BOUNDARY: &str = "batas-1234567890";

/// An empty listing of this person.
async fn listing(site: &Site, person: &Person) -> ListingId {
    let actor = person.actor(&site.db.db).await;
    let key = IdempotencyKey(Uuid::from_u128(actor.account.0.as_u128() ^ 77));
    create_listing(&site.db.db, &actor, NOW, &mut loaded_dice(4), site.cast.cohort, key)
        .await
        .unwrap()
}

/// Ids of the listing's photos, the cover first.
async fn photos_of(site: &Site, person: &Person, listing: ListingId) -> Vec<String> {
    let actor = person.actor(&site.db.db).await;
    let view = load_own_listing(&site.db.db, &actor, listing).await.unwrap();
    view.photos.iter().map(|photo| photo.id.to_string()).collect()
}

/// A drawn photo of the demo class.
pub fn drawn() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/data/demo-photos/e01-1.jpg")).unwrap()
}

/// A form with a key and files, as browsers write it.
pub fn form(key: Option<Uuid>, files: &[&[u8]]) -> Vec<u8> {
    let mut body = Vec::new();
    if let Some(key) = key {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n{key}\r\n").bytes());
    }
    for file in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"f.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(*file);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

/// Sends a form with files; `accept` tells a plain form (`text/html`) from the page's own code.
pub async fn send(client: &Client, path: &str, accept: &str, body: Vec<u8>) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [
        (header::ACCEPT.as_str(), accept),
        (header::CONTENT_TYPE.as_str(), kind.as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    client.send_body(Method::POST, path, &headers, body.into()).await
}

//! The public pages: `/t/{lapak}`, `/t/{lapak}/{barang}` and their stylesheet. They stand outside sessions: nobody is
//! signed in here, no cookie is read or set, and what is not public has no address.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::LazyLock,
};

use app::shop::{queries, render_missing, render_product, render_storefront, view::Site};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use storage::StorageError;

use crate::{middleware::watch::present_request, problem, state::AppState};

/// The whole stylesheet; it is small, and other than the one of the application it is not built.
const STYLE: &str = include_str!("../../../style/shop/shop.css");
/// No script at all: the data block for search engines is not one.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);
/// A minute: price and stock go live at once (decision 16).
const A_MINUTE: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// What sellers write is Indonesian, and so are the few words around it: one page for everybody, whatever language its
/// visitor chose for the application, so that caches may keep it.
const INDONESIAN: HeaderValue = HeaderValue::from_static("id");
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

static STYLE_PATH: LazyLock<String> = LazyLock::new(|| format!("/shop-{:016x}.css", hash_of(STYLE)));

/// Path of the stylesheet. It names the content, so browsers may keep it for ever.
pub fn style_path() -> &'static str {
    &STYLE_PATH
}

/// `GET /shop-{hash}.css`
pub async fn show_style() -> Response {
    (
        [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/css; charset=utf-8"),
            ),
            (header::CACHE_CONTROL, FOR_EVER),
        ],
        STYLE,
    )
        .into_response()
}

/// `GET /t/{lapak}` and `GET /t/{lapak}/{barang}`: the page, 304 if the browser has it, or a page that helps.
pub async fn show_page(
    State(state): State<AppState>,
    Path(place): Path<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let site = Site {
        public_url: &state.context.public_url,
        stylesheet: style_path(),
    };
    let db = &state.context.db;
    let stall = place.get("lapak").map(String::as_str).unwrap_or_default();
    let page = match place.get("barang") {
        // PostgreSQL takes no NUL in a text, not even to find nothing.
        _ if place.values().any(|name| name.contains('\0')) => Err(StorageError::NotFound),
        None => queries::load_shop(db, site, stall)
            .await
            .map(|shop| render_storefront(site, &shop)),
        Some(good) => queries::load_product(db, site, stall, good)
            .await
            .map(|product| render_product(site, &product)),
    };
    match page {
        Ok(html) => fresh_page(html, &headers),
        Err(StorageError::NotFound | StorageError::NotAllowed) => missing(site),
        Err(error) => problem::broken(&present_request().unwrap_or_default(), &error),
    }
}

fn fresh_page(html: String, asked: &HeaderMap) -> Response {
    // Weak: the same page is sent in several compressions.
    let tag = format!("W/\"{:016x}\"", hash_of(&html));
    let known = asked
        .get(header::IF_NONE_MATCH)
        .and_then(|tags| tags.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Html(html).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, A_MINUTE);
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(header::CONTENT_LANGUAGE, INDONESIAN);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// One answer for whatever is not public, kept by nobody: it may be public in a minute.
fn missing(site: Site<'_>) -> Response {
    let mut response = (StatusCode::NOT_FOUND, Html(render_missing(site))).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(header::CONTENT_LANGUAGE, INDONESIAN);
    response
}

/// The same for the same text in every run of one build; used for caching only.
fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

//! Headers that every answer carries (P29). Pages set a policy of their own with a nonce; everything else gets none of it.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use crate::cookies::CookieNames;

/// Policy of answers that are not pages: they may load nothing at all.
const CLOSED_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

/// Browsers that came by https once come by nothing else for a year. Hosts below this one are not ours to speak for.
const HTTPS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Adds the security headers to an answer and forbids storing what did not say otherwise.
pub async fn add_headers(State(cookies): State<CookieNames>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(CLOSED_POLICY);
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    let shared = headers
        .get(header::CACHE_CONTROL)
        .is_some_and(|cache| cache.as_bytes().starts_with(b"public"));
    if shared {
        // What caches may hand to anybody carries nobody's cookie.
        headers.remove(header::SET_COOKIE);
    }
    if cookies.secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(self), microphone=(), geolocation=(), payment=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

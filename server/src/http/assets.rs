//! Files of the built site. Names under `/pkg` carry a hash of their content and may be kept for ever.

use axum::{
    Router,
    http::{HeaderValue, Response, header},
};
use leptos::config::LeptosOptions;
use tower::ServiceBuilder;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const FOR_AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// The files of `public/`, drawings apart.
pub const PUBLIC_FILES: [&str; 10] = [
    "/apple-touch-icon.png",
    "/dengar.js",
    "/favicon.svg",
    "/icon-192.png",
    "/icon-512.png",
    "/icon-maskable-512.png",
    "/icons.svg",
    "/pictures.svg",
    "/manifest.webmanifest",
    "/robots.txt",
];

/// Serves `/pkg/…` and the files of `public/`.
pub fn routes<S: Clone + Send + Sync + 'static>(options: &LeptosOptions) -> Router<S> {
    let root = options.site_root.to_string();
    let cached = |cache: HeaderValue| {
        SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, move |response: &Response<_>| {
            response.status().is_success().then(|| cache.clone())
        })
    };
    let dir = |path: &str| {
        ServeDir::new(format!("{root}{path}"))
            .precompressed_br()
            .precompressed_gzip()
    };
    let mut router = Router::new()
        .nest_service(
            "/pkg",
            ServiceBuilder::new().layer(cached(FOR_EVER)).service(dir("/pkg")),
        )
        .nest_service(
            "/drawings",
            ServiceBuilder::new()
                .layer(cached(FOR_AN_HOUR))
                .service(dir("/drawings")),
        );
    for path in PUBLIC_FILES {
        router = router.route_service(path, ServiceBuilder::new().layer(cached(FOR_AN_HOUR)).service(dir("")));
    }
    router
}

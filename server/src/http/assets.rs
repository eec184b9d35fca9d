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

const ALWAYS_ASKED: HeaderValue = HeaderValue::from_static("no-cache");

/// Fetches for its pages, so it has a policy of its own; a browser asks for a newer one each time.
const SERVICE_WORKER: &str = "/sw.js";
const SERVICE_WORKER_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

/// The files of `public/`, drawings apart.
pub const PUBLIC_FILES: [&str; 13] = [
    "/apple-touch-icon.png",
    "/dengar.js",
    "/favicon.svg",
    "/icon-192.png",
    "/icon-512.png",
    "/icon-maskable-512.png",
    "/icons.svg",
    "/keluar.js",
    "/pictures.svg",
    "/manifest.webmanifest",
    "/pasang.js",
    "/robots.txt",
    SERVICE_WORKER,
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
    let worker = ServiceBuilder::new()
        .layer(cached(ALWAYS_ASKED))
        .layer(SetResponseHeaderLayer::overriding(
            header::CONTENT_SECURITY_POLICY,
            SERVICE_WORKER_POLICY,
        ))
        .service(dir(""));
    router = router.route_service(SERVICE_WORKER, worker);
    for path in PUBLIC_FILES.into_iter().filter(|path| *path != SERVICE_WORKER) {
        router = router.route_service(path, ServiceBuilder::new().layer(cached(FOR_AN_HOUR)).service(dir("")));
    }
    router
}

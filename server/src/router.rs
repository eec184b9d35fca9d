//! Builds the router from the route table.

use app::app::shell;
use axum::{Router, middleware, routing::get};
use leptos::config::LeptosOptions;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer};

use crate::{http, routes::ROUTES, security};

/// The whole site as one service.
pub fn build(options: LeptosOptions) -> Router {
    let render = {
        let options = options.clone();
        leptos_axum::render_app_async_with_context(|| {}, move || shell(options.clone()))
    };
    let mut router = Router::new();
    for route in ROUTES {
        router = router.route(route.path, get(render.clone()));
    }
    router
        .route("/healthz", get(http::health::alive))
        .route("/readyz", get(http::health::ready))
        .merge(http::assets::routes(&options))
        .fallback(get(render))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(security::headers))
}

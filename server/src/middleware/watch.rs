//! Every request gets a number, a line in the log and its place in the figures. The line tells the pattern of the address,
//! never the address: tokens and codes stand in some of them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
    time::Instant,
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, StatusCode},
    middleware::Next,
    response::Response,
};
use domain::ids::{AccountId, CohortId};

use crate::{
    problem,
    routes::{Kind, Route},
    state::AppState,
};

/// Name of the header that tells a request's number.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// What addresses are called that match no route.
const NO_ROUTE: &str = "-";
/// Folders of the built site.
const FOLDERS: [&str; 2] = ["/pkg/", "/drawings/"];

/// What is known of a request wherever it has come to.
struct Present {
    id: String,
    /// Status of the handler's own answer, where a plain form then turns it into a redirect; 0 until there is one.
    result: AtomicU16,
}

tokio::task_local! {
    static REQUEST: Arc<Present>;
}

/// Number of the request that is being answered, if one is.
pub fn present_request() -> Option<String> {
    REQUEST.try_with(|present| present.id.clone()).ok()
}

/// Who asked; put into the answer by whoever finds out.
#[derive(Clone, Copy, Debug)]
pub struct AskedBy(pub AccountId);

/// Numbers, times, logs and counts a request.
pub async fn watch(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let id = problem::new_request_id(&state.context);
    let present = Arc::new(Present {
        id: id.clone(),
        result: AtomicU16::new(0),
    });
    let begun = Instant::now();
    let method = method(&request);
    let route = pattern(&request);
    let cohort = cohort_of(&route, request.uri().path());
    let mut response = REQUEST.scope(present.clone(), next.run(request)).await;
    let took = begun.elapsed();
    let status = response.status();
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    if let Some(metrics) = &state.metrics {
        metrics.count_request(method, &route, status, took);
    }
    let by = response.extensions().get::<AskedBy>().map(|by| by.0.to_string());
    let result = Some(present.result.load(Ordering::Relaxed)).filter(|result| *result != 0);
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let (route, status) = (route.as_str(), status.as_u16());
    // Whoever watches the server asks every few seconds.
    if matches!(route, "/healthz" | "/readyz") {
        tracing::debug!(request = id, method, route, status, ms, "answered");
    } else {
        tracing::info!(
            request = id,
            method,
            route,
            status,
            result,
            ms,
            account = by,
            cohort,
            "answered"
        );
    }
    response
}

/// Methods that any route has by their names; what else there is are the sender's words.
fn method(request: &Request) -> &'static str {
    match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        _ => "other",
    }
}

/// The route's pattern. Folders of files have none, so they go by their name.
fn pattern(request: &Request) -> String {
    if let Some(matched) = request.extensions().get::<MatchedPath>() {
        return matched.as_str().to_owned();
    }
    let path = request.uri().path();
    let folder = FOLDERS.iter().find(|folder| path.starts_with(**folder));
    folder
        .map_or(NO_ROUTE, |folder| folder.trim_end_matches('/'))
        .to_owned()
}

/// The class that an address is about, where its pattern says so: an id, which means nothing outside the database.
fn cohort_of(route: &str, path: &str) -> Option<String> {
    let at = route.split('/').position(|part| part == "{cohort}")?;
    let id: CohortId = path.split('/').nth(at)?.parse().ok()?;
    Some(id.to_string())
}

/// Notes how an action or upload ended, and counts saves and photos. Stands where the answer is still the handler's own,
/// before a plain form turns it into a redirect.
pub async fn note_result(
    State((state, route)): State<(AppState, &'static Route)>,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    _ = REQUEST.try_with(|present| present.result.store(response.status().as_u16(), Ordering::Relaxed));
    if let Some(metrics) = &state.metrics {
        let outcome = outcome(response.status());
        match (route.kind, route.path) {
            (Kind::Upload, _) => metrics.count_upload(outcome),
            (Kind::Action, "/api/barang/simpan") => metrics.count_save(outcome),
            _ => {}
        }
    }
    response
}

fn outcome(status: StatusCode) -> &'static str {
    match status {
        StatusCode::CONFLICT => "conflict",
        status if status.is_server_error() => "failed",
        status if status.is_client_error() => "refused",
        _ => "done",
    }
}

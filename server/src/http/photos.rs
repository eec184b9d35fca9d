//! Photo files. Who may see one is decided for each request, so that a photo taken off a page is gone at once.

use app::{context::Caller, error::AppError};
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use domain::ids::PhotoId;
use storage::{
    StorageError,
    photos::{PhotoError, PhotoSize, PhotoVersion},
    publications::{PhotoAccess, photo_access},
};
use tower_sessions::Session;

use crate::{middleware::session, problem, state::AppState};

/// A day: files never change, but what is taken down shall not stay in the caches between for ever.
const PUBLIC: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// On one's own phone lists are shown again without asking for their photos.
const OWN_PHONE: HeaderValue = HeaderValue::from_static("private, max-age=86400");
/// On a shared phone nothing stays (P25).
const SHARED_PHONE: HeaderValue = HeaderValue::from_static("no-store");

/// `GET /foto/{photo}/{version}/{file}`: 404 for everybody who may not see it, as for a photo that does not exist.
pub async fn serve_photo(
    State(state): State<AppState>,
    Path((photo, version, file)): Path<(String, String, String)>,
    Extension(caller): Extension<Caller>,
    session: Session,
    headers: HeaderMap,
) -> Response {
    let (Ok(photo), Ok(version), Some(size)) = (
        photo.parse::<PhotoId>(),
        version.parse::<PhotoVersion>(),
        size_of(&file),
    ) else {
        return not_found();
    };
    let cache = match photo_access(&state.context.db, caller.actor.as_ref(), photo, &version).await {
        Ok(PhotoAccess::Everybody) => PUBLIC,
        Ok(PhotoAccess::Person) if session::is_shared_phone(&session).await => SHARED_PHONE,
        Ok(PhotoAccess::Person) => OWN_PHONE,
        Err(StorageError::NotFound | StorageError::NotAllowed) => return not_found(),
        Err(error) => return problem::broken(&caller.request_id, &error),
    };
    let tag = format!("\"{version}-{file}\"");
    let Ok(tag) = HeaderValue::from_str(&tag) else {
        return not_found();
    };
    if headers.get(header::IF_NONE_MATCH) == Some(&tag) {
        return (
            StatusCode::NOT_MODIFIED,
            [(header::CACHE_CONTROL, cache), (header::ETAG, tag)],
        )
            .into_response();
    }
    match state.context.photos.read(photo, &version, size).await {
        Ok(bytes) => file_response(size, bytes, cache, tag),
        Err(PhotoError::NotStored) => not_found(),
        Err(error) => problem::broken(&caller.request_id, &error),
    }
}

/// Pages call the preview `og.jpg`.
fn size_of(file: &str) -> Option<PhotoSize> {
    if file == "og.jpg" {
        return Some(PhotoSize::Preview);
    }
    PhotoSize::from_file_name(file)
}

fn file_response(size: PhotoSize, bytes: Bytes, cache: HeaderValue, tag: HeaderValue) -> Response {
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(size.content_type())),
            (header::CACHE_CONTROL, cache),
            (header::ETAG, tag),
        ],
        bytes,
    )
        .into_response()
}

fn not_found() -> Response {
    problem::fetch_error(&AppError::NotFound)
}

//! Photos coming in, one or several in a form: each is read whole, within bounds, or not taken at all.

use std::time::Duration;

use app::{
    context::Caller,
    error::{AppError, FieldError},
    photos::{PhotoItem, queries::photo_item},
};
use axum::{
    Extension, Json,
    extract::{
        Multipart, RawPathParams, State,
        multipart::{Field, MultipartError, MultipartRejection},
    },
    http::StatusCode,
    response::{IntoResponse, Response},
};
use bytes::{Bytes, BytesMut};
use domain::{access::Actor, ids::IdempotencyKey};
use rand::Rng;
use storage::{
    StorageError,
    listings::{PhotoTarget, TakePhotoError, take_photo},
    photos::{MAX_BYTES, PhotoError},
};
use uuid::Uuid;

use crate::{problem, state::AppState};

/// Bytes of one form: nine photos as large as one may be, and room for what stands around them.
pub const UPLOAD_MAX: usize = 9 * MAX_BYTES + 64 * 1024;
/// How long a line may stand still before the upload is given up (decision 31).
const IDLE: Duration = Duration::from_secs(5 * 60);
/// Name of the file fields.
const PHOTO: &str = "photo";
/// Name of the field with the key that makes sending twice do it once (P7). Stands before the files.
const KEY: &str = "key";
/// Bytes of that field: a uuid.
const KEY_MAX: usize = 64;

/// `POST /api/foto/{listing}` and `POST /api/foto/lapak/{storefront}`. Answers the photos that were taken, or why some
/// were not; good ones beside a bad one are kept.
pub async fn take_uploads(
    State(state): State<AppState>,
    params: RawPathParams,
    Extension(caller): Extension<Caller>,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let (Some(actor), Some(target)) = (caller.actor.clone(), target_of(&params)) else {
        return problem::fetch_error(&AppError::NotFound);
    };
    let Ok(multipart) = multipart else {
        return Refusal::photo(StatusCode::BAD_REQUEST, "photo_cut_off").response();
    };
    let upload = Upload {
        state: &state,
        actor,
        target,
        request_id: &caller.request_id,
    };
    match upload.take_all(multipart).await {
        Ok(taken) => Json(taken).into_response(),
        Err(refusal) => refusal.response(),
    }
}

fn target_of(params: &RawPathParams) -> Option<PhotoTarget> {
    params.iter().find_map(|(name, value)| match name {
        "listing" => value.parse().ok().map(PhotoTarget::Listing),
        "storefront" => value.parse().ok().map(PhotoTarget::Storefront),
        _ => None,
    })
}

/// Why an upload, or a part of it, was not taken.
struct Refusal {
    status: StatusCode,
    error: AppError,
}

impl Refusal {
    fn photo(status: StatusCode, code: &str) -> Self {
        Self {
            status,
            error: AppError::Invalid(vec![FieldError {
                field: PHOTO.to_owned(),
                code: code.to_owned(),
            }]),
        }
    }

    fn whole(error: AppError) -> Self {
        let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, error }
    }

    fn response(self) -> Response {
        let mut response = problem::fetch_error(&self.error);
        *response.status_mut() = self.status;
        response
    }
}

struct Upload<'a> {
    state: &'a AppState,
    actor: Actor,
    target: PhotoTarget,
    request_id: &'a str,
}

impl Upload<'_> {
    async fn take_all(&self, mut multipart: Multipart) -> Result<Vec<PhotoItem>, Refusal> {
        let mut key = None;
        let mut taken = Vec::new();
        let mut bad = None;
        let mut count: u128 = 0;
        while let Some(mut field) = in_time(multipart.next_field()).await? {
            match field.name() {
                Some(KEY) => key = key_of(&read(&mut field, KEY_MAX).await?),
                Some(PHOTO) => match read(&mut field, MAX_BYTES).await? {
                    Some(bytes) if bytes.is_empty() => {}
                    Some(bytes) => {
                        let first = *key.get_or_insert_with(|| self.new_key());
                        let own = IdempotencyKey(Uuid::from_u128(first.as_u128().wrapping_add(count)));
                        count += 1;
                        match self.take(own, bytes).await {
                            Ok(photo) => taken.push(photo),
                            Err(refusal) if matches!(refusal.error, AppError::Invalid(_)) => {
                                bad.get_or_insert(refusal);
                            }
                            Err(refusal) => return Err(refusal),
                        }
                    }
                    None => {
                        count += 1;
                        bad.get_or_insert(Refusal::photo(StatusCode::PAYLOAD_TOO_LARGE, "photo_too_large"));
                    }
                },
                _ => _ = read(&mut field, KEY_MAX).await?,
            }
        }
        match bad {
            Some(refusal) => Err(refusal),
            None if taken.is_empty() => Err(Refusal::photo(StatusCode::UNPROCESSABLE_ENTITY, "photo_missing")),
            None => Ok(taken),
        }
    }

    fn new_key(&self) -> Uuid {
        let mut random = [0; 16];
        self.state.context.dice().fill_bytes(&mut random);
        Uuid::from_bytes(random)
    }

    async fn take(&self, key: IdempotencyKey, bytes: Bytes) -> Result<PhotoItem, Refusal> {
        let context = &self.state.context;
        let photo = take_photo(
            &context.db,
            &context.photos,
            &self.actor,
            context.now(),
            &mut context.dice(),
            self.target,
            key,
            bytes,
            &domain::listings::check,
        )
        .await;
        match photo {
            Ok(view) => Ok(photo_item(&view)),
            Err(error) => Err(self.refusal(&error)),
        }
    }

    fn refusal(&self, error: &TakePhotoError) -> Refusal {
        let (status, code) = match error {
            TakePhotoError::Photo(photo) => match photo {
                PhotoError::TooLarge { .. } => (StatusCode::PAYLOAD_TOO_LARGE, "photo_too_large"),
                PhotoError::Heic => (StatusCode::UNPROCESSABLE_ENTITY, "photo_heic"),
                PhotoError::NotAPhoto => (StatusCode::UNPROCESSABLE_ENTITY, "photo_not_a_photo"),
                PhotoError::TooManyPixels => (StatusCode::UNPROCESSABLE_ENTITY, "photo_too_many_pixels"),
                PhotoError::Damaged => (StatusCode::UNPROCESSABLE_ENTITY, "photo_damaged"),
                PhotoError::NotStored | PhotoError::Store(_) => return self.broken(error),
            },
            TakePhotoError::Storage(StorageError::Rule(code)) => (StatusCode::UNPROCESSABLE_ENTITY, *code),
            TakePhotoError::Storage(StorageError::NotFound) => return Refusal::whole(AppError::NotFound),
            TakePhotoError::Storage(StorageError::NotAllowed) => return Refusal::whole(AppError::NotAllowed),
            TakePhotoError::Storage(_) => return self.broken(error),
        };
        Refusal::photo(status, code)
    }

    fn broken(&self, error: &TakePhotoError) -> Refusal {
        tracing::error!(request = %self.request_id, %error, "a photo could not be kept");
        Refusal::whole(AppError::Broken {
            code: self.request_id.to_owned(),
        })
    }
}

fn key_of(text: &Option<Bytes>) -> Option<Uuid> {
    std::str::from_utf8(text.as_ref()?).ok()?.trim().parse().ok()
}

/// A field to its end; `None` if it is longer than `max` bytes, the rest of it passed over, so that the browser gets
/// to read the answer.
async fn read(field: &mut Field<'_>, max: usize) -> Result<Option<Bytes>, Refusal> {
    let mut bytes = BytesMut::new();
    let mut fits = true;
    while let Some(chunk) = in_time(field.chunk()).await? {
        fits = fits && bytes.len() + chunk.len() <= max;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = BytesMut::new();
        }
    }
    Ok(fits.then(|| bytes.freeze()))
}

/// Each step of reading, within the idle time. A line that breaks off is an error, never the end of a photo (M7).
async fn in_time<T>(step: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Refusal> {
    match tokio::time::timeout(IDLE, step).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err(Refusal::photo(StatusCode::PAYLOAD_TOO_LARGE, "photo_too_large"))
        }
        Ok(Err(_)) => Err(Refusal::photo(StatusCode::BAD_REQUEST, "photo_cut_off")),
        Err(_) => Err(Refusal::photo(StatusCode::REQUEST_TIMEOUT, "photo_cut_off")),
    }
}

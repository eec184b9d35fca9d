//! Pictures of sale cards, for their owner alone.

use app::{cards::queries::load_card, context::Caller, error::AppError};
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::ids::{CohortId, ListingId};
use storage::{
    StorageError,
    photos::{PhotoError, PhotoSize},
};

use crate::{
    cards::{Shape, draw},
    problem,
    state::AppState,
};

const JPEG: HeaderValue = HeaderValue::from_static("image/jpeg");

/// `GET /a/{cohort}/barang/{listing}/kartu/{file}`: 404 for everybody but the owner. Nothing of it stays on the phone:
/// it is saved on purpose or not at all.
pub async fn serve_card(
    State(state): State<AppState>,
    Path((cohort, listing, file)): Path<(String, String, String)>,
    Extension(caller): Extension<Caller>,
) -> Response {
    let (Ok(cohort), Ok(listing), Some(shape), Some(actor)) = (
        cohort.parse::<CohortId>(),
        listing.parse::<ListingId>(),
        Shape::from_file_name(&file),
        caller.actor.as_ref(),
    ) else {
        return problem::fetch_error(&AppError::NotFound);
    };
    let card = match load_card(&state.context, actor, cohort, listing).await {
        Ok(card) => card,
        Err(StorageError::NotFound | StorageError::NotAllowed) => return problem::fetch_error(&AppError::NotFound),
        Err(error) => return problem::broken(&caller.request_id, &error),
    };
    let photo = match &card.photo {
        None => None,
        Some(photo) => match state
            .context
            .photos
            .read(photo.id, &photo.version, PhotoSize::Large)
            .await
        {
            Ok(bytes) => Some(bytes),
            // A card without its photo is better than none.
            Err(PhotoError::NotStored) => None,
            Err(error) => return problem::broken(&caller.request_id, &error),
        },
    };
    match draw(card, photo, shape).await {
        Ok(picture) => ([(header::CONTENT_TYPE, JPEG)], picture).into_response(),
        Err(error) => problem::broken(&caller.request_id, &error),
    }
}

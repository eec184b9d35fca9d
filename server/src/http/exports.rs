//! Reports that organizers take away as files.

use app::{
    cohorts::board::queries::{BoardFile, ReportError, ReportFile, make_report},
    context::Caller,
    error::AppError,
};
use axum::{
    Extension,
    extract::{MatchedPath, Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::ids::CohortId;
use storage::StorageError;

use crate::{problem, state::AppState};

/// `GET /o/{cohort}/papan.xlsx`, `papan.csv` and `papan-kamus.csv`: 404 for everybody who may not know of the class,
/// 403 for those who know of it but do not organize it.
pub async fn send_report(
    State(state): State<AppState>,
    Path(cohort): Path<String>,
    Extension(caller): Extension<Caller>,
    path: MatchedPath,
) -> Response {
    let file = match path.as_str().rsplit('/').next() {
        Some("papan.xlsx") => BoardFile::Workbook,
        Some("papan.csv") => BoardFile::Table,
        _ => BoardFile::Dictionary,
    };
    let (Ok(cohort), Some(actor)) = (cohort.parse::<CohortId>(), &caller.actor) else {
        return problem::refused(&AppError::NotFound);
    };
    match make_report(&state.context, actor, cohort, file).await {
        Ok(report) => download(report),
        Err(ReportError::Storage(StorageError::NotFound)) => problem::refused(&AppError::NotFound),
        Err(ReportError::Storage(StorageError::NotAllowed)) => problem::refused(&AppError::NotAllowed),
        Err(error) => problem::broken(&caller.request_id, &error),
    }
}

fn download(report: ReportFile) -> Response {
    let mut response = (
        [(header::CONTENT_TYPE, HeaderValue::from_static(report.media_type))],
        report.bytes,
    )
        .into_response();
    // The name holds letters, digits, dots and lines only.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", report.name)) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

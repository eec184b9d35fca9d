//! Answers for what broke: a short sentence and a code for the log, never internals (P30).

use app::{context::AppContext, error::AppError};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use rand::RngExt;

/// Name of the header by which the browser half knows that the body is an [`AppError`].
const ERROR_HEADER: &str = "serverfnerror";

/// A number for one request, short enough to be read aloud.
pub fn new_request_id(context: &AppContext) -> String {
    format!("{:06x}", context.dice().random_range(0..0x0100_0000_u32))
}

/// Something broke: logs the cause under the code and answers with a page that needs nothing else to work.
pub fn broken(code: &str, cause: &dyn std::fmt::Display) -> Response {
    tracing::error!(%code, %cause, "request failed");
    page(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Ada yang rusak di tempat kami",
        &format!("Bukan salah Anda. Tunggu sebentar, lalu coba lagi. Kode: {code}"),
    )
}

/// A small page that carries its own words: for refusals and for when rendering itself may be what broke.
pub fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let body = format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title} · LapakLatih</title></head><body><main><h1>{title}</h1><p>{text}</p><p><a href=\"/\">Ke halaman awal</a></p></main></body></html>"
    );
    (status, Html(body)).into_response()
}

/// The error as the browser half expects it.
pub fn fetch_error(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(error)).into_response();
    response
        .headers_mut()
        .insert(ERROR_HEADER, HeaderValue::from_static("1"));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// A page that may not be shown to this person. A missing place and somebody else's look the same (P17).
pub fn refused(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match error {
        AppError::NotAllowed => page(
            status,
            "Bagian ini bukan untuk akun Anda",
            "Kalau seharusnya bisa, tanya penyelenggara.",
        ),
        _ => page(
            status,
            "Halaman ini tidak ada",
            "Mungkin linknya terpotong atau sudah pindah.",
        ),
    }
}

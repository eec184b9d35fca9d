//! Answers for what broke: a short sentence and a code for the log, never internals (P30).

use std::sync::OnceLock;

use app::{context::AppContext, error::AppError};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::config::LeptosOptions;
use rand::RngExt;

/// Name of the header by which the browser half knows that the body is an [`AppError`].
const ERROR_HEADER: &str = "serverfnerror";

/// A number for one request, short enough to be read aloud.
pub fn new_request_id(context: &AppContext) -> String {
    format!("{:06x}", context.dice().random_range(0..0x0100_0000_u32))
}

/// Something broke: logs the cause under the code and answers with a page that needs nothing else to work.
pub fn broken(code: &str, cause: &dyn std::fmt::Display) -> Response {
    tracing::error!(request = %code, %cause, "request failed");
    page(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Ada yang rusak di tempat kami",
        &format!("Bukan salah Anda. Tunggu sebentar, lalu coba lagi. Kode: {code}"),
    )
}

/// Address of the site's stylesheet; its name carries a hash, so it is looked up once at start-up.
static STYLESHEET: OnceLock<String> = OnceLock::new();
/// Policy of these pages: our stylesheet and drawings, no script.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
);

/// Finds the stylesheet for [`page`]. Without a built site the pages come unstyled.
pub fn use_stylesheet(options: &LeptosOptions) {
    STYLESHEET.get_or_init(|| {
        let folder = format!("{}/{}", options.site_root, options.site_pkg_dir);
        std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .find(|name| name.starts_with(&*options.output_name) && name.ends_with(".css"))
            .map_or_else(String::new, |name| {
                format!("<link rel=\"stylesheet\" href=\"/{}/{name}\">", options.site_pkg_dir)
            })
    });
}

/// A small page that carries its own words: for refusals and for when rendering itself may be what broke. `title` and
/// `text` are ours; nothing that a person typed may be put into them.
pub fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let style = STYLESHEET.get().map_or("", String::as_str);
    let drawing = if status.is_server_error() {
        "tenda-sobek"
    } else {
        "tersesat"
    };
    let body = format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title} · LapakLatih</title><link rel=\"icon\" href=\"/favicon.svg\">{style}</head><body><div class=\"app\">\
         <main class=\"page page--narrow\"><div class=\"empty\"><img class=\"drawing\" src=\"/drawings/{drawing}.svg\" alt=\"\" \
         width=\"240\" height=\"180\"><h1>{title}</h1><p>{text}</p><a class=\"btn btn--primary\" href=\"/\">Ke halaman awal</a>\
         </div></main></div></body></html>"
    );
    let mut response = (status, Html(body)).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response
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

//! Answers for what broke: a short sentence and a code for the log, never internals (P30).

use std::sync::OnceLock;

use app::{
    context::AppContext,
    error::AppError,
    text::{
        Language,
        problems::{self, ProblemTexts},
    },
};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use leptos::{
    config::LeptosOptions,
    prelude::{Owner, provide_context},
};
use rand::RngExt;

use crate::middleware::language::{asked_page, spoken};

/// Name of the header by which the browser half knows that the body is an [`AppError`].
const ERROR_HEADER: &str = "serverfnerror";

/// A number for one request, short enough to be read aloud.
pub fn new_request_id(context: &AppContext) -> String {
    format!("{:06x}", context.dice().random_range(0..0x0100_0000_u32))
}

/// Something broke: logs the cause under the code and answers with a page that needs nothing else to work.
pub fn broken(code: &str, cause: &dyn std::fmt::Display) -> Response {
    tracing::error!(request = %code, %cause, "request failed");
    let t = texts();
    page(
        StatusCode::INTERNAL_SERVER_ERROR,
        t.broken_title,
        &t.broken.replace("{code}", code),
    )
}

/// A form with more in it than any field takes.
pub fn too_long() -> Response {
    let t = texts();
    page(StatusCode::PAYLOAD_TOO_LARGE, t.too_long_title, t.too_long)
}

/// The words of these pages, in the language of the request.
fn texts() -> &'static ProblemTexts {
    Owner::new_root(None).with(|| {
        provide_context(spoken());
        problems::texts()
    })
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
fn page(status: StatusCode, title: &str, text: &str) -> Response {
    let style = STYLESHEET.get().map_or("", String::as_str);
    let drawing = if status.is_server_error() {
        "tenda-sobek"
    } else {
        "tersesat"
    };
    let (lang, to_start, switch) = (spoken().code(), texts().to_start, language_switch());
    let body = format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title} · LapakLatih</title><link rel=\"icon\" href=\"/favicon.svg\">{style}</head><body><div class=\"app\">\
         <main class=\"page page--narrow\"><div class=\"empty\"><img class=\"drawing\" src=\"/drawings/{drawing}.svg\" alt=\"\" \
         width=\"240\" height=\"180\"><h1>{title}</h1><p>{text}</p><a class=\"btn btn--primary\" href=\"/\">{to_start}</a>\
         </div></main><footer class=\"footer no-print\">{switch}</footer></div></body></html>"
    );
    let mut response = (status, Html(body)).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response
}

/// The other language, as in the footer of every page.
fn language_switch() -> String {
    let other = match spoken() {
        Language::Indonesian => Language::English,
        Language::English => Language::Indonesian,
    };
    let (code, word) = (other.code(), texts().other_language);
    // The address is the one thing here that somebody else may have written.
    let page = asked_page()
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;");
    format!(
        "<form method=\"post\" action=\"/api/bahasa\"><input type=\"hidden\" name=\"_page\" value=\"{page}\">\
         <button class=\"footer-btn\" name=\"bahasa\" value=\"{code}\" lang=\"{code}\">{word}</button></form>"
    )
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
    let t = texts();
    match error {
        AppError::NotAllowed => page(status, t.not_allowed_title, t.not_allowed),
        _ => page(status, t.missing_title, t.missing),
    }
}

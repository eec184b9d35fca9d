//! The language of an answer: what was chosen on this phone, Indonesian until then.
//!
//! `Accept-Language` is not asked: cheap phones come set to English and belong to people who read Indonesian.

use app::{
    context::is_local,
    text::{LANGUAGE_COOKIE, Language},
};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

/// What a page for something that broke cannot read elsewhere.
struct Asked {
    language: Language,
    /// Address of the page that was asked for; the front page where something was posted.
    page: String,
}

tokio::task_local! {
    /// Set around each request.
    static ASKED: Asked;
}

/// The language of the request that is being answered; Indonesian outside of one.
pub fn spoken() -> Language {
    ASKED.try_with(|asked| asked.language).unwrap_or_default()
}

/// Where the choice of another language leads back to.
pub fn asked_page() -> String {
    ASKED
        .try_with(|asked| asked.page.clone())
        .unwrap_or_else(|_| "/".to_owned())
}

/// Reads the choice from its cookie, and tells browsers in which language a page came.
pub async fn know_language(request: Request, next: Next) -> Response {
    let language = chosen(request.headers());
    let address = request.uri().path_and_query().map(|address| address.as_str());
    let page = address
        .filter(|address| request.method() == Method::GET && is_local(address))
        .unwrap_or("/")
        .to_owned();
    let asked = Asked { language, page };
    let mut response = ASKED.scope(asked, next.run(request)).await;
    let headers = response.headers_mut();
    let page = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if page {
        let code = HeaderValue::from_static(language.code());
        headers.entry(header::CONTENT_LANGUAGE).or_insert(code);
    }
    response
}

fn chosen(headers: &HeaderMap) -> Language {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == LANGUAGE_COOKIE)
        .and_then(|(_, code)| Language::from_code(code))
        .unwrap_or_default()
}

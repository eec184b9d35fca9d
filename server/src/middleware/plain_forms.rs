//! Forms that a browser posts by itself, without WASM (decision 23).
//!
//! To the server function they look like a fetch; here its answer becomes what a browser understands: onward on
//! success, back to the form with everything that was typed when something needs another look.

use std::collections::BTreeMap;

use app::{
    context::{Caller, is_local},
    error::AppError,
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use percent_encoding::percent_decode;
use storage::FormAttempt;
use tower_sessions::Session;

use super::{guard::sign_in_and_return, session};
use crate::{problem, state::AppState};

/// Bytes of a form: a description of 10,000 characters, percent-encoded, with room for the rest.
pub const FORM_MAX: usize = 256 * 1024;
/// Field that tells which page the form stands on.
const PAGE: &str = "_page";
/// Key under which an attempt remembers which form it belongs to.
pub const FORM: &str = "_form";
/// The one form that stands on every page and settles nothing there: what came back to the page stays.
const LANGUAGE: &str = "/api/bahasa";

/// Answers plain forms; everything else passes through.
pub async fn answer_plain_forms(
    State(state): State<AppState>,
    session: Session,
    request: Request,
    next: Next,
) -> Response {
    if !is_plain_form(request.headers()) {
        return next.run(request).await;
    }
    let form = request.uri().path().to_owned();
    // Any other form is settled by its own answer, whatever its address says.
    let lent_by = (form == LANGUAGE)
        .then(|| parse(request.uri().query().unwrap_or_default().as_bytes()).remove(FORM))
        .flatten()
        .filter(|lender| is_local(lender));
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, FORM_MAX).await else {
        return problem::too_long();
    };
    let values = parse(&bytes);
    let page = values
        .get(PAGE)
        .filter(|page| is_local(page))
        .cloned()
        .unwrap_or_else(|| "/".to_owned());
    let caller = parts.extensions.get::<Caller>().cloned().unwrap_or_default();
    parts
        .headers
        .insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    let outcome = Outcome {
        state: &state,
        session: &session,
        form,
        lent_by,
        page,
        values,
        caller,
    };
    outcome.answer(response).await
}

/// The same for forms that carry files: their bodies are too big to be read here, so that the page they stand on comes
/// in the address, and only what is wrong is kept.
pub async fn answer_plain_uploads(
    State(state): State<AppState>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    if !has(request.headers(), header::ACCEPT, "text/html") {
        return next.run(request).await;
    }
    let page = parse(request.uri().query().unwrap_or_default().as_bytes())
        .remove(PAGE)
        .filter(|page| is_local(page));
    let form = request.uri().path().to_owned();
    let caller = request.extensions().get::<Caller>().cloned().unwrap_or_default();
    request
        .headers_mut()
        .insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(request).await;
    let outcome = Outcome {
        state: &state,
        session: &session,
        form,
        lent_by: None,
        page: page.unwrap_or_else(|| "/".to_owned()),
        values: BTreeMap::new(),
        caller,
    };
    outcome.answer(response).await
}

fn is_plain_form(headers: &HeaderMap) -> bool {
    has(headers, header::ACCEPT, "text/html") && has(headers, header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

fn has(headers: &HeaderMap, name: header::HeaderName, part: &str) -> bool {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains(part))
}

struct Outcome<'a> {
    state: &'a AppState,
    session: &'a Session,
    form: String,
    /// The form whose fields these are, where the language switch posted them on their way.
    lent_by: Option<String>,
    page: String,
    values: BTreeMap<String, String>,
    caller: Caller,
}

impl Outcome<'_> {
    async fn answer(self, response: Response) -> Response {
        if response.status().is_success() || response.status().is_redirection() {
            return self.onward(response).await;
        }
        let cookies = response
            .headers()
            .get_all(header::SET_COOKIE)
            .iter()
            .cloned()
            .collect::<Vec<_>>();
        let body = to_bytes(response.into_body(), FORM_MAX).await.unwrap_or_default();
        let error = serde_json::from_slice(&body).unwrap_or(AppError::Broken {
            code: self.caller.request_id.clone(),
        });
        let mut answer = match &error {
            AppError::SignedOut => self.back_after_sign_in().await,
            AppError::NotFound | AppError::NotAllowed => problem::refused(&error),
            AppError::Invalid(fields) => {
                self.back(fields.iter().map(|f| (f.field.clone(), f.code.clone())).collect())
                    .await
            }
            AppError::Conflict => self.back(whole_form("conflict")).await,
            AppError::TooMany { .. } => self.back(whole_form("wait")).await,
            AppError::Offline | AppError::Broken { .. } => self.back(whole_form("broken")).await,
        };
        for cookie in cookies {
            answer.headers_mut().append(header::SET_COOKIE, cookie);
        }
        answer
    }

    /// The form was accepted: to wherever the function sends people, else back to the page.
    async fn onward(self, response: Response) -> Response {
        if let Some(lender) = &self.lent_by {
            let kept = match self.known_errors(lender).await {
                Ok(errors) => self.keep(lender, errors).await,
                Err(refusal) => Err(refusal),
            };
            if let Err(refusal) = kept {
                return refusal;
            }
        } else if self.form != LANGUAGE
            && let Some(key) = session::known_forms_key(self.session).await
        {
            let page = page_of(&self.page);
            if let Err(error) = storage::clear_form_attempt(&self.state.context.db, &key, page).await {
                tracing::warn!(request = %self.caller.request_id, %error, "cannot clear a form");
            }
        }
        let target = response
            .headers()
            .get(header::LOCATION)
            .and_then(|value| value.to_str().ok())
            .filter(|path| is_local(path));
        let mut answer = Redirect::to(target.unwrap_or(&self.page)).into_response();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            answer.headers_mut().append(header::SET_COOKIE, cookie.clone());
        }
        answer
    }

    async fn back(self, errors: BTreeMap<String, String>) -> Response {
        match self.keep(&self.form, errors).await {
            Ok(()) => Redirect::to(&self.page).into_response(),
            Err(response) => response,
        }
    }

    async fn back_after_sign_in(self) -> Response {
        match self.keep(&self.form, BTreeMap::new()).await {
            Ok(()) => sign_in_and_return(&self.page),
            Err(response) => response,
        }
    }

    /// What was wrong with a form of this page when it came back before.
    async fn known_errors(&self, form: &str) -> Result<BTreeMap<String, String>, Response> {
        let Some(key) = session::known_forms_key(self.session).await else {
            return Ok(BTreeMap::new());
        };
        let context = &self.state.context;
        storage::load_form_attempt(&context.db, context.now(), &key, page_of(&self.page))
            .await
            .map(|known| {
                known
                    .filter(|known| known.values.get(FORM).is_some_and(|known| known == form))
                    .map(|known| known.errors)
                    .unwrap_or_default()
            })
            .map_err(|error| self.failed(&error))
    }

    fn failed(&self, cause: &dyn std::fmt::Display) -> Response {
        problem::broken(&self.caller.request_id, cause)
    }

    /// Keeps the fields for this form of the page.
    async fn keep(&self, form: &str, errors: BTreeMap<String, String>) -> Result<(), Response> {
        let context = &self.state.context;
        let new_key = || storage::new_form_key(&mut context.dice());
        let key = session::forms_key(self.session, new_key)
            .await
            .map_err(|error| self.failed(&error))?;
        let mut values = self.values.clone();
        values.remove(PAGE);
        values.insert(FORM.to_owned(), form.to_owned());
        let attempt = FormAttempt { values, errors };
        storage::keep_form_attempt(
            &context.db,
            context.now(),
            &mut context.dice(),
            &key,
            page_of(&self.page),
            attempt,
        )
        .await
        .map_err(|error| self.failed(&error))
    }
}

/// The path of an address without query and fragment: what an attempt is kept under.
pub fn page_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}

fn whole_form(code: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(String::new(), code.to_owned())])
}

/// Fields of an url-encoded form; of a name that comes twice the last one counts.
fn parse(bytes: &[u8]) -> BTreeMap<String, String> {
    let decode = |part: &[u8]| {
        let spaced: Vec<u8> = part.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
        percent_decode(&spaced).decode_utf8_lossy().replace('\0', "")
    };
    bytes
        .split(|b| *b == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |b| *b == b'=');
            (
                decode(halves.next().unwrap_or_default()),
                decode(halves.next().unwrap_or_default()),
            )
        })
        .collect()
}

//! Asks the route table before any handler runs. Whether a *record* may be seen is decided when it is loaded.

use app::{
    context::{Caller, is_local},
    error::AppError,
};
use axum::{
    extract::{RawPathParams, Request, State},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    access::{Actor, Role},
    ids::CohortId,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    problem,
    routes::{Kind, Route, Who},
};

/// Lets the request through, sends it to sign in, or answers 404 as if the place did not exist (decision 22, P17).
pub async fn guard(
    State(route): State<&'static Route>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let actor = request
        .extensions()
        .get::<Caller>()
        .and_then(|caller| caller.actor.clone());
    match (route.who, actor) {
        (Who::Anyone, _) => next.run(request).await,
        (_, None) => sign_in_first(route.kind, &request),
        (who, Some(actor)) => match verdict(who, &actor, cohort_of(&params)) {
            Ok(()) => next.run(request).await,
            Err(error) => refusal(route.kind, &error),
        },
    }
}

/// Whether this person may use a route, as far as the address tells.
fn verdict(who: Who, actor: &Actor, cohort: Option<Result<CohortId, AppError>>) -> Result<(), AppError> {
    let cohort = cohort.transpose()?;
    let in_role = |role| {
        cohort
            .and_then(|cohort| actor.membership(cohort))
            .map(|member| member.role == role)
    };
    let role = match who {
        Who::Anyone | Who::SignedIn => return Ok(()),
        Who::Organizer if !actor.organises.is_empty() => return Ok(()),
        Who::Organizer => return Err(AppError::NotAllowed),
        Who::Leader | Who::Writer if !actor.organises.is_empty() => return Ok(()),
        Who::Writer if cohort.is_some_and(|cohort| actor.membership(cohort).is_some()) => return Ok(()),
        Who::Participant | Who::Writer => Role::Participant,
        Who::Mentor | Who::Leader => Role::Mentor,
    };
    match in_role(role) {
        Some(true) => Ok(()),
        // A member of this cohort may know that the page exists.
        Some(false) => Err(AppError::NotAllowed),
        None => Err(AppError::NotFound),
    }
}

fn cohort_of(params: &RawPathParams) -> Option<Result<CohortId, AppError>> {
    params
        .iter()
        .find(|(name, _)| *name == "cohort")
        .map(|(_, value)| value.parse().map_err(|_| AppError::NotFound))
}

fn sign_in_first(kind: Kind, request: &Request) -> Response {
    if kind.is_page() {
        let target = request.uri().path_and_query().map_or("/", |path| path.as_str());
        return sign_in_and_return(target);
    }
    // Plain forms were turned into fetches by the time the guard sees them; the layer around it redirects.
    problem::fetch_error(&AppError::SignedOut)
}

/// To the sign-in page, and from there to `target`.
pub fn sign_in_and_return(target: &str) -> Response {
    let target = if is_local(target) { target } else { "/" };
    Redirect::to(&format!(
        "/masuk?lanjut={}",
        utf8_percent_encode(target, NON_ALPHANUMERIC)
    ))
    .into_response()
}

fn refusal(kind: Kind, error: &AppError) -> Response {
    if kind.is_page() {
        problem::refused(error)
    } else {
        problem::fetch_error(error)
    }
}

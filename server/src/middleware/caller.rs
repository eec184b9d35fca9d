//! Finds out who is asking, anew for each request, and carries out what the handler wants done with the session.

use app::context::{Caller, SessionChange, SessionWish};
use axum::{
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::Response,
};
use storage::{StorageError, accounts};
use tower_sessions::Session;

use super::{
    session,
    watch::{AskedBy, present_request},
};
use crate::{problem, state::AppState};

/// Puts [`Caller`] and [`SessionChange`] into the request.
pub async fn know_caller(
    State(state): State<AppState>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let request_id = present_request().unwrap_or_default();
    let now = state.context.now();
    let mut caller = Caller {
        request_id: request_id.clone(),
        device: state.cookies.device_of(request.headers()),
        ..Caller::default()
    };
    if let Some(account) = session::account(&session).await {
        match accounts::load_actor(&state.context.db, account).await {
            Ok(actor) => {
                caller.actor = Some(actor);
                if let Err(error) = session::touch(&session, now).await {
                    tracing::error!(request = %request_id, %error, "cannot note a visit");
                }
            }
            // The account is gone: so is the session.
            Err(StorageError::NotFound) => _ = session.flush().await,
            Err(error) => return problem::broken(&request_id, &error),
        }
    }
    let asked_by = caller.actor.as_ref().map(|actor| AskedBy(actor.account));
    let change = SessionChange::default();
    request.extensions_mut().insert(caller);
    request.extensions_mut().insert(change.clone());
    let mut response = next.run(request).await;
    if let Some(asked_by) = asked_by {
        response.extensions_mut().insert(asked_by);
    }
    if let Some(wish) = change.take() {
        if let Err(error) = session::carry_out(&session, &wish, now).await {
            return problem::broken(&request_id, &error);
        }
        if let SessionWish::SignIn { account, .. } = &wish {
            response.extensions_mut().insert(AskedBy(*account));
        }
        if let SessionWish::SignIn { device, .. } | SessionWish::KnowPhone { device } = &wish
            && let Some(cookie) = state.cookies.remember_device(&device.token)
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

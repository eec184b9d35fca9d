//! NUL characters in forms. PostgreSQL refuses them in texts, no keyboard types them, and no page could show them: they
//! are left out before anybody reads the form, so that what stands around them is not lost.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::plain_forms::FORM_MAX;

/// Leaves NUL characters out of a posted form.
pub async fn leave_out_nul(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, FORM_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let clean = match std::str::from_utf8(&bytes) {
        Ok(form) if form.contains("%00") || form.contains('\0') => {
            Body::from(form.replace("%00", "").replace('\0', ""))
        }
        Ok(_) => Body::from(bytes),
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    };
    let mut request = Request::from_parts(parts, clean);
    request.headers_mut().remove(header::CONTENT_LENGTH);
    next.run(request).await
}

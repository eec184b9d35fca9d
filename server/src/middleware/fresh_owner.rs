//! Each request begins without what its thread rendered last.

use std::{future::poll_fn, pin::pin};

use axum::{extract::Request, middleware::Next, response::Response};
use leptos::prelude::Owner;

/// Forgets the owner that a page left behind on this thread, before each step of a request.
///
/// The reactive system keeps the last page's owner for the thread and makes it the parent of the next one. A text whose
/// language is not known would then be looked up in somebody else's request; and when that request ends meanwhile on
/// another thread, its last owner is dropped inside the look-up, which waits for itself: the thread is lost.
pub async fn forget_owner(request: Request, next: Next) -> Response {
    let mut answer = pin!(next.run(request));
    poll_fn(|context| {
        if Owner::current().is_some() {
            // One that is gone at once takes its place.
            drop(Owner::new_root(None));
        }
        answer.as_mut().poll(context)
    })
    .await
}

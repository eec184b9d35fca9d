use leptos::prelude::*;

use super::ErrorView;
use crate::error::AppError;

/// Shows what a page has loaded, and a helpful page when it cannot be had.
pub fn loaded<T: 'static>(
    work: impl Future<Output = Result<T, AppError>> + Send + 'static,
    view: impl FnOnce(T) -> AnyView + Send + 'static,
) -> AnyView {
    Suspend::new(async move {
        match work.await {
            Ok(value) => view(value),
            Err(error) => view! { <ErrorView error /> }.into_any(),
        }
    })
    .into_any()
}

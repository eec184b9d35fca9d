use leptos::prelude::*;

use super::ErrorView;
use crate::{error::AppError, text::use_texts};

/// Shows what a page has loaded, a sign of work while it loads, and a helpful page when it cannot be had.
pub fn loaded<T, V>(resource: Resource<Result<T, AppError>>, view: V) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    V: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    let waiting = use_texts().common.loading;
    view! {
        <Suspense fallback=move || view! { <p class="page center soft" role="status">{waiting}</p> }>
            {move || {
                let view = view.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(value) => view(value),
                        Err(error) => view! { <ErrorView error /> }.into_any(),
                    }
                })
            }}
        </Suspense>
    }
    .into_any()
}

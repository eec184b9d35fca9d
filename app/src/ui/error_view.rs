use leptos::prelude::*;

use super::{Frame, NotFoundPage, Width};
use crate::{
    error::AppError,
    text::{app_error_text, common},
};

/// A whole page for something that did not work: what it means and what to do next, without internals (P30).
#[component]
pub fn ErrorView(
    /// What went wrong.
    error: AppError,
) -> impl IntoView {
    if error == AppError::NotFound {
        return view! { <NotFoundPage /> }.into_any();
    }
    let t = common::texts();
    let signed_out = error == AppError::SignedOut;
    view! {
        <Frame width=Width::Narrow>
            <div class="empty">
                <img class="drawing" src="/drawings/tenda-sobek.svg" alt="" width="240" height="180" />
                <h1>{t.something_wrong}</h1>
                <p>{app_error_text(&error)}</p>
                <a class="btn btn--primary" href=if signed_out { "/masuk" } else { "" } rel="external">
                    {if signed_out { t.sign_in } else { t.try_again }}
                </a>
            </div>
        </Frame>
    }
    .into_any()
}

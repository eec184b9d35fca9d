use leptos::{nonce::use_nonce, prelude::*};

/// A small script of one page, for what neither HTML nor an island can do. The page works without it.
#[component]
pub fn PageScript(
    /// Its address below `public/`.
    src: &'static str,
) -> impl IntoView {
    view! { <script src=src defer nonce=use_nonce()></script> }
}

use leptos::prelude::*;
use leptos_meta::Title;

/// The title of the document. leptos_meta 0.8 writes titles without escaping them, so that typed text could end the
/// element and start a script; here `&` and `<` are escaped.
#[component]
pub fn PageTitle(
    /// What the page is about, in words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <Title text=text.replace('&', "&amp;").replace('<', "&lt;") /> }
}

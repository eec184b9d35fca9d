//! The one place with a `<script`: data for search engines and chats. It is never run; the policy of the page allows
//! no script at all.

use leptos::prelude::*;
use serde_json::Value;

/// The data block. In it, nothing that people typed can end the element: every `<` is written as an escape of JSON.
#[component]
pub(super) fn JsonLd(
    /// What it says.
    data: Value,
) -> impl IntoView {
    view! { <script type="application/ld+json">{written(&data)}</script> }
}

fn written(data: &Value) -> String {
    data.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn typed_text_cannot_end_the_block() {
        let data = json!({ "name": "</script><script>alert(1)</script><!--" });
        let text = written(&data);
        assert!(!text.contains(['<', '>']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(data));
    }
}

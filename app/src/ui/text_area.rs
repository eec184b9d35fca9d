use leptos::prelude::*;

/// The only `<textarea>` of the project. leptos 0.8 does not escape the children of one on the server (its fix is in
/// 0.9 only), so that typed text could end the element and start a script; here `&` and `<` are escaped.
#[component]
pub fn TextArea(
    /// Name of the field in the form.
    name: &'static str,
    /// Id, for its label.
    #[prop(into)]
    id: String,
    /// What was typed before.
    value: String,
    /// Lines shown at first.
    #[prop(default = 6)]
    rows: u32,
    /// Most characters that can be typed.
    #[prop(default = 10_000)]
    maxlength: u32,
    /// Ids of the hint and error lines that belong to it.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Whether its content needs another look.
    #[prop(optional)]
    invalid: bool,
) -> impl IntoView {
    // A browser drops one line break right after the opening tag; with one of our own the typed one survives.
    let content = format!("\n{}", escape(&value));
    view! {
        <textarea
            class="input"
            id=id
            name=name
            rows=rows
            maxlength=maxlength
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
        >
            {content}
        </textarea>
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

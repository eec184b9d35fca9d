use leptos::prelude::*;

/// A code or PIN to be copied by eye, in groups of three; screen readers say one digit after the other.
#[component]
pub fn Digits(
    /// The digits.
    #[prop(into)]
    digits: String,
    /// Classes; `digits--huge` for the wall.
    #[prop(default = "digits")]
    class: &'static str,
) -> impl IntoView {
    let spoken = digits.chars().map(String::from).collect::<Vec<_>>().join(" ");
    let signs: Vec<char> = digits.chars().collect();
    view! {
        <p class=class>
            <span class="sr-only">{spoken}</span>
            {signs
                .chunks(3)
                .map(|group| view! { <span aria-hidden="true">{group.iter().collect::<String>()}</span> })
                .collect_view()}
        </p>
    }
}

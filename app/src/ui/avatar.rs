use leptos::prelude::*;

/// The drawing by which a person is known, hidden from screen readers: the name beside it says who it is.
#[component]
pub fn Avatar(
    /// Number of the picture.
    picture: u8,
    /// Classes; `avatar--small` and `avatar--large` change the size.
    #[prop(default = "avatar")]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use href=format!("/pictures.svg#p{picture}")></use>
        </svg>
    }
}

/// Picture and name of a person in a line.
#[component]
pub fn Person(
    /// Number of the picture.
    picture: u8,
    /// Name, with the form of address where it is a greeting.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    view! {
        <p class="person">
            <Avatar picture class="avatar avatar--small" />
            <span class="person-name">{name}</span>
        </p>
    }
}

/// One's own picture at the end of the top bar; leads to *Ganti orang*.
#[component]
pub fn Me(
    /// Number of the picture.
    picture: u8,
    /// One's own name, for screen readers.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let label = format!("{name}, {}", crate::text::common::texts().switch_person);
    view! {
        <a class="topbar-link" href="/ganti-orang" aria-label=label rel="external">
            <Avatar picture class="avatar avatar--small" />
        </a>
    }
}

//! Tells styles and tests that the page reacts: until then clicks are answered by the plain page.

use std::cell::Cell;

use leptos::prelude::document;

thread_local! {
    static AWAKE: Cell<u32> = const { Cell::new(0) };
}

/// Called by each island when it listens; the last one of the page marks `html[data-hydrated]`.
pub fn mark_awake() {
    let awake = AWAKE.get() + 1;
    AWAKE.set(awake);
    let all = document()
        .query_selector_all("leptos-island")
        .map_or(0, |islands| islands.length());
    if awake >= all
        && let Some(root) = document().document_element()
    {
        _ = root.set_attribute("data-hydrated", "");
    }
}

//! Reading and changing elements of the page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, HtmlTemplateElement};

/// The first of these in an element.
pub(super) fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok()?
}

/// All of these in an element, in the order of the page.
pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|n| found.item(n)?.dyn_into().ok())
        .collect()
}

/// Value of an attribute; empty without one.
pub(super) fn read(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Sets an attribute.
pub(super) fn write(element: &Element, name: &str, value: &str) {
    _ = element.set_attribute(name, value);
}

/// Sets an attribute without a value, or takes it away.
pub(super) fn mark(element: &Element, name: &str, on: bool) {
    _ = element.toggle_attribute_with_force(name, on);
}

/// Shows or hides an element.
pub(super) fn show(element: &Element, shown: bool) {
    mark(element, "hidden", !shown);
}

/// What the page holds ready under this name.
pub(super) fn template(part: &str) -> Option<DocumentFragment> {
    let selector = ["template[data-part=", part, "]"].concat();
    let template = document().query_selector(&selector).ok()??;
    Some(template.dyn_into::<HtmlTemplateElement>().ok()?.content())
}

/// The sentence of this name, or the one for whatever has no sentence of its own.
pub(super) fn sentence(name: &str) -> String {
    template("sentences")
        .and_then(|all| {
            let named = |name: &str| {
                all.query_selector(&["[data-name=\"", name, "\"]"].concat())
                    .ok()
                    .flatten()
            };
            named(name).or_else(|| named("other"))?.text_content()
        })
        .unwrap_or_default()
}

/// Tells in the line of an element what did not work; without words the line goes.
pub(super) fn say(root: &Element, problem: Option<&str>) {
    if let Some(line) = first(root, ".field-error") {
        if let Some(words) = first(&line, "span") {
            words.set_text_content(problem);
        }
        show(&line, problem.is_some());
    }
}

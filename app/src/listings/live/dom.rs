//! The fields of the page.

use domain::listings::ListingDraft;
use leptos::{
    prelude::{document, window},
    web_sys,
};
use wasm_bindgen::JsCast;

use crate::{
    listings::{
        desk::FORM_ID,
        editor_form::{VARIANT, write_draft},
    },
    wire::{self, FormFields},
};

/// The editor's form.
pub(super) fn form() -> Option<web_sys::HtmlFormElement> {
    document().get_element_by_id(FORM_ID)?.dyn_into().ok()
}

/// What the form would post, without its buttons.
pub(super) fn read_form() -> Option<FormFields> {
    wire::read_form(&form()?)
}

/// What stands in a line of text.
pub(super) fn text_in(id: &str) -> Option<String> {
    Some(input(&document(), id)?.value())
}

/// Writes into a field.
pub(super) fn put_text(id: &str, text: &str) {
    put(&document(), id, text);
}

/// Hides or shows a part of the page; of a field all that belongs to it.
pub(super) fn hide(id: &str, hidden: bool) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let whole = match element.closest(".field") {
        Ok(Some(field)) if element.has_attribute("name") => field,
        _ => element,
    };
    _ = whole.toggle_attribute_with_force("hidden", hidden);
}

/// Name of the field that an event comes from.
pub(super) fn name_of(event: &web_sys::Event) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.get_attribute("name"))
        .unwrap_or_default()
}

/// Whether an event comes from something that is chosen rather than typed.
pub(super) fn is_choice(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<web_sys::HtmlInputElement>().map_or_else(
            || target.dyn_ref::<web_sys::HtmlSelectElement>().is_some(),
            |input| matches!(input.type_().as_str(), "radio" | "checkbox"),
        )
    })
}

/// Makes the fields show this draft. Untouched ones are not written to, so that the cursor stays where it is.
pub(super) fn fill(draft: &ListingDraft) {
    let fields = write_draft(draft);
    let page = document();
    for row in 0..crate::listings::desk::ROWS_MAX {
        for part in VARIANT {
            let name = [part, &row.to_string()].concat();
            put(&page, &name, fields.get(&name).map_or("", String::as_str));
        }
    }
    for (name, value) in &fields {
        put(&page, name, value);
    }
    if let Some(box_) = input(&page, "price_from") {
        box_.set_checked(draft.price_from);
    }
}

fn put(page: &web_sys::Document, name: &str, value: &str) {
    let Some(element) = page.get_element_by_id(name) else {
        if let Some(radio) = input(page, &[name, "-", value].concat()) {
            radio.set_checked(true);
        }
        return;
    };
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        if input.type_() != "checkbox" && input.value() != value {
            input.set_value(value);
        }
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        if area.value() != value {
            area.set_value(value);
        }
    } else if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(radio) = input(page, &[name, "-", value].concat()) {
        radio.set_checked(true);
    }
}

fn input(page: &web_sys::Document, id: &str) -> Option<web_sys::HtmlInputElement> {
    page.get_element_by_id(id)?.dyn_into().ok()
}

/// Ticks a category and opens its group.
pub(super) fn choose_category(leaf: &str) {
    let page = document();
    if let Some(radio) = input(&page, &["category-", leaf].concat()) {
        radio.set_checked(true);
        if let Ok(Some(group)) = radio.closest("details") {
            _ = group.set_attribute("open", "");
        }
    }
}

/// What the form carries beside its fields.
pub(super) fn facts() -> Option<String> {
    form()?.get_attribute("data-facts")
}

/// Moves the cursor to the button that the coach offers now, if the one that was pressed went away.
pub(super) fn focus_line(field: &str) {
    let page = document();
    let lost = page.active_element().is_none_or(|element| element.tag_name() == "BODY");
    if lost {
        let button = page.query_selector(&["#", field, "-c button"].concat());
        match button
            .ok()
            .flatten()
            .and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok())
        {
            Some(button) => _ = button.focus(),
            None => focus(field),
        }
    }
}

/// What has the focus, and its distance from the top of the screen in pixels, if it is in sight.
pub(super) fn seen() -> Option<(web_sys::Element, f64)> {
    let element = document().active_element()?;
    let place = element.get_bounding_client_rect();
    let height = window().inner_height().ok()?.as_f64()?;
    (element.tag_name() != "BODY" && place.top() >= 0.0 && place.bottom() <= height).then(|| (element, place.top()))
}

/// Scrolls as little as needed if lines that came or went above moved what has the focus behind a bar. Somebody who has
/// scrolled away from it meanwhile is left alone.
pub(super) fn keep_in_sight(before: Option<(web_sys::Element, f64)>) {
    if let Some((element, top)) = before
        && (element.get_bounding_client_rect().top() - top).abs() >= 1.0
    {
        let least = web_sys::ScrollIntoViewOptions::new();
        least.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&least);
    }
}

/// Moves the cursor into a field.
pub(super) fn focus(id: &str) {
    if let Some(element) = input(&document(), id) {
        _ = element.focus();
    }
}

/// Whether somebody types there now.
pub(super) fn is_focused(id: &str) -> bool {
    document().active_element().is_some_and(|element| element.id() == id)
}

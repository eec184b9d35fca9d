//! Photos in the browser: takes over what the server rendered. What is shown is the state: tiles are moved, copied from
//! templates and named anew, and every word comes from the page.

mod answer;
mod block;
mod dom;
mod picture;
mod queue;
mod send;
mod shrink;
mod stored;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use self::block::Block;
pub(crate) use self::{block::on_photos, picture::wake_picture};
use crate::ui::mark_awake;

/// Listens to the photos of a listing from now on.
pub(super) fn wake() {
    if let Some(block) = Block::find() {
        hear(&block, block.list(), "click", pressed);
        hear(&block, block.list(), "change", chosen);
        if let Some(undo) = block.undo() {
            hear(&block, &undo, "submit", undone);
        }
        block.wake();
    }
    mark_awake();
}

fn hear(block: &Block, target: &Element, name: &'static str, act: fn(&Block, &Event)) {
    let block = block.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, name, options, move |event| act(&block, event)).forget();
}

fn pressed(block: &Block, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|target| target.closest("button").ok().flatten()) else {
        return;
    };
    event.prevent_default();
    let act = match button.get_attribute("name").as_deref() {
        Some("order") => stored::reorder,
        Some("photo") => stored::remove,
        Some("retry") => queue::retry,
        Some("drop") => queue::give_up,
        _ => return,
    };
    act(block, &button);
}

fn chosen(block: &Block, event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = target {
        queue::pick(block, &input);
    }
}

fn undone(block: &Block, event: &Event) {
    event.prevent_default();
    stored::restore(block);
}

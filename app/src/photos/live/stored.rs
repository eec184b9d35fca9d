//! Changes to stored photos: shown at once, sent one after the other, and taken back if the server does not agree.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Element, HtmlElement};

use super::{
    answer::{Arrived, Refusal, post},
    block::Block,
    dom::{first, read, show, write},
};

thread_local! {
    /// Ends when the change before has been answered.
    static BEFORE: RefCell<Promise> = RefCell::new(Promise::resolve(&JsValue::UNDEFINED));
}

/// Sends changes in the order in which they were made, so that the last order shown is the one that stays.
fn in_turn(change: impl Future<Output = ()> + 'static) {
    let before = BEFORE.with_borrow(Clone::clone);
    BEFORE.set(future_to_promise(async move {
        _ = JsFuture::from(before).await;
        change.await;
        Ok(JsValue::UNDEFINED)
    }));
}

/// Puts the photos in the order that a button names.
pub(super) fn reorder(block: &Block, button: &Element) {
    let tiles = block.tiles();
    let ids: Vec<String> = tiles.iter().map(|tile| read(tile, "data-id")).collect();
    let (before, order) = (ids.join(","), read(button, "value"));
    block.arrange(&order);
    block.settle();
    // An element that moves loses the focus.
    if let Some(button) = button.dyn_ref::<HtmlElement>() {
        _ = button.focus();
    }
    let (block, path) = (block.clone(), address(button));
    in_turn(async move {
        match tell(&block, &path, "order", &order).await {
            Ok(_) => block.changed(),
            Err(refusal) => {
                block.arrange(&before);
                take_back(&block, &refusal);
            }
        }
    });
}

/// Takes a photo away and offers to bring it back.
pub(super) fn remove(block: &Block, button: &Element) {
    let tiles = block.tiles();
    let Some(place) = tiles.iter().position(|tile| tile.contains(Some(button))) else {
        return;
    };
    let tile = tiles[place].clone();
    let (path, id) = (address(button), read(button, "value"));
    tile.remove();
    block.settle();
    let block = block.clone();
    in_turn(async move {
        match tell(&block, &path, "photo", &id).await {
            Ok(_) => {
                if let Some(undo) = block.undo() {
                    if let Some(field) = first(&undo, "[name=photo]") {
                        write(&field, "value", &id);
                    }
                    show(&undo, true);
                }
                block.changed();
            }
            Err(refusal) => {
                block.put(&tile, place);
                take_back(&block, &refusal);
            }
        }
    });
}

/// Brings the removed photo back.
pub(super) fn restore(block: &Block) {
    let Some(undo) = block.undo() else { return };
    let id = first(&undo, "[name=photo]")
        .map(|field| read(&field, "value"))
        .unwrap_or_default();
    let path = read(&undo, "action");
    show(&undo, false);
    let block = block.clone();
    in_turn(async move {
        let answer = tell(&block, &path, "photo", &id).await;
        match answer.and_then(|photo| Arrived::read(&photo)) {
            Ok(photo) => {
                block.add(&photo);
                block.changed();
            }
            Err(refusal) => {
                show(&undo, true);
                take_back(&block, &refusal);
            }
        }
    });
}

/// Where a button posts to.
fn address(button: &Element) -> String {
    let form = || button.closest("form").ok().flatten()?.get_attribute("action");
    button.get_attribute("formaction").or_else(form).unwrap_or_default()
}

async fn tell(block: &Block, path: &str, name: &str, value: &str) -> Result<JsValue, Refusal> {
    let (cohort, listing) = (block.cohort(), block.listing());
    post(path, &[("cohort", &cohort), ("listing", &listing), (name, value)]).await
}

fn take_back(block: &Block, refusal: &Refusal) {
    block.settle();
    block.say(Some(&refusal.sentence()));
}

//! Photos chosen in the browser, sent one after the other in the order in which they were chosen. Nothing is lost on a
//! bad line: a photo stays in memory until it has arrived, and its key makes sending it again add it once.

use std::cell::{Cell, RefCell};

use leptos::prelude::window;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Element, File, HtmlInputElement, Url};

use super::{
    block::Block,
    dom::{all, first, read, sentence, show, write},
    send::send_photo,
    shrink::shrink,
};

/// How far a chosen photo is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Before its turn.
    Waiting,
    /// Being made small.
    Shrinking,
    /// Being sent.
    Sending,
    /// It did not work.
    Failed,
}

/// A chosen photo.
struct Picked {
    tile: Element,
    step: Step,
    original: File,
    small: Option<Blob>,
    preview: Option<String>,
    key: String,
}

thread_local! {
    static PICKED: RefCell<Vec<Picked>> = const { RefCell::new(Vec::new()) };
    static RUNNING: Cell<bool> = const { Cell::new(false) };
}

/// Takes what was chosen and starts sending.
pub(super) fn pick(block: &Block, input: &HtmlInputElement) {
    let files: Vec<File> = input
        .files()
        .map(|list| (0..list.length()).filter_map(|n| list.item(n)).collect())
        .unwrap_or_default();
    // Choosing the same photo again shall count as a change.
    input.set_value("");
    let room = block.room();
    let left_out = (files.len() > room).then(|| sentence("some_left_out"));
    block.say(left_out.as_deref());
    for original in files.into_iter().take(room) {
        let Some(tile) = block.add_sending() else { continue };
        let picked = Picked {
            tile,
            step: Step::Waiting,
            original,
            small: None,
            preview: None,
            key: new_key(),
        };
        PICKED.with_borrow_mut(|all| all.push(picked));
    }
    block.settle();
    run(block);
}

/// Tries a photo again that did not arrive.
pub(super) fn retry(block: &Block, button: &Element) {
    if let Some(tile) = tile_of(button) {
        reach(&tile, Step::Waiting);
        run(block);
    }
}

/// Forgets a photo that did not arrive.
pub(super) fn give_up(block: &Block, button: &Element) {
    if let Some(tile) = tile_of(button) {
        forget(&tile);
        block.settle();
    }
}

fn tile_of(button: &Element) -> Option<Element> {
    button.closest(".photo").ok()?
}

/// One at a time: a slow line finishes one photo instead of losing nine, and a small phone decodes one at a time.
fn run(block: &Block) {
    if RUNNING.replace(true) {
        return;
    }
    let block = block.clone();
    spawn_local(async move {
        while let Some(tile) = waiting() {
            send_one(&block, &tile).await;
        }
        RUNNING.set(false);
    });
}

fn waiting() -> Option<Element> {
    PICKED.with_borrow(|all| {
        let next = all.iter().find(|one| one.step == Step::Waiting)?;
        Some(next.tile.clone())
    })
}

async fn send_one(block: &Block, tile: &Element) {
    reach(tile, Step::Shrinking);
    let Some((blob, key)) = small_one(tile).await else {
        return forget(tile);
    };
    let bar = first(tile, "progress");
    if let Some(bar) = &bar {
        write(bar, "value", "0");
    }
    reach(tile, Step::Sending);
    let address = ["/api/foto/", &block.listing()].concat();
    match send_photo(&address, &key, &blob, bar).await {
        Ok(photo) => {
            forget(tile);
            block.add(&photo);
            block.changed();
        }
        Err(refusal) => {
            if let Some(words) = first(tile, ".small") {
                words.set_text_content(Some(&refusal.sentence()));
            }
            reach(tile, Step::Failed);
        }
    }
}

/// The photo made small, once; what this phone cannot draw goes as it is, and the server says what it thinks of it.
async fn small_one(tile: &Element) -> Option<(Blob, String)> {
    let (original, small, key) = with(tile, |one| (one.original.clone(), one.small.clone(), one.key.clone()))?;
    if let Some(small) = small {
        return Some((small, key));
    }
    let (small, preview) = match shrink(&original).await {
        Ok(small) => {
            let preview = Url::create_object_url_with_blob(&small).ok();
            (small, preview)
        }
        Err(_) => (original.into(), None),
    };
    if let (Some(url), Some(image)) = (&preview, first(tile, "img")) {
        write(&image, "src", url);
        show(&image, true);
    }
    with(tile, |one| {
        one.small = Some(small.clone());
        one.preview = preview;
    });
    Some((small, key))
}

/// Moves a photo to a step and shows what belongs to it.
fn reach(tile: &Element, step: Step) {
    with(tile, |one| one.step = step);
    let name = match step {
        Step::Waiting => "waiting",
        Step::Shrinking => "shrinking",
        Step::Sending => "sending",
        Step::Failed => "failed",
    };
    for part in all(tile, "[data-step]") {
        show(&part, read(&part, "data-step") == name);
    }
}

fn with<T>(tile: &Element, act: impl FnOnce(&mut Picked) -> T) -> Option<T> {
    PICKED.with_borrow_mut(|all| all.iter_mut().find(|one| one.tile == *tile).map(act))
}

fn forget(tile: &Element) {
    if let Some(Some(url)) = with(tile, |one| one.preview.take()) {
        _ = Url::revoke_object_url(&url);
    }
    PICKED.with_borrow_mut(|all| all.retain(|one| one.tile != *tile));
    tile.remove();
}

/// 128 random bits as a uuid. `randomUUID` is missing on plain http, `getRandomValues` is not.
pub(super) fn new_key() -> String {
    let mut random = [0; 16];
    if let Ok(crypto) = window().crypto() {
        _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    let key = uuid::Builder::from_random_bytes(random).into_uuid().hyphenated();
    key.encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

//! The block with a listing's photos: what is in it, and keeping it right after each change.

use std::cell::RefCell;

use domain::listings::draft::PHOTOS_MAX;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    answer::Arrived,
    dom::{all, first, mark, read, say, show, template, write},
};
use crate::photos::{
    BLOCK,
    order::{changes, order_after, wishes},
};

/// A stored photo.
const STORED: &str = ".photo[data-id]";
/// Parts of a tile whose names tell its place, in words that stand in the template.
const NAMED: &str = "img, [aria-label]";

type Listener = Box<dyn Fn(Vec<(u32, u32)>)>;

thread_local! {
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// Tells widths and heights of the stored photos, as received, after every change. Photos and coach are islands of one
/// page, which know each other only by this.
pub(crate) fn on_photos(tell: impl Fn(Vec<(u32, u32)>) + 'static) {
    LISTENER.set(Some(Box::new(tell)));
}

/// The photos of the page.
#[derive(Clone)]
pub(super) struct Block {
    root: Element,
    list: Element,
}

impl Block {
    /// The block of this page, if it has one.
    pub fn find() -> Option<Self> {
        let root = document().get_element_by_id(BLOCK)?;
        let list = first(&root, ".photos")?;
        Some(Self { root, list })
    }

    /// The tiles, and behind them the pickers.
    pub fn list(&self) -> &Element {
        &self.list
    }

    /// The form that brings a removed photo back.
    pub fn undo(&self) -> Option<Element> {
        first(&self.root, ".undo")
    }

    /// Id of the cohort.
    pub fn cohort(&self) -> String {
        read(&self.root, "data-cohort")
    }

    /// Id of the listing.
    pub fn listing(&self) -> String {
        read(&self.root, "data-listing")
    }

    /// Stored photos, the cover first.
    pub fn tiles(&self) -> Vec<Element> {
        all(&self.list, STORED)
    }

    /// How many more photos fit.
    pub fn room(&self) -> usize {
        PHOTOS_MAX.saturating_sub(all(&self.list, ".photo").len())
    }

    /// Offers the pickers instead of the plain form.
    pub fn wake(&self) {
        if let Some(plain) = first(&self.root, ".upload-plain") {
            show(&plain, false);
        }
        self.settle();
    }

    /// Makes names, orders and what is offered right for the photos that are there now.
    pub fn settle(&self) {
        let tiles = self.tiles();
        let ids: Vec<String> = tiles.iter().map(|tile| read(tile, "data-id")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let blank = blank("tile");
        for (place, tile) in tiles.iter().enumerate() {
            if let Some(blank) = &blank {
                name(tile, blank, place);
            }
            for (button, to) in all(tile, "[name=order]").iter().zip(wishes(place)) {
                write(button, "value", &order_after(&ids, place, to));
                mark(button, "disabled", !changes(place, to, ids.len()));
            }
            for (selector, shown) in [(".photo-tag", place == 0), (".photo-cover", place > 0)] {
                if let Some(part) = first(tile, selector) {
                    show(&part, shown);
                }
            }
        }
        let full = self.room() == 0;
        for picker in all(&self.list, ".upload") {
            show(&picker, !full);
        }
        if let Some(line) = first(&self.root, "[data-part=full]") {
            show(&line, full);
        }
    }

    /// The stored photos are others now: brings the block up to date and tells the coach.
    pub fn changed(&self) {
        self.settle();
        self.say(None);
        let side = |tile: &Element, name| read(tile, name).parse().unwrap_or_default();
        let sizes = self
            .tiles()
            .iter()
            .map(|tile| (side(tile, "data-width"), side(tile, "data-height")))
            .collect();
        LISTENER.with_borrow(|listener| {
            if let Some(tell) = listener {
                tell(sizes);
            }
        });
    }

    /// Tells what did not work.
    pub fn say(&self, problem: Option<&str>) {
        say(&self.root, problem);
    }

    /// Puts tiles in this order, given as ids with commas between; the rest follow as they were.
    pub fn arrange(&self, order: &str) {
        let tiles = self.tiles();
        let with = |id: &str| tiles.iter().find(|tile| read(tile, "data-id") == id);
        let rest = tiles.iter().filter(|tile| !order.contains(&read(tile, "data-id")));
        for tile in order.split(',').filter_map(with).chain(rest) {
            self.put(tile, usize::MAX);
        }
    }

    /// Puts a stored photo at this place, or as the last one.
    pub fn put(&self, tile: &Element, place: usize) {
        let next = self.tiles().into_iter().nth(place);
        let next = next.or_else(|| first(&self.list, "li:not([data-id])"));
        _ = self.list.insert_before(tile, next.as_deref());
    }

    /// Adds a stored photo as the last one, unless it is there.
    pub fn add(&self, photo: &Arrived) {
        let there = self.tiles().iter().any(|tile| read(tile, "data-id") == photo.id);
        let Some(tile) = blank("tile").filter(|_| !there) else {
            return;
        };
        write(&tile, "data-id", &photo.id);
        write(&tile, "data-width", &photo.width.to_string());
        write(&tile, "data-height", &photo.height.to_string());
        write(&tile, "data-version", &photo.version);
        if let Some(image) = first(&tile, "img") {
            write(
                &image,
                "src",
                &["/foto/", &photo.id, "/", &photo.version, "/480.webp"].concat(),
            );
        }
        if let Some(button) = first(&tile, "[name=photo]") {
            write(&button, "value", &photo.id);
        }
        self.put(&tile, usize::MAX);
    }

    /// Adds a tile for a photo on its way, behind all others.
    pub fn add_sending(&self) -> Option<Element> {
        let tile = blank("sending")?;
        let next = first(&self.list, ".upload");
        self.list.insert_before(&tile, next.as_deref()).ok()?;
        Some(tile)
    }
}

/// A copy of the tile that the page holds ready.
fn blank(part: &str) -> Option<Element> {
    let copy = template(part)?.first_element_child()?.clone_node_with_deep(true).ok()?;
    copy.dyn_into().ok()
}

/// Names the parts of a tile after its place.
fn name(tile: &Element, blank: &Element, place: usize) {
    let number = (place + 1).to_string();
    for (part, blank) in all(tile, NAMED).iter().zip(all(blank, NAMED)) {
        for attribute in ["alt", "aria-label"] {
            if let Some(words) = blank.get_attribute(attribute) {
                write(part, attribute, &words.replace("{n}", &number));
            }
        }
    }
}

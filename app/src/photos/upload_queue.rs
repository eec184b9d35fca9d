//! Photos chosen in the browser, sent one after the other in the order in which they were chosen. Nothing is lost on a
//! bad line: a photo stays in memory until it has arrived, and its key makes sending it again add it once.

use std::{cell::RefCell, collections::BTreeMap};

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{Blob, Event, File, HtmlInputElement, Url};

use super::{
    gallery::{Gallery, Sending, Step, sentence},
    send::send,
    shrink::shrink,
};
use crate::text::photos as texts;

/// A chosen photo.
struct Picked {
    original: File,
    small: Option<Blob>,
    key: String,
}

thread_local! {
    static PICKED: RefCell<BTreeMap<u32, Picked>> = const { RefCell::new(BTreeMap::new()) };
    static NEXT: RefCell<u32> = const { RefCell::new(0) };
}

/// Takes what was chosen and starts sending.
pub(super) fn pick(gallery: Gallery, event: &Event) {
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let files: Vec<File> = input
        .files()
        .map(|list| (0..list.length()).filter_map(|n| list.item(n)).collect())
        .unwrap_or_default();
    // Choosing the same photo again shall count as a change.
    input.set_value("");
    let room = untrack(|| gallery.room());
    gallery
        .problem
        .set((files.len() > room).then(|| texts::texts().some_left_out.to_owned()));
    let idle = untrack(|| waiting(gallery).is_none() && !busy(gallery));
    for original in files.into_iter().take(room) {
        let id = NEXT.with_borrow_mut(|next| {
            *next += 1;
            *next
        });
        let picked = Picked {
            original,
            small: None,
            key: new_key(),
        };
        PICKED.with_borrow_mut(|all| all.insert(id, picked));
        let sending = Sending {
            id,
            step: RwSignal::new(Step::Waiting),
            percent: RwSignal::new(0),
            preview: RwSignal::new(None),
        };
        gallery.sending.update(|all| all.push(sending));
    }
    if idle {
        run(gallery);
    }
}

/// Tries a photo again that did not arrive.
pub(super) fn retry(gallery: Gallery, sending: Sending) {
    let idle = untrack(|| waiting(gallery).is_none() && !busy(gallery));
    sending.step.set(Step::Waiting);
    if idle {
        run(gallery);
    }
}

/// Forgets a photo that did not arrive.
pub(super) fn give_up(gallery: Gallery, sending: Sending) {
    forget(gallery, sending);
}

fn waiting(gallery: Gallery) -> Option<Sending> {
    let all = gallery.sending.try_get_untracked()?;
    all.into_iter()
        .find(|one| one.step.try_get_untracked() == Some(Step::Waiting))
}

fn busy(gallery: Gallery) -> bool {
    gallery.sending.with_untracked(|all| {
        all.iter()
            .any(|one| matches!(one.step.get_untracked(), Step::Shrinking | Step::Sending))
    })
}

/// One at a time: a slow line finishes one photo instead of losing nine, and a small phone decodes one at a time.
fn run(gallery: Gallery) {
    spawn_local(async move {
        while let Some(next) = waiting(gallery) {
            send_one(gallery, next).await;
        }
    });
}

async fn send_one(gallery: Gallery, sending: Sending) {
    _ = sending.step.try_set(Step::Shrinking);
    let Some((blob, key)) = small_one(sending).await else {
        return forget(gallery, sending);
    };
    _ = sending.percent.try_set(0);
    _ = sending.step.try_set(Step::Sending);
    let Some(listing) = gallery.listing.try_get_value() else {
        return;
    };
    match send(&format!("/api/foto/{listing}"), &key, &blob, sending.percent).await {
        Ok(photo) => {
            forget(gallery, sending);
            _ = gallery.photos.try_update(|photos| {
                if photos.iter().all(|one| one.id != photo.id) {
                    photos.push(photo);
                }
            });
            gallery.changed();
        }
        Err(error) => _ = sending.step.try_set(Step::Failed(sentence(&error))),
    }
}

/// The photo made small, once; what this phone cannot draw goes as it is, and the server says what it thinks of it.
async fn small_one(sending: Sending) -> Option<(Blob, String)> {
    let (original, small, key) = PICKED.with_borrow(|all| {
        all.get(&sending.id)
            .map(|one| (one.original.clone(), one.small.clone(), one.key.clone()))
    })?;
    if let Some(small) = small {
        return Some((small, key));
    }
    let small = match shrink(&original).await {
        Ok(small) => {
            let preview = Url::create_object_url_with_blob(&small).ok();
            _ = sending.preview.try_set(preview);
            small
        }
        Err(_) => original.into(),
    };
    PICKED.with_borrow_mut(|all| {
        if let Some(one) = all.get_mut(&sending.id) {
            one.small = Some(small.clone());
        }
    });
    Some((small, key))
}

fn forget(gallery: Gallery, sending: Sending) {
    PICKED.with_borrow_mut(|all| all.remove(&sending.id));
    if let Some(Some(url)) = sending.preview.try_get_untracked() {
        _ = Url::revoke_object_url(&url);
    }
    _ = gallery.sending.try_update(|all| all.retain(|one| one.id != sending.id));
}

/// 128 random bits as a uuid. `randomUUID` is missing on plain http, `getRandomValues` is not.
fn new_key() -> String {
    let mut random = [0; 16];
    if let Ok(crypto) = window().crypto() {
        _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    uuid::Builder::from_random_bytes(random).into_uuid().to_string()
}

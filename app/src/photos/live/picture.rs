//! The picture of a stall, made small on the phone like the photos of a listing.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, File, HtmlInputElement};

use super::{
    dom::{first, read, say, show, write},
    queue::new_key,
    send::send_photo,
    shrink::shrink,
};
use crate::{photos::PICTURE_FORM, ui::mark_awake};

/// Listens to the form of the stall's picture from now on.
pub(crate) fn wake_picture() {
    if let Some(form) = document().get_element_by_id(PICTURE_FORM) {
        let options = EventListenerOptions::enable_prevent_default();
        let target = form.clone();
        EventListener::new_with_options(&target, "submit", options, move |event| submitted(&form, event)).forget();
    }
    mark_awake();
}

/// Sends the chosen file and opens the page anew. It stays chosen if that does not work.
fn submitted(form: &Element, event: &Event) {
    let (Some(file), Some(button)) = (chosen(form), first(form, "button")) else {
        return;
    };
    event.prevent_default();
    if button.has_attribute("aria-busy") {
        return;
    }
    write(&button, "aria-busy", "true");
    say(form, None);
    let bar = first(form, "progress");
    if let Some(bar) = &bar {
        write(bar, "value", "0");
        show(bar, true);
    }
    let address = read(form, "data-address");
    let form = form.clone();
    spawn_local(async move {
        let small = shrink(&file).await.unwrap_or_else(|_| file.into());
        match send_photo(&address, &new_key(), &small, bar.clone()).await {
            Ok(_) => _ = window().location().reload(),
            Err(refusal) => {
                _ = button.remove_attribute("aria-busy");
                if let Some(bar) = bar {
                    show(&bar, false);
                }
                say(&form, Some(&refusal.sentence()));
            }
        }
    });
}

fn chosen(form: &Element) -> Option<File> {
    let input: HtmlInputElement = first(form, "[type=file]")?.dyn_into().ok()?;
    input.files()?.item(0)
}

//! The picture of a stall, made small on the phone like the photos of a listing.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use super::{gallery::sentence, send::send, shrink::shrink};

/// Sends the file chosen in this input and opens the page anew. `percent` tells how much has been sent, `problem` what
/// did not work; the chosen file stays chosen then.
///
/// Answers whether there was a file to send.
pub(crate) fn send_picture(
    input: &str,
    address: String,
    key: String,
    percent: RwSignal<Option<u32>>,
    problem: RwSignal<Option<String>>,
) -> bool {
    let Some(file) = chosen(input) else { return false };
    problem.set(None);
    percent.set(Some(0));
    let sent = RwSignal::new(0);
    Effect::new(move || percent.set(Some(sent.get())));
    spawn_local(async move {
        let small = shrink(&file).await.unwrap_or_else(|_| file.into());
        match send(&address, &key, &small, sent).await {
            Ok(_) => _ = window().location().reload(),
            Err(error) => {
                _ = percent.try_set(None);
                _ = problem.try_set(Some(sentence(&error)));
            }
        }
    });
    true
}

fn chosen(input: &str) -> Option<File> {
    let input: HtmlInputElement = document().get_element_by_id(input)?.dyn_into().ok()?;
    input.files()?.item(0)
}

//! Sending one photo with its progress.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, Element, FormData, ProgressEvent};

use crate::wire::member;

use super::{
    answer::{Arrived, Refusal, send},
    dom::write,
};

/// Sends a photo and answers what the server made of it. `bar` shows how much has been sent.
///
/// # Errors
/// Why it was not taken.
pub(super) async fn send_photo(
    address: &str,
    key: &str,
    photo: &Blob,
    bar: Option<Element>,
) -> Result<Arrived, Refusal> {
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        if let Some(bar) = &bar
            && event.length_computable()
            && event.total() > 0.0
        {
            let percent = (event.loaded() / event.total() * 100.0) as u32;
            write(bar, "value", &percent.to_string());
        }
    });
    let body = form(key, photo).map_err(|_| Refusal::offline())?;
    let answer = send(address, |request| {
        let listener = progress.as_ref().unchecked_ref::<Function>();
        request.upload()?.set_onprogress(Some(listener));
        request.send_with_opt_form_data(Some(&body))
    })
    .await?;
    Arrived::read(&member(&answer, "0"))
}

fn form(key: &str, photo: &Blob) -> Result<FormData, JsValue> {
    let form = FormData::new()?;
    form.append_with_str("key", key)?;
    form.append_with_blob_and_filename("photo", photo, "foto.jpg")?;
    Ok(form)
}

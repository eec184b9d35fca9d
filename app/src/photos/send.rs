//! Sending one photo with its progress.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, FormData, ProgressEvent};

use super::PhotoItem;
use crate::{error::AppError, wire};

/// Sends a photo and answers what the server made of it. `percent` tells how much has been sent.
///
/// # Errors
/// [`AppError::Offline`] if it did not arrive, else what the server says.
pub(super) async fn send(
    address: &str,
    key: &str,
    photo: &Blob,
    percent: RwSignal<u32>,
) -> Result<PhotoItem, AppError> {
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            _ = percent.try_set((event.loaded() / event.total() * 100.0) as u32);
        }
    });
    let body = form(key, photo).map_err(|_| AppError::Offline)?;
    let answer = wire::send(address, |request| {
        let listener = progress.as_ref().unchecked_ref::<Function>();
        request.upload()?.set_onprogress(Some(listener));
        request.send_with_opt_form_data(Some(&body))
    })
    .await?;
    let photos: Vec<PhotoItem> = serde_json::from_str(&answer).map_err(|_| AppError::Offline)?;
    photos.into_iter().next().ok_or(AppError::Offline)
}

fn form(key: &str, photo: &Blob) -> Result<FormData, JsValue> {
    let form = FormData::new()?;
    form.append_with_str("key", key)?;
    form.append_with_blob_and_filename("photo", photo, "foto.jpg")?;
    Ok(form)
}

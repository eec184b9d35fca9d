//! Sending one photo with its progress. `fetch` cannot tell how much has been sent, so this is an `XMLHttpRequest`.

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FormData, ProgressEvent, XmlHttpRequest};

use super::PhotoItem;
use crate::error::AppError;

/// Sends a photo and answers what the server made of it.
///
/// # Errors
/// [`AppError::Offline`] if it did not arrive, else what the server says.
pub(super) async fn send(
    address: &str,
    key: &str,
    photo: &Blob,
    percent: RwSignal<u32>,
) -> Result<PhotoItem, AppError> {
    let request = transfer(address, key, photo, percent)
        .await
        .map_err(|_| AppError::Offline)?;
    let body = request.response_text().ok().flatten().unwrap_or_default();
    match request.status() {
        Ok(200) => {
            let photos: Vec<PhotoItem> = serde_json::from_str(&body).map_err(|_| AppError::Offline)?;
            photos.into_iter().next().ok_or(AppError::Offline)
        }
        Ok(0) | Err(_) => Err(AppError::Offline),
        Ok(_) => Err(serde_json::from_str(&body).unwrap_or(AppError::Offline)),
    }
}

async fn transfer(address: &str, key: &str, photo: &Blob, percent: RwSignal<u32>) -> Result<XmlHttpRequest, JsValue> {
    let form = FormData::new()?;
    form.append_with_str("key", key)?;
    form.append_with_blob_and_filename("photo", photo, "foto.jpg")?;
    let request = XmlHttpRequest::new()?;
    request.open("POST", address)?;
    request.set_request_header("accept", "application/json")?;
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            _ = percent.try_set((event.loaded() / event.total() * 100.0) as u32);
        }
    });
    request
        .upload()?
        .set_onprogress(Some(progress.as_ref().unchecked_ref::<Function>()));
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send_with_opt_form_data(Some(&form))?;
    JsFuture::from(ended).await?;
    Ok(request)
}

//! Between a form and the server: what a form holds, and sending it from an island.
//!
//! Islands post the same fields to the same addresses as the plain forms of their page. The generated clients of the
//! server functions do that too, but bring a second encoder and decoder, about 18 KB of a phone's download.

use std::collections::BTreeMap;

/// Names and values of a form.
pub type FormFields = BTreeMap<String, String>;

#[cfg(feature = "hydrate")]
pub(crate) use browser::{exchange, post, read_form};

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::Promise;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{FormData, HtmlFormElement, UrlSearchParams, XmlHttpRequest};

    use super::FormFields;
    use crate::error::AppError;

    /// What a form would post, without its buttons and files.
    pub(crate) fn read_form(form: &HtmlFormElement) -> Option<FormFields> {
        let data = FormData::new_with_form(form).ok()?;
        let mut fields = FormFields::new();
        for entry in js_sys::try_iter(&data).ok()??.flatten() {
            let entry: js_sys::Array = entry.dyn_into().ok()?;
            if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
                fields.insert(name, value);
            }
        }
        Some(fields)
    }

    /// Posts fields to a server function and answers its JSON.
    ///
    /// # Errors
    /// [`AppError::Offline`] if it did not arrive, else what the server says.
    pub(crate) async fn post(path: &str, fields: &FormFields) -> Result<String, AppError> {
        let body = UrlSearchParams::new().map_err(|_| AppError::Offline)?;
        for (name, value) in fields {
            body.append(name, value);
        }
        send(path, |request| request.send_with_opt_url_search_params(Some(&body))).await
    }

    /// Posts whatever `start` sends, and answers the JSON.
    ///
    /// # Errors
    /// [`AppError::Offline`] if it did not arrive, else what the server says.
    async fn send(path: &str, start: impl FnOnce(&XmlHttpRequest) -> Result<(), JsValue>) -> Result<String, AppError> {
        let request = exchange(path, start).await.map_err(|_| AppError::Offline)?;
        let answer = request.response_text().ok().flatten().unwrap_or_default();
        match request.status() {
            Ok(200) => Ok(answer),
            Ok(0) | Err(_) => Err(AppError::Offline),
            Ok(_) => Err(serde_json::from_str(&answer).unwrap_or(AppError::Offline)),
        }
    }

    /// Posts whatever `start` sends, and waits until it has been answered or has failed: its status is 0 then.
    ///
    /// # Errors
    /// What the browser says of a request that could not be started.
    pub(crate) async fn exchange(
        path: &str,
        start: impl FnOnce(&XmlHttpRequest) -> Result<(), JsValue>,
    ) -> Result<XmlHttpRequest, JsValue> {
        // `fetch` cannot tell how much of a photo has been sent.
        let request = XmlHttpRequest::new()?;
        request.open("POST", path)?;
        request.set_request_header("accept", "application/json")?;
        let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        start(&request)?;
        JsFuture::from(ended).await?;
        Ok(request)
    }
}

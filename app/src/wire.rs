//! Between a form and the server: what a form holds, and sending it from an island.
//!
//! Islands post the same fields to the same addresses as the plain forms of their page, and read the few values of an
//! answer by the browser's own parser. The generated clients of the server functions do that too, but bring encoders
//! and decoders of their own: tens of kilobytes of a phone's download.

use std::collections::BTreeMap;

/// Names and values of a form.
pub type FormFields = BTreeMap<String, String>;

/// Fields written like a posted form, for an attribute that an island reads with [`fields_of`].
#[cfg(feature = "ssr")]
pub fn query_of(fields: &FormFields) -> String {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    let code = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| [code(name), code(value)].join("="))
        .collect();
    pairs.join("&")
}

#[cfg(feature = "hydrate")]
pub(crate) use browser::{exchange, fields_of, member, params, post, query_of, read_form, read_object};

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::{Array, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{FormData, HtmlFormElement, UrlSearchParams, XmlHttpRequest};

    use super::FormFields;
    use crate::error::AppError;

    /// What a form would post, without its buttons and files.
    pub(crate) fn read_form(form: &HtmlFormElement) -> Option<FormFields> {
        let data = FormData::new_with_form(form).ok()?;
        read_pairs(&data)
    }

    /// Fields out of text written like a posted form.
    pub(crate) fn fields_of(text: &str) -> Option<FormFields> {
        let params = UrlSearchParams::new_with_str(text).ok()?;
        read_pairs(&params)
    }

    /// The members of an object that are texts.
    pub(crate) fn read_object(object: &JsValue) -> Option<FormFields> {
        read_pairs(&Object::entries(object.dyn_ref::<Object>()?))
    }

    fn read_pairs(pairs: &JsValue) -> Option<FormFields> {
        let mut fields = FormFields::new();
        for pair in js_sys::try_iter(pairs).ok()??.flatten() {
            let pair: Array = pair.dyn_into().ok()?;
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
                fields.insert(name, value);
            }
        }
        Some(fields)
    }

    /// Fields as the body of a post.
    pub(crate) fn params<T: AsRef<str>>(fields: impl IntoIterator<Item = (T, T)>) -> Option<UrlSearchParams> {
        let params = UrlSearchParams::new().ok()?;
        for (name, value) in fields {
            params.append(name.as_ref(), value.as_ref());
        }
        Some(params)
    }

    /// Fields written like a posted form.
    pub(crate) fn query_of(fields: &FormFields) -> Option<String> {
        params(fields).map(|params| params.to_string().into())
    }

    /// A member of an object; undefined if there is none.
    pub(crate) fn member(object: &JsValue, name: &str) -> JsValue {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    /// Posts fields to a server function and answers what it answers.
    ///
    /// # Errors
    /// [`AppError::Offline`] if it did not arrive, else what the server says.
    pub(crate) async fn post(path: &str, fields: &FormFields) -> Result<JsValue, AppError> {
        let body = params(fields);
        let answer = exchange(path, |request| request.send_with_opt_url_search_params(body.as_ref())).await;
        match answer {
            Ok((200, answer)) => Ok(answer),
            Ok((401, _)) => Err(AppError::SignedOut),
            Ok((403, _)) => Err(AppError::NotAllowed),
            Ok((404, _)) => Err(AppError::NotFound),
            Ok((409, _)) => Err(AppError::Conflict),
            Ok((429, _)) => Err(AppError::TooMany { seconds: 0 }),
            Ok((400..=499, answer)) => Err(refused(&answer)),
            _ => Err(AppError::Offline),
        }
    }

    /// The first of the reasons that an answer names.
    fn refused(answer: &JsValue) -> AppError {
        let first = member(&member(answer, "invalid"), "0");
        let text = |name| member(&first, name).as_string().unwrap_or_default();
        AppError::invalid(&text("field"), &text("code"))
    }

    /// Posts whatever `start` sends and answers status and content. A request that failed on its way has status 0.
    ///
    /// # Errors
    /// What the browser says of a request that could not be started.
    pub(crate) async fn exchange(
        path: &str,
        start: impl FnOnce(&XmlHttpRequest) -> Result<(), JsValue>,
    ) -> Result<(u16, JsValue), JsValue> {
        // `fetch` cannot tell how much of a photo has been sent.
        let request = XmlHttpRequest::new()?;
        request.open("POST", path)?;
        request.set_request_header("accept", "application/json")?;
        let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        start(&request)?;
        JsFuture::from(ended).await?;
        let text = request.response_text()?.unwrap_or_default();
        let answer = js_sys::JSON::parse(&text).unwrap_or(JsValue::UNDEFINED);
        Ok((request.status()?, answer))
    }
}

//! What the server answers: read without a decoder, because only a few fields matter here.

use wasm_bindgen::JsValue;
use web_sys::XmlHttpRequest;

use super::dom;
use crate::wire::{self, member};

/// A photo as the server has it.
pub(super) struct Arrived {
    /// Its id.
    pub id: String,
    /// The unguessable part of its address.
    pub version: String,
    /// Width as received, in pixels.
    pub width: u32,
    /// Height as received, in pixels.
    pub height: u32,
}

impl Arrived {
    /// Reads a photo of an answer.
    ///
    /// # Errors
    /// A [`Refusal`] if there is none in it.
    pub fn read(photo: &JsValue) -> Result<Self, Refusal> {
        let text = |name| member(photo, name).as_string().ok_or_else(Refusal::offline);
        let number = |name| member(photo, name).as_f64().unwrap_or_default() as u32;
        Ok(Self {
            id: text("id")?,
            version: text("version")?,
            width: number("received_width"),
            height: number("received_height"),
        })
    }
}

/// Why something did not work.
pub(super) struct Refusal {
    /// Under this name the page has a sentence for it.
    name: String,
    /// Number in the log of what broke.
    logged: String,
}

impl Refusal {
    /// It did not arrive, or its answer did not.
    pub fn offline() -> Self {
        Self {
            name: "offline".to_owned(),
            logged: String::new(),
        }
    }

    /// Reads an `AppError`.
    fn read(answer: &JsValue) -> Self {
        let logged = member(&member(answer, "broken"), "code").as_string();
        let code = member(&member(&member(answer, "invalid"), "0"), "code").as_string();
        let name = if logged.is_some() {
            "broken".to_owned()
        } else if member(answer, "too_many").is_truthy() {
            "too_many".to_owned()
        } else if let Some(name) = code.or_else(|| answer.as_string()) {
            name
        } else {
            return Self::offline();
        };
        Self {
            name,
            logged: logged.unwrap_or_default(),
        }
    }

    /// What to say of it.
    pub fn sentence(&self) -> String {
        dom::sentence(&self.name).replace("{code}", &self.logged)
    }
}

/// Posts fields and answers what the server says.
///
/// # Errors
/// Why it did not work.
pub(super) async fn post(path: &str, fields: &[(&str, &str)]) -> Result<JsValue, Refusal> {
    let body = wire::params(fields.iter().copied());
    send(path, |request| request.send_with_opt_url_search_params(body.as_ref())).await
}

/// Posts whatever `start` sends and answers what the server says.
///
/// # Errors
/// Why it did not work.
pub(super) async fn send(
    path: &str,
    start: impl FnOnce(&XmlHttpRequest) -> Result<(), JsValue>,
) -> Result<JsValue, Refusal> {
    match wire::exchange(path, start).await {
        Ok((200, answer)) => Ok(answer),
        Ok((_, answer)) => Err(Refusal::read(&answer)),
        Err(_) => Err(Refusal::offline()),
    }
}

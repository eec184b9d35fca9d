//! Our two cookies: the session, and the token by which a phone is known (decisions 3 and 24).

use axum::http::{HeaderMap, HeaderValue, header};
use storage::Secret;

/// 400 days in seconds: the longest that browsers keep a cookie.
const DEVICE_SECONDS: u32 = 34_560_000;

/// How the cookies are named and whether they need https; follows `PUBLIC_URL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CookieNames {
    /// Name of the session cookie.
    pub session: &'static str,
    /// Name of the phone's cookie.
    pub device: &'static str,
    /// Whether they travel over https only.
    pub secure: bool,
}

impl CookieNames {
    /// `__Host-` names with `Secure` behind https; plain ones elsewhere.
    pub fn for_url(public_url: &str) -> Self {
        if public_url.starts_with("https://") {
            Self {
                session: "__Host-sesi",
                device: "__Host-hp",
                secure: true,
            }
        } else {
            Self {
                session: "sesi",
                device: "hp",
                secure: false,
            }
        }
    }

    /// The phone's token, if the request carries one.
    pub fn device_of(&self, headers: &HeaderMap) -> Option<Secret> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == self.device)
            .map(|(_, token)| Secret::new(token))
    }

    /// The header that makes a phone known. `None` if the token could not be a header; ours are hexadecimal.
    pub fn remember_device(&self, token: &Secret) -> Option<HeaderValue> {
        let secure = if self.secure { "; Secure" } else { "" };
        HeaderValue::from_str(&format!(
            "{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={DEVICE_SECONDS}{secure}",
            self.device,
            token.reveal()
        ))
        .ok()
    }
}

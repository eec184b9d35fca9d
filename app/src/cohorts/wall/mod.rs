//! What hangs on the wall of a classroom: code, QR, Wi-Fi hint, and who has arrived.

/// Changing the Wi-Fi hint.
pub mod actions;
pub mod queries;
/// The projector page.
pub mod wall_page;
mod wifi_form;

pub(super) use wifi_form::wifi_form;

//! A participant's stall: its page, saving it, its picture, and sharing it.

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
mod look_field;
#[cfg(feature = "ssr")]
mod number_fields;
#[allow(missing_docs, reason = "the macro makes a public function of its own")]
pub mod picture_desk;
#[cfg(feature = "ssr")]
mod picture_form;
#[cfg(feature = "ssr")]
pub mod queries;
#[cfg(feature = "ssr")]
mod share_card;
#[cfg(feature = "ssr")]
mod stall_form;
/// The page.
#[cfg(feature = "ssr")]
pub mod stall_page;

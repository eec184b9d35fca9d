//! Pages and server functions for joining, signing in and changing who uses a phone.

pub mod actions;
#[cfg(feature = "ssr")]
mod fields;
pub mod queries;

/// Opening the first organisation of an empty installation.
#[cfg(feature = "ssr")]
pub mod first_run_page;
/// *Lupa PIN*.
#[cfg(feature = "ssr")]
pub mod forgot_pin_page;
/// A mentor accepts an invitation.
#[cfg(feature = "ssr")]
pub mod invitation_page;
/// The class code.
#[cfg(feature = "ssr")]
pub mod join_code_page;
/// Name, picture and consent.
#[cfg(feature = "ssr")]
pub mod join_name_page;
/// *HP baru*.
#[cfg(feature = "ssr")]
pub mod new_phone_page;
/// Signing in with a password, and where everybody lands who has to sign in.
#[cfg(feature = "ssr")]
pub mod password_page;
/// *Ganti orang*.
#[cfg(feature = "ssr")]
pub mod people_page;
/// Opening with a PIN.
#[cfg(feature = "ssr")]
pub mod pin_entry_page;
/// The PIN, shown until typed once.
#[cfg(feature = "ssr")]
pub mod pin_page;

//! Pages and server functions for joining, signing in and changing who uses a phone.

pub mod actions;
mod fields;
pub mod queries;

/// Opening the first organisation of an empty installation.
pub mod first_run_page;
/// A mentor accepts an invitation.
pub mod invitation_page;
/// The class code.
pub mod join_code_page;
/// Name, picture and consent.
pub mod join_name_page;
/// Setting a new password by a link.
pub mod new_password_page;
/// News that a person is told once.
pub mod notices;
/// *HP baru* and *Lupa PIN*.
pub mod one_time_page;
/// An organizer accepts an invitation.
pub mod organizer_invitation_page;
/// Signing in with a password, and where everybody lands who has to sign in.
pub mod password_page;
/// *Ganti orang*.
pub mod people_page;
/// *HP yang masuk*.
pub mod phones_page;
/// Opening with a PIN.
pub mod pin_entry_page;
/// The PIN, shown until typed once.
pub mod pin_page;
/// *Ini juga saya*.
pub mod same_person_page;

//! A participant's stall: its page, saving it, its picture, and sharing it.

pub mod actions;
mod look_field;
mod number_fields;
mod picture_form;
pub mod queries;
mod share_card;
mod stall_form;
/// The page.
pub mod stall_page;

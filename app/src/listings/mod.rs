//! Pages and server functions for writing a listing with the coach.

#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod actions;
mod choice_parts;
mod coach_line;
pub mod desk;
mod editor;
pub mod editor_form;
/// The editor's page.
pub mod editor_page;
pub mod editor_view;
mod fields;
#[cfg(feature = "hydrate")]
mod live;
mod price_part;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod queries;
mod save_line;
mod send_part;
mod versus;
pub mod wish;

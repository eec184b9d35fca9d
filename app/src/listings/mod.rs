//! Pages and server functions for writing a listing with the coach.

#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod actions;
mod advice;
mod attribute_fields;
#[cfg(feature = "ssr")]
mod choice_parts;
mod coach_line;
pub mod desk;
#[cfg(feature = "ssr")]
mod editor;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod editor_desk;
pub mod editor_facts;
pub mod editor_form;
/// The editor's page.
#[cfg(feature = "ssr")]
pub mod editor_page;
pub mod editor_view;
#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "hydrate")]
mod live;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
mod price_part;
#[cfg(feature = "ssr")]
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod queries;
mod score;
#[cfg(feature = "ssr")]
mod send_part;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
mod sent_already;
mod variant_row;
#[cfg(feature = "ssr")]
mod versus;
pub mod wish;

//! Pages and server functions for writing a listing with the coach.

#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod actions;
mod advice;
mod attribute_fields;
mod coach_line;
pub mod desk;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
pub mod editor_desk;
pub mod editor_facts;
pub mod editor_form;
pub mod editor_view;
#[cfg(feature = "hydrate")]
mod live;
mod score;
mod score_ring;
#[allow(missing_docs, reason = "the macro makes a public struct of the documented arguments")]
mod sent_already;
mod variant_row;
pub mod wish;

// What only the server renders stays out of the phone's download.
cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        mod choice_parts;
        mod editor;
        /// The editor's page.
        pub mod editor_page;
        mod fields;
        pub mod own;
        mod price_part;
        pub mod queries;
        mod send_part;
        pub mod sheet;
        mod versus;

        pub(crate) use score_ring::score_ring;
    }
}

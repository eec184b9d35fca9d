//! Sending, the mentors' queue, reviewing, and what a participant makes of a review.

pub mod actions;
mod autosave;
#[cfg(feature = "ssr")]
mod decision;
#[cfg(feature = "ssr")]
mod feedback;
#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
mod preview;
#[cfg(feature = "ssr")]
mod publishing;
#[cfg(feature = "ssr")]
pub mod queries;
/// The mentors' queue.
#[cfg(feature = "ssr")]
pub mod queue_page;
#[cfg(feature = "ssr")]
mod queue_parts;
pub mod review_form;
/// One try, to be reviewed.
#[cfg(feature = "ssr")]
pub mod review_page;
#[cfg(feature = "ssr")]
pub mod review_views;
/// One's own reviews.
#[cfg(feature = "ssr")]
pub mod reviews_page;
#[cfg(feature = "ssr")]
mod rubric;
/// Sending, waiting, and the review of one listing.
#[cfg(feature = "ssr")]
pub mod send_page;
#[cfg(feature = "ssr")]
mod sending;
#[cfg(feature = "ssr")]
mod taught;
#[cfg(feature = "ssr")]
mod tries;
#[cfg(feature = "ssr")]
mod try_badge;
#[cfg(feature = "ssr")]
pub mod views;
#[cfg(feature = "ssr")]
mod waiting;

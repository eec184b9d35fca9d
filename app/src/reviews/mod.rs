//! Sending, the mentors' queue, reviewing, and what a participant makes of a review.

pub mod actions;
mod autosave;
mod decision;
mod feedback;
mod fields;
mod preview;
mod publishing;
pub mod queries;
/// The mentors' queue.
#[cfg(feature = "ssr")]
pub mod queue_page;
mod queue_parts;
pub mod review_form;
/// One try, to be reviewed.
pub mod review_page;
pub mod review_views;
/// One's own reviews.
pub mod reviews_page;
mod rubric;
/// Sending, waiting, and the review of one listing.
pub mod send_page;
mod sending;
#[cfg(feature = "ssr")]
mod taught;
mod tries;
mod try_badge;
pub mod views;
mod waiting;

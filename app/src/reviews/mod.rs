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
pub mod queue_page;
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
mod state_badge;
mod taught;
mod tries;
pub mod views;
mod waiting;

//! Sending, the mentors' queue, reviewing, and what a participant makes of a review.

pub mod actions;
mod autosave;
pub mod review_form;

// What only the server renders stays out of the phone's download.
cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        mod decision;
        mod feedback;
        mod fields;
        mod preview;
        mod publishing;
        pub mod queries;
        /// The mentors' queue.
        pub mod queue_page;
        mod queue_parts;
        /// One try, to be reviewed.
        pub mod review_page;
        pub mod review_views;
        /// One's own reviews.
        pub mod reviews_page;
        mod rubric;
        /// Sending, waiting, and the review of one listing.
        pub mod send_page;
        mod sending;
        mod tries;
        mod try_badge;
        pub mod views;
        mod waiting;
        /// What a mentor without a line sees.
        pub mod waiting_line_page;

        pub(crate) use queue_parts::TakeDownForm;
    }
}

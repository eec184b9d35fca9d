//! Sending a listing to the mentors, and what they find of it.

mod loading;
mod queue;
mod sending;
mod snapshot;
mod waits;

pub use loading::{
    Hold, SubmissionState, SubmissionView, TrySummary, Viewer, list_own_tries, load_submission, open_submission,
};
pub use queue::{QueueItem, review_queue};
pub use sending::{Sent, SubmitError, SubmitListing, submit_listing, withdraw_submission};
pub use snapshot::Snapshot;

pub(crate) use loading::{hold, load_for_mentor, person};
pub(crate) use queue::{next_in_queue, waiting};
pub(crate) use sending::withdraw;
pub(crate) use snapshot::snapshot_of;
pub(crate) use waits::end_wait;

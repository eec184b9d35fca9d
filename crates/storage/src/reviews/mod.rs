//! Reviews: drafts, decisions, corrections, replies, and what is unread.

mod content;
mod latest;
mod reading;
mod saving;
mod unread;

pub use content::ReviewView;
pub use latest::latest_own_review;
pub use reading::{REPLY_MAX, mark_review_seen, reply_to_review};
pub use saving::{SaveReviewError, SavedReview, SendReview, save_review, save_review_draft, send_review};
pub use unread::{UnreadCounts, unread_counts};

pub(crate) use content::{review_draft_of, review_of};

//! Reviews: the rubric, what the coach proposes on it, when a review counts, and what the participant reads of it.

pub mod feedback;
pub mod review;
pub mod rubric;
pub mod suggest;

pub use feedback::{Advice, Feedback, praise_choices};
pub use review::{Decision, Remark, Review, ReviewDraft, ReviewProblem, Submitted};
pub use rubric::{Criterion, Level, Ratings};
pub use suggest::suggest;

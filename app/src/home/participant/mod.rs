//! A participant's home: a greeting, one next step, the last praise, one's own listings.

/// The page.
pub mod page;
pub mod queries;
mod step_card;

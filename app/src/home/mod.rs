//! Where everybody arrives.

/// The front page.
pub mod start_page;

//! Where everybody arrives.

pub mod start_page;

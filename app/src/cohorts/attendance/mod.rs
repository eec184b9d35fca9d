//! Who was at a meeting: tapped on a screen, or signed on paper.

/// Noting who is here.
pub mod actions;
/// The list to tap.
pub mod attendance_page;
/// The list to sign.
pub mod paper_page;
pub mod queries;

//! Pieces that every feature uses. Nothing here knows a feature.

mod icon;
mod not_found;
mod text_area;

pub use icon::Icon;
pub use not_found::NotFoundPage;
pub use text_area::TextArea;

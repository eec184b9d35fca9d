//! Pieces that every feature uses. Nothing here knows a feature.

mod area_field;
pub mod attempt;
mod error_view;
mod frame;
mod icon;
mod loaded;
mod not_found;
mod plain_form;
mod text_area;
mod text_field;
pub mod wa_link;

pub use area_field::AreaField;
pub use error_view::ErrorView;
pub use frame::{Frame, MenuItem, Width};
pub use icon::Icon;
pub use loaded::loaded;
pub use not_found::NotFoundPage;
pub(crate) use plain_form::FormScope;
pub use plain_form::PlainForm;
pub use text_area::TextArea;
pub use text_field::TextField;

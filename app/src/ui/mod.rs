//! Pieces that every feature uses. Nothing here knows a feature.

mod area_field;
pub mod attempt;
mod avatar;
mod check_field;
mod choice_field;
mod digits;
mod error_view;
mod frame;
mod hidden_field;
mod icon;
mod loaded;
mod not_found;
mod picture_field;
mod plain_form;
mod text_area;
mod text_field;
pub mod wa_link;

pub use area_field::AreaField;
pub use avatar::{Avatar, Me, Person};
pub use check_field::CheckField;
pub use choice_field::{Choice, ChoiceField};
pub use digits::Digits;
pub use error_view::ErrorView;
pub use frame::{Frame, MenuItem, Width};
pub use hidden_field::HiddenField;
pub use icon::Icon;
pub use loaded::loaded;
pub use not_found::NotFoundPage;
pub use picture_field::PictureField;
pub(crate) use plain_form::FormScope;
pub use plain_form::PlainForm;
pub use text_area::TextArea;
pub use text_field::TextField;

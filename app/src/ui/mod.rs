//! Pieces that every feature uses. Nothing here knows a feature.

#[cfg(feature = "ssr")]
mod area_field;
#[cfg(feature = "ssr")]
pub mod attempt;
#[cfg(feature = "ssr")]
mod avatar;
#[cfg(feature = "hydrate")]
mod awake;
#[cfg(feature = "ssr")]
mod button_form;
#[cfg(feature = "ssr")]
mod check_field;
#[cfg(feature = "ssr")]
mod choice_field;
#[cfg(feature = "ssr")]
mod digits;
#[cfg(feature = "ssr")]
mod error_view;
#[cfg(feature = "ssr")]
mod frame;
#[cfg(feature = "ssr")]
mod hidden_field;
mod icon;
#[cfg(feature = "ssr")]
mod loaded;
#[cfg(feature = "ssr")]
mod not_found;
#[cfg(feature = "ssr")]
mod page_title;
#[cfg(feature = "ssr")]
mod picture_field;
#[cfg(feature = "ssr")]
mod plain_form;
#[cfg(feature = "ssr")]
mod qr_code;
mod save_line;
#[cfg(feature = "ssr")]
mod state_badge;
#[cfg(feature = "ssr")]
mod text_area;
#[cfg(feature = "ssr")]
mod text_field;
#[cfg(feature = "ssr")]
mod wa_link;

#[cfg(feature = "ssr")]
pub use area_field::AreaField;
#[cfg(feature = "ssr")]
pub use avatar::{Avatar, Me, Person};
#[cfg(feature = "hydrate")]
pub use awake::mark_awake;
#[cfg(feature = "ssr")]
pub use button_form::ButtonForm;
#[cfg(feature = "ssr")]
pub use check_field::CheckField;
#[cfg(feature = "ssr")]
pub use choice_field::{Choice, ChoiceField};
#[cfg(feature = "ssr")]
pub use digits::Digits;
#[cfg(feature = "ssr")]
pub use error_view::ErrorView;
#[cfg(feature = "ssr")]
pub use frame::{Frame, MenuItem, Width};
#[cfg(feature = "ssr")]
pub use hidden_field::HiddenField;
pub use icon::Icon;
#[cfg(feature = "ssr")]
pub use loaded::loaded;
#[cfg(feature = "ssr")]
pub use not_found::NotFoundPage;
#[cfg(feature = "ssr")]
pub use page_title::PageTitle;
#[cfg(feature = "ssr")]
pub use picture_field::PictureField;
#[cfg(feature = "ssr")]
pub(crate) use plain_form::FormScope;
#[cfg(feature = "ssr")]
pub use plain_form::PlainForm;
#[cfg(feature = "ssr")]
pub use qr_code::{QrCode, QrView};
#[cfg(feature = "ssr")]
pub use save_line::SaveLine;
#[cfg(feature = "hydrate")]
pub use save_line::paint_save_line;
pub use save_line::{SAVE_LINE, SaveState};
#[cfg(feature = "ssr")]
pub use state_badge::StateBadge;
#[cfg(feature = "ssr")]
pub use text_area::TextArea;
#[cfg(feature = "ssr")]
pub use text_field::TextField;
#[cfg(feature = "ssr")]
pub use wa_link::wa_link;

//! Pieces that every feature uses. Nothing here knows a feature.

#[cfg(feature = "hydrate")]
mod awake;
mod icon;
mod save_line;

#[cfg(feature = "hydrate")]
pub use awake::mark_awake;
pub use icon::Icon;
#[cfg(feature = "hydrate")]
pub use save_line::paint_save_line;
pub use save_line::{SAVE_LINE, SaveState};

// What only the server renders stays out of the phone's download.
cfg_if::cfg_if! {
    if #[cfg(feature = "ssr")] {
        mod address;
        mod area_field;
        pub mod attempt;
        mod avatar;
        mod button_form;
        mod check_field;
        mod choice_field;
        mod digits;
        mod error_view;
        mod form_fold;
        mod frame;
        mod helping;
        mod hidden_field;
        mod language_switch;
        mod loaded;
        mod not_found;
        mod page_script;
        mod page_title;
        mod picture_field;
        mod plain_form;
        mod qr_code;
        mod state_badge;
        mod text_area;
        mod text_field;
        mod wa_link;

        pub use address::{param, query};
        pub use area_field::AreaField;
        pub use avatar::{Avatar, Me, Person};
        pub use button_form::ButtonForm;
        pub use check_field::CheckField;
        pub use choice_field::{Choice, ChoiceField};
        pub use digits::Digits;
        pub use error_view::ErrorView;
        pub use form_fold::FormFold;
        pub use frame::{Frame, MenuItem, Width};
        pub use helping::{helped_line, helping_line};
        pub use hidden_field::HiddenField;
        pub use loaded::loaded;
        pub use not_found::NotFoundPage;
        pub use page_script::PageScript;
        pub use page_title::PageTitle;
        pub use picture_field::PictureField;
        pub(crate) use plain_form::FormScope;
        pub use plain_form::PlainForm;
        pub use qr_code::{QrCode, QrView};
        pub use save_line::SaveLine;
        pub use state_badge::StateBadge;
        pub use text_area::TextArea;
        pub use text_field::TextField;
        pub use wa_link::wa_link;
    }
}

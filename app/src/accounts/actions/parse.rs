//! Typed text into values of `domain`, with the code of the sentence that helps.

use domain::accounts::{FormOfAddress, PhoneKind, Picture, TextError, check_password, parse_name, parse_username};

/// A name.
pub(super) fn name(typed: &str) -> Result<String, &'static str> {
    parse_name(typed).map_err(|error| match error {
        TextError::Empty => "name_empty",
        TextError::TooShort(_) => "name_short",
        TextError::TooLong(_) => "too_long",
        TextError::BadCharacter => "name_letters",
    })
}

/// A chosen form of address.
pub(super) fn form_of_address(typed: &str) -> Result<FormOfAddress, &'static str> {
    FormOfAddress::from_code(typed).ok_or("pick_address")
}

/// A picked picture.
pub(super) fn picture(typed: &str) -> Result<Picture, &'static str> {
    typed.parse().ok().and_then(Picture::new).ok_or("pick_picture")
}

/// Whose phone it is.
pub(super) fn phone(typed: &str) -> Result<PhoneKind, &'static str> {
    PhoneKind::from_code(typed).ok_or("pick_phone")
}

/// A new user name.
pub(super) fn username(typed: &str) -> Result<String, &'static str> {
    parse_username(typed).map_err(|error| match error {
        TextError::Empty => "empty",
        TextError::TooShort(_) | TextError::TooLong(_) => "username_short",
        TextError::BadCharacter => "username_shape",
    })
}

/// A new password.
pub(super) fn password(typed: &str) -> Result<(), &'static str> {
    check_password(typed).map_err(|error| match error {
        TextError::Empty => "empty",
        TextError::TooShort(_) | TextError::BadCharacter => "password_short",
        TextError::TooLong(_) => "too_long",
    })
}

/// Digits of a code or PIN.
pub(super) fn digits(typed: &str, count: usize, code: &'static str) -> Result<String, &'static str> {
    domain::accounts::parse_digits(typed, count).ok_or(code)
}

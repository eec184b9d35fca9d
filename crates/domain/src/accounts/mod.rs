//! What people tell about themselves, parsed from what they typed. Errors are codes; `app` has the sentences.

use std::fmt;

pub mod phone;
pub mod picture;
pub mod pin;
pub mod words;

pub use phone::{Phone, PhoneError};
pub use picture::Picture;

/// How a person wants to be addressed (decision 39).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormOfAddress {
    /// *Ibu*.
    Ibu,
    /// *Bapak*.
    Bapak,
    /// *Kak*, for the young and the unsaid.
    Kak,
}

impl FormOfAddress {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Ibu, Self::Bapak, Self::Kak];

    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ibu => "ibu",
            Self::Bapak => "bapak",
            Self::Kak => "kak",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// A person as they are called: *Ibu Rini*.
    pub fn of(self, name: &str) -> String {
        format!("{self} {name}")
    }
}

/// The word as it stands in a sentence: *Ibu*.
impl fmt::Display for FormOfAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ibu => "Ibu",
            Self::Bapak => "Bapak",
            Self::Kak => "Kak",
        })
    }
}

/// Whose phone it is (decision 4): asked once for each phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// *HP sendiri*: stays signed in.
    Own,
    /// *HP bersama*: locks itself, opens by PIN.
    Shared,
}

impl PhoneKind {
    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Own, Self::Shared].into_iter().find(|kind| kind.code() == code)
    }
}

/// Why a typed name, user name or password cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing was typed.
    Empty,
    /// Shorter than the least length, in characters.
    TooShort(usize),
    /// Longer than the greatest length, in characters.
    TooLong(usize),
    /// Holds something that is not allowed there: a sign that cannot be seen, or no letter at all.
    BadCharacter,
}

/// Shortest display name in characters; the shortest names of people we know of are *Li* and *Oh*.
pub const NAME_MIN: usize = 2;
/// Longest display name in characters: fits a phone's line, and the longest names of people we know of.
pub const NAME_MAX: usize = 40;
/// Shortest password in characters (decision 6).
pub const PASSWORD_MIN: usize = 15;
/// Longest password in characters; longer ones only cost time to hash.
pub const PASSWORD_MAX: usize = 200;
/// Shortest and longest user name in characters.
pub const USERNAME_LENGTH: (usize, usize) = (3, 30);

/// A person's, organisation's or cohort's name: spaces tidied, [`NAME_MIN`] to [`NAME_MAX`] characters, at least
/// one letter.
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn parse_name(typed: &str) -> Result<String, TextError> {
    let name = parse_line(typed, NAME_MAX)?;
    if name.chars().count() < NAME_MIN {
        return Err(TextError::TooShort(NAME_MIN));
    }
    Ok(name)
}

/// One line of text of at most `max` characters with at least one letter; runs of spaces become one space.
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn parse_line(typed: &str, max: usize) -> Result<String, TextError> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(TextError::Empty);
    }
    if name.chars().count() > max {
        return Err(TextError::TooLong(max));
    }
    if name.chars().any(is_invisible) || !name.chars().any(char::is_alphabetic) {
        return Err(TextError::BadCharacter);
    }
    Ok(name)
}

/// Control characters, zero-width characters and marks that reverse the writing: with them two names could look the
/// same and differ.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The name with which mentors and organizers sign in: one word, small letters, digits, `.`, `-` and `_`, unique in
/// the installation. Capitals are made small, spaces around it fall away.
///
/// # Errors
/// The first [`TextError`] that applies.
pub fn parse_username(typed: &str) -> Result<String, TextError> {
    let name = typed.trim().to_lowercase();
    let (min, max) = USERNAME_LENGTH;
    match name.chars().count() {
        0 => Err(TextError::Empty),
        n if n < min => Err(TextError::TooShort(min)),
        n if n > max => Err(TextError::TooLong(max)),
        _ if name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c)) =>
        {
            Ok(name)
        }
        _ => Err(TextError::BadCharacter),
    }
}

/// Checks a new password: [`PASSWORD_MIN`] to [`PASSWORD_MAX`] characters, anything goes, nothing is changed.
///
/// # Errors
/// [`TextError::Empty`], [`TextError::TooShort`] or [`TextError::TooLong`].
pub fn check_password(typed: &str) -> Result<(), TextError> {
    match typed.chars().count() {
        0 => Err(TextError::Empty),
        n if n < PASSWORD_MIN => Err(TextError::TooShort(PASSWORD_MIN)),
        n if n > PASSWORD_MAX => Err(TextError::TooLong(PASSWORD_MAX)),
        _ => Ok(()),
    }
}

/// The digits of a typed code or PIN, whatever is between them (`"123 456"` is `"123456"`); `None` unless there are
/// exactly `digits`.
pub fn parse_digits(typed: &str, digits: usize) -> Option<String> {
    let found: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !"-.".contains(*c))
        .collect();
    (found.len() == digits && found.bytes().all(|b| b.is_ascii_digit())).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_tidied_and_need_a_letter() {
        assert_eq!(parse_name("  Bu   Ana "), Ok("Bu Ana".to_owned()));
        assert_eq!(parse_name("   "), Err(TextError::Empty));
        assert_eq!(parse_name(" A "), Err(TextError::TooShort(2)));
        assert_eq!(parse_name("Li"), Ok("Li".to_owned()));
        assert_eq!(parse_name("Ana\u{202E}"), Err(TextError::BadCharacter));
        assert_eq!(parse_name("12 34"), Err(TextError::BadCharacter));
        assert_eq!(parse_name("A\u{7}na"), Err(TextError::BadCharacter));
        assert_eq!(parse_name(&"a".repeat(41)), Err(TextError::TooLong(40)));
    }

    #[test]
    fn usernames_are_one_small_word() {
        assert_eq!(parse_username(" Mia.Sari "), Ok("mia.sari".to_owned()));
        assert_eq!(parse_username("mi"), Err(TextError::TooShort(3)));
        assert_eq!(parse_username("mia sari"), Err(TextError::BadCharacter));
    }

    #[test]
    fn passwords_have_fifteen_characters_or_more() {
        assert_eq!(check_password("empat kata 123"), Err(TextError::TooShort(15)));
        assert_eq!(check_password("kopi susu gula aren"), Ok(()));
    }

    #[test]
    fn codes_may_be_typed_with_gaps() {
        assert_eq!(parse_digits("123 456", 6).as_deref(), Some("123456"));
        assert_eq!(parse_digits("12-34-56", 6).as_deref(), Some("123456"));
        assert_eq!(parse_digits("12345", 6), None);
        assert_eq!(parse_digits("12345a", 6), None);
    }

    #[test]
    fn codes_of_choices_read_back() {
        for form in FormOfAddress::ALL {
            assert_eq!(FormOfAddress::from_code(form.code()), Some(form));
        }
        assert_eq!(PhoneKind::from_code("shared"), Some(PhoneKind::Shared));
    }
}

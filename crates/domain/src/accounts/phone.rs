//! Indonesian mobile numbers, for orders by WhatsApp. The only phone number of a participant that is stored
//! (decision 7).

use std::fmt;

use thiserror::Error;

/// Fewest digits of a mobile number written with its leading 0 (domain facts A3).
pub const DIGITS_MIN: usize = 10;
/// Most digits of a mobile number written with its leading 0 (domain facts A3).
pub const DIGITS_MAX: usize = 13;

/// A mobile number in the form `+628…`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// Why a text is no Indonesian mobile number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// Nothing typed.
    #[error("no number")]
    Empty,
    /// A letter that looks like a digit: O for 0, l or I for 1.
    #[error("letter {typed} in place of {meant}")]
    LetterForDigit {
        /// The letter as typed.
        typed: char,
        /// The digit that was probably meant.
        meant: char,
    },
    /// A character that no phone number has.
    #[error("stray character {0}")]
    StrayCharacter(char),
    /// Begins with neither 08, 628 nor +628: a landline, or from another country.
    #[error("not an Indonesian mobile number")]
    NotMobile,
    /// Fewer than [`DIGITS_MIN`] digits; holds how many, counted with the leading 0.
    #[error("{0} digits are too few")]
    TooShort(usize),
    /// More than [`DIGITS_MAX`] digits; holds how many, counted with the leading 0.
    #[error("{0} digits are too many")]
    TooLong(usize),
}

impl Phone {
    /// Reads a number as people write it: `0812-3456-7890`, `62 812…`, `+62 (812) …`.
    ///
    /// # Errors
    /// [`PhoneError`], the first reason that applies, letters before lengths.
    pub fn parse(typed: &str) -> Result<Self, PhoneError> {
        let typed = typed.trim();
        let (plus, rest) = match typed.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, typed),
        };
        let mut digits = String::new();
        for c in rest.chars() {
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '\u{A0}' | '-' | '\u{2010}'..='\u{2013}' | '.' | '(' | ')' => {}
                'O' | 'o' => {
                    return Err(PhoneError::LetterForDigit { typed: c, meant: '0' });
                }
                'l' | 'I' | 'i' => {
                    return Err(PhoneError::LetterForDigit { typed: c, meant: '1' });
                }
                other => return Err(PhoneError::StrayCharacter(other)),
            }
        }
        if digits.is_empty() {
            return Err(PhoneError::Empty);
        }
        let after_country = match digits.strip_prefix("62") {
            // Contact apps produce "+62 0812…" when a saved 08 number gets its country.
            Some(rest) => rest.strip_prefix('0').unwrap_or(rest),
            None if plus => return Err(PhoneError::NotMobile),
            None => digits.strip_prefix('0').ok_or(PhoneError::NotMobile)?,
        };
        if !after_country.starts_with('8') {
            return Err(PhoneError::NotMobile);
        }
        match after_country.len() + 1 {
            n if n < DIGITS_MIN => Err(PhoneError::TooShort(n)),
            n if n > DIGITS_MAX => Err(PhoneError::TooLong(n)),
            _ => Ok(Self(format!("+62{after_country}"))),
        }
    }

    /// `+6281234567890`: how it is stored.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// `6281234567890`: how `wa.me` wants it.
    pub fn wa_digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// `0812-3456-7890`: how people read it.
    pub fn shown(&self) -> String {
        let digits = format!("0{}", self.0.trim_start_matches("+62"));
        let (head, tail) = digits.split_at(4);
        let (middle, end) = tail.split_at(tail.len().min(4));
        if end.is_empty() {
            format!("{head}-{middle}")
        } else {
            format!("{head}-{middle}-{end}")
        }
    }
}

/// Hides all but the last two digits, so that no log holds a number.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail = self.0.len().saturating_sub(2);
        write!(f, "Phone(…{})", &self.0[tail..])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_usual_spellings_mean_the_same_number() {
        for typed in [
            "081200000001",
            "0812-0000-0001",
            " 0812 0000 0001 ",
            "6281200000001",
            "+62 812 0000 0001",
            "+62 (812) 0000.0001",
            "+62 0812 0000 0001",
        ] {
            let phone = Phone::parse(typed).unwrap();
            assert_eq!(
                (phone.e164(), phone.wa_digits()),
                ("+6281200000001", "6281200000001"),
                "{typed}"
            );
            assert_eq!(phone.shown(), "0812-0000-0001");
        }
    }

    #[test]
    fn lengths_from_ten_to_thirteen_digits_are_taken() {
        assert_eq!(
            Phone::parse("0812000000").map(|p| p.shown()),
            Ok("0812-0000-00".to_owned())
        );
        assert_eq!(
            Phone::parse("0812000000000").map(|p| p.shown()),
            Ok("0812-0000-00000".to_owned())
        );
    }

    #[test]
    fn what_is_no_mobile_number_says_why() {
        for (typed, why) in [
            ("", PhoneError::Empty),
            (" + ", PhoneError::Empty),
            ("O81200000001", PhoneError::LetterForDigit { typed: 'O', meant: '0' }),
            ("08l200000001", PhoneError::LetterForDigit { typed: 'l', meant: '1' }),
            ("0812/0000", PhoneError::StrayCharacter('/')),
            ("0812+00000001", PhoneError::StrayCharacter('+')),
            ("021 555 0101", PhoneError::NotMobile),
            ("+65 8123 4567", PhoneError::NotMobile),
            ("81200000001", PhoneError::NotMobile),
            ("081200000", PhoneError::TooShort(9)),
            ("08120000000000", PhoneError::TooLong(14)),
            ("+62 0812 0000", PhoneError::TooShort(8)),
        ] {
            assert_eq!(Phone::parse(typed), Err(why), "{typed}");
        }
    }

    #[test]
    fn a_log_does_not_show_the_number() {
        assert_eq!(format!("{:?}", Phone::parse("081200000042").unwrap()), "Phone(…42)");
    }
}

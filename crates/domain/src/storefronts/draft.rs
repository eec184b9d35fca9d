//! The stall as typed, and what must be right before it counts as a stall.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Look;
use crate::accounts::{Phone, PhoneError, is_invisible};

/// Fewest characters of a stall's name (T1.1 of the curriculum).
pub const NAME_MIN: usize = 3;
/// Most characters of a stall's name (T1.1 of the curriculum).
pub const NAME_MAX: usize = 30;
/// Words from which a story tells something (T1.1 of the curriculum). Advice only.
pub const STORY_WORDS_MIN: usize = 10;
/// Words up to which a story is read on a phone (T1.1 of the curriculum). Advice only.
pub const STORY_WORDS_MAX: usize = 40;
/// Characters of story that are stored.
pub const STORY_MAX: usize = 1_000;
/// Characters of a city's name.
pub const CITY_MAX: usize = 60;

/// A stall as it was typed. Everything is text: saving never argues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StorefrontDraft {
    /// Name of the stall.
    pub name: String,
    /// What it sells and who makes it.
    pub story: String,
    /// City or regency; no street.
    pub city: String,
    /// Number for orders by WhatsApp, as typed; empty if there is none yet. The only phone number stored of a
    /// participant (decision 7).
    pub order_number: String,
    /// Yes to showing the order number publicly.
    pub order_number_consent: bool,
    /// Key of the look.
    pub look: String,
}

/// A stall that is right in every field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Storefront {
    /// Name of the stall, trimmed.
    pub name: String,
    /// The story, trimmed; may be empty.
    pub story: String,
    /// City or regency, trimmed.
    pub city: String,
    /// Number for orders; without it nobody can order yet.
    pub order_number: Option<Phone>,
    /// Whether the number may be shown and linked publicly.
    pub order_number_public: bool,
    /// How it looks.
    pub look: Look,
}

/// One field that is not right yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StorefrontError {
    /// Fewer than [`NAME_MIN`] characters.
    #[error("stall name too short")]
    NameTooShort,
    /// More than [`NAME_MAX`] characters; holds how many.
    #[error("stall name has {0} characters")]
    NameTooLong(usize),
    /// Characters that cannot be seen.
    #[error("stall name with invisible characters")]
    NameInvisible,
    /// More than [`STORY_MAX`] characters; holds how many.
    #[error("story has {0} characters")]
    StoryTooLong(usize),
    /// No city.
    #[error("no city")]
    CityMissing,
    /// More than [`CITY_MAX`] characters.
    #[error("city too long")]
    CityTooLong,
    /// Not a mobile number.
    #[error("order number: {0}")]
    OrderNumber(PhoneError),
    /// A look that does not exist; the form offers only the six.
    #[error("unknown look")]
    UnknownLook,
}

impl StorefrontError {
    /// Name of the field that it belongs to, as in the form.
    pub fn field(self) -> &'static str {
        match self {
            Self::NameTooShort | Self::NameTooLong(_) | Self::NameInvisible => "name",
            Self::StoryTooLong(_) => "story",
            Self::CityMissing | Self::CityTooLong => "city",
            Self::OrderNumber(_) => "order_number",
            Self::UnknownLook => "look",
        }
    }
}

impl StorefrontDraft {
    /// Reads all fields. No look chosen means the first one; no order number is fine until somebody wants to order.
    ///
    /// # Errors
    /// Every [`StorefrontError`] that applies, in the order of the form, at most one a field.
    pub fn parse(&self) -> Result<Storefront, Vec<StorefrontError>> {
        let mut errors = Vec::new();
        let mut field = |result: Result<String, StorefrontError>| {
            result.unwrap_or_else(|e| {
                errors.push(e);
                String::new()
            })
        };
        let name = field(parse_name(&self.name));
        let story = field(parse_story(&self.story));
        let city = field(parse_city(&self.city));
        let order_number = match self.order_number.trim() {
            "" => None,
            typed => Phone::parse(typed)
                .map_err(|e| errors.push(StorefrontError::OrderNumber(e)))
                .ok(),
        };
        let look = match self.look.as_str() {
            "" => Look::default(),
            key => Look::from_key(key).unwrap_or_else(|| {
                errors.push(StorefrontError::UnknownLook);
                Look::default()
            }),
        };
        if errors.is_empty() {
            Ok(Storefront {
                name,
                story,
                city,
                order_number,
                order_number_public: self.order_number_consent,
                look,
            })
        } else {
            Err(errors)
        }
    }
}

fn parse_name(typed: &str) -> Result<String, StorefrontError> {
    let name = single_spaced(typed);
    match name.chars().count() {
        _ if name.chars().any(is_invisible) => Err(StorefrontError::NameInvisible),
        n if n < NAME_MIN => Err(StorefrontError::NameTooShort),
        n if n > NAME_MAX => Err(StorefrontError::NameTooLong(n)),
        _ => Ok(name),
    }
}

fn parse_story(typed: &str) -> Result<String, StorefrontError> {
    let story = typed.trim();
    match story.chars().count() {
        n if n > STORY_MAX => Err(StorefrontError::StoryTooLong(n)),
        _ => Ok(story.to_owned()),
    }
}

fn parse_city(typed: &str) -> Result<String, StorefrontError> {
    let city = single_spaced(typed);
    match city.chars().count() {
        0 => Err(StorefrontError::CityMissing),
        n if n > CITY_MAX => Err(StorefrontError::CityTooLong),
        _ => Ok(city),
    }
}

fn single_spaced(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What to say of a story's length. Never blocks anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryAdvice {
    /// Nothing to say.
    Fine,
    /// Fewer than [`STORY_WORDS_MIN`] words; holds how many.
    Short(usize),
    /// More than [`STORY_WORDS_MAX`] words; holds how many.
    Long(usize),
}

/// Judges the length of a story in words, by white space.
pub fn story_advice(story: &str) -> StoryAdvice {
    match story.split_whitespace().count() {
        n if n < STORY_WORDS_MIN => StoryAdvice::Short(n),
        n if n > STORY_WORDS_MAX => StoryAdvice::Long(n),
        _ => StoryAdvice::Fine,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    fn draft() -> StorefrontDraft {
        StorefrontDraft {
            name: " Dapur  Bu Rini ".into(),
            story: "Kue kering rumahan.".into(),
            city: "Bandung".into(),
            order_number: "0812-0000-0002".into(),
            order_number_consent: true,
            look: "kunyit".into(),
        }
    }

    #[test]
    fn a_good_stall_is_read_and_tidied() {
        let stall = draft().parse().unwrap();
        assert_eq!((stall.name.as_str(), stall.look), ("Dapur Bu Rini", Look::Kunyit));
        assert!(stall.order_number_public);
        assert_eq!(stall.order_number.as_ref().map(Phone::e164), Some("+6281200000002"));
    }

    #[test]
    fn number_story_and_look_may_wait() {
        let stall = StorefrontDraft {
            story: String::new(),
            order_number: " ".into(),
            look: String::new(),
            ..draft()
        };
        let stall = stall.parse().unwrap();
        assert_eq!((stall.order_number, stall.look), (None, Look::Pandan));
    }

    #[test]
    fn each_wrong_field_is_named_once() {
        type Case = (fn(&mut StorefrontDraft), StorefrontError, &'static str);
        let cases: [Case; 8] = [
            (|d| d.name = "Bu".into(), StorefrontError::NameTooShort, "name"),
            (|d| d.name = "a".repeat(31), StorefrontError::NameTooLong(31), "name"),
            (
                |d| d.name = "Dapur\u{200B}".into(),
                StorefrontError::NameInvisible,
                "name",
            ),
            (
                |d| d.story = "a".repeat(1_001),
                StorefrontError::StoryTooLong(1_001),
                "story",
            ),
            (|d| d.city = "  ".into(), StorefrontError::CityMissing, "city"),
            (|d| d.city = "a".repeat(61), StorefrontError::CityTooLong, "city"),
            (
                |d| d.order_number = "0812".into(),
                StorefrontError::OrderNumber(PhoneError::TooShort(4)),
                "order_number",
            ),
            (|d| d.look = "emas".into(), StorefrontError::UnknownLook, "look"),
        ];
        for (change, error, field) in cases {
            let mut typed = draft();
            change(&mut typed);
            assert_eq!(typed.parse(), Err(vec![error]));
            assert_eq!(error.field(), field);
        }
        let empty = StorefrontDraft::default().parse();
        assert_eq!(
            empty,
            Err(vec![StorefrontError::NameTooShort, StorefrontError::CityMissing])
        );
    }

    #[test]
    fn a_story_is_advised_by_its_words_and_never_refused() {
        for (words, advice) in [
            (0, StoryAdvice::Short(0)),
            (9, StoryAdvice::Short(9)),
            (10, StoryAdvice::Fine),
            (40, StoryAdvice::Fine),
            (41, StoryAdvice::Long(41)),
        ] {
            let story = "kue ".repeat(words);
            assert_eq!(story_advice(&story), advice);
            assert!(StorefrontDraft { story, ..draft() }.parse().is_ok());
        }
    }
}

//! Nine criteria by four levels. The words are content, in `data/rubric.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::cohorts::Module;

mod tables {
    #![allow(missing_docs, reason = "re-exported below with their meaning")]
    use super::{Criterion, CriterionText, Level, LevelText, Module, SuggestRule};
    include!(concat!(env!("OUT_DIR"), "/rubric.rs"));

    pub(super) static NAMES: [&str; 4] = LEVEL_NAMES;
    pub(super) static TEXTS: &[CriterionText; 9] = &CRITERIA;
}

/// The criterion without which nothing is published: honest, permitted, safe (decision 14).
pub const GATE: Criterion = tables::GATE;
/// The level that [`GATE`] must have.
pub const GATE_LEVEL: Level = tables::GATE_LEVEL;
/// What the mentor confirms in its place until it has been taught.
pub const GATE_CONFIRMATION: &str = tables::GATE_CONFIRMATION;
/// What stands in place of a level that is not judged yet: *belum dinilai*.
pub const UNTAUGHT: &str = tables::UNTAUGHT;
/// Version of the rubric, kept with each review.
pub const VERSION: u32 = tables::VERSION;

/// A criterion of the rubric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Criterion {
    /// *Judul*: title.
    R1,
    /// *Foto utama*: cover photo.
    R2,
    /// *Foto pendukung*: other photos.
    R3,
    /// *Isi keterangan*: what the description tells.
    R4,
    /// *Bahasa*: how it reads.
    R5,
    /// *Harga*: price from cost.
    R6,
    /// *Data barang*: category and attributes.
    R7,
    /// *Jujur, izin, aman*: true, permitted, no private data.
    R8,
    /// *Kirim dan layanan*: delivery and service.
    R9,
}

/// How far along a listing is in one criterion; better ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Level {
    /// 1, *Belum tampak*.
    NotYet,
    /// 2, *Mulai tampak*.
    Emerging,
    /// 3, *Sudah bisa*.
    Able,
    /// 4, *Mahir*.
    Proficient,
}

/// A number that is no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{0} is no level from 1 to 4")]
pub struct NoSuchLevel(pub u8);

/// The levels that a mentor gave, by criterion.
pub type Ratings = BTreeMap<Criterion, Level>;

/// The words of one level of one criterion.
#[derive(Clone, Copy, Debug)]
pub struct LevelText {
    /// What the mentor compares with.
    pub anchor: &'static str,
    /// What the participant reads.
    pub shown: &'static str,
    /// How to get further, or at the top how to keep it.
    pub advice: &'static str,
}

/// The words of one criterion and how the coach's outcomes speak to it.
#[derive(Debug)]
pub(super) struct CriterionText {
    name: &'static str,
    module: Module,
    praise: [&'static str; 2],
    levels: [LevelText; 4],
    pub(super) suggest: SuggestRule,
}

/// How a level is proposed from outcomes; see `data/rubric.json`.
#[derive(Debug)]
pub(super) struct SuggestRule {
    pub(super) checks: &'static [&'static str],
    /// Levels for a worst failure of W, P, S.
    pub(super) worst: [Level; 3],
    pub(super) several_p: Level,
    pub(super) several_s: Level,
    pub(super) lowest_if: &'static [&'static str],
    pub(super) needs: &'static [&'static str],
    pub(super) highest: Option<Level>,
}

impl Criterion {
    /// All nine, in order.
    pub const ALL: [Self; 9] = [
        Self::R1,
        Self::R2,
        Self::R3,
        Self::R4,
        Self::R5,
        Self::R6,
        Self::R7,
        Self::R8,
        Self::R9,
    ];

    /// Those that have been taught in a cohort that has reached `module`; the others are *belum dinilai*. None before
    /// the first module.
    pub fn taught(module: Option<Module>) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |criterion| module.is_some_and(|reached| criterion.module() <= reached))
    }

    /// The key, as stored and posted: `R1`.
    pub fn key(self) -> &'static str {
        ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"][self as usize]
    }

    /// The criterion with this key; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|criterion| criterion.key() == key)
    }

    /// Its name: *Judul*.
    pub fn name(self) -> &'static str {
        self.text().name
    }

    /// The module that teaches it.
    pub fn module(self) -> Module {
        self.text().module
    }

    /// The words of one of its levels.
    pub fn level(self, level: Level) -> LevelText {
        self.text().levels[level as usize]
    }

    /// Two ways to praise it.
    pub fn praise(self) -> [&'static str; 2] {
        self.text().praise
    }

    pub(super) fn text(self) -> &'static CriterionText {
        &tables::TEXTS[self as usize]
    }
}

impl Level {
    /// All four, from the lowest.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::Emerging, Self::Able, Self::Proficient];

    /// Its name: *Sudah bisa*.
    pub fn name(self) -> &'static str {
        tables::NAMES[self as usize]
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level as Self + 1
    }
}

impl TryFrom<u8> for Level {
    type Error = NoSuchLevel;

    /// # Errors
    /// [`NoSuchLevel`] for anything but 1 to 4.
    fn try_from(number: u8) -> Result<Self, NoSuchLevel> {
        Self::ALL
            .into_iter()
            .find(|level| u8::from(*level) == number)
            .ok_or(NoSuchLevel(number))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_level_of_every_criterion_has_its_own_words() {
        let mut advice = BTreeSet::new();
        for criterion in Criterion::ALL {
            assert_eq!(Criterion::from_key(criterion.key()), Some(criterion));
            for level in Level::ALL {
                let text = criterion.level(level);
                assert!(!text.anchor.is_empty() && !text.shown.is_empty());
                assert!(text.shown.split_whitespace().count() <= 8, "{}", text.shown);
                advice.insert(text.advice);
            }
            assert_ne!(criterion.praise()[0], criterion.praise()[1]);
        }
        assert_eq!(advice.len(), 36);
    }

    #[test]
    fn participants_read_the_agreed_words() {
        assert_eq!(
            Criterion::R6.level(Level::NotYet).shown,
            "Harga belum dihitung dari modal"
        );
        assert_eq!(
            Criterion::R8.level(Level::NotYet).shown,
            "Ada keterangan yang belum sesuai"
        );
        assert_eq!(
            Level::ALL.map(Level::name),
            ["Belum tampak", "Mulai tampak", "Sudah bisa", "Mahir"]
        );
    }

    #[test]
    fn criteria_appear_as_they_are_taught() {
        use Criterion::*;
        let taught = |week| Criterion::taught(Module::of_week(week)).collect::<Vec<_>>();
        assert_eq!(taught(0), []);
        assert_eq!(taught(1), []);
        assert_eq!(taught(2), [R2, R3]);
        assert_eq!(taught(3), [R1, R2, R3, R4, R5, R7]);
        assert_eq!(taught(4), [R1, R2, R3, R4, R5, R6, R7]);
        assert_eq!(taught(5), Criterion::ALL);
    }

    #[test]
    fn levels_travel_as_numbers() {
        assert_eq!(serde_json::to_string(&Level::Able).unwrap(), "3");
        assert_eq!(serde_json::from_str::<Level>("4").unwrap(), Level::Proficient);
        assert!(serde_json::from_str::<Level>("0").is_err());
        assert_eq!(Level::try_from(5), Err(NoSuchLevel(5)));
        let ratings: Ratings = serde_json::from_str(r#"{"R1": 2, "R9": 4}"#).unwrap();
        assert_eq!(ratings[&Criterion::R1], Level::Emerging);
    }
}

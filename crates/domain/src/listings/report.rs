//! What the coach found, in an order that a tired person can act on.

use serde::{Deserialize, Serialize};

use super::catalog::{Group, check_info, tables};

/// A check of the catalogue, such as `J02`. The catalogue is data; this is its key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CheckId(pub String);

/// How much a finding matters (Bb).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// *Wajib*: must be settled before publishing.
    W,
    /// *Perbaiki*: counts no points.
    P,
    /// *Saran*: counts half the points.
    S,
}

/// What became of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Passed.
    Pass,
    /// Failed with this severity.
    Fail(Severity),
    /// *Tidak berlaku*: does not count (decision 19).
    NotApplicable,
}

/// The four bands of the score, as B-1 words them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// *Baru mulai*: below 60.
    #[default]
    Starting,
    /// *Hampir*: 60 to 79.
    Nearly,
    /// *Bagus*: 80 to 89.
    Good,
    /// *Bagus sekali*: 90 and more.
    VeryGood,
}

/// A repair that a machine can make (*Rapikan*): put this text into this field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Name of the field, as in the form.
    pub field: String,
    /// The whole new text of the field.
    pub text: String,
}

/// One thing to improve, in words for the participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The check that found it.
    pub check: CheckId,
    /// How much it matters.
    pub severity: Severity,
    /// Name of the field it belongs to, as in the form: `title`, `photos`, `attributes.bahan`.
    pub field: String,
    /// One line, up to about eight words.
    pub message: String,
    /// How to mend it and why it matters; shown folded.
    pub how: String,
    /// A repair, where a machine can make it.
    pub fix: Option<Fix>,
}

/// The coach's view of one listing under one version of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Version of the rule data that judged (decision 19).
    pub rules_version: u32,
    /// 0 to 100; not capped (decision 13).
    pub score: u8,
    /// The band of the score.
    pub band: Band,
    /// Every check of the catalogue with its outcome, in catalogue order.
    pub outcomes: Vec<(CheckId, Outcome)>,
    /// The score of each group that applies, 0 to 100; for the suggestions of the rubric.
    #[serde(default)]
    pub groups: Vec<(Group, u8)>,
    /// What to improve: W, P, S, and by weight within each.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The most important findings to show; what is tidied silently is left out.
    pub fn top(&self, count: usize) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !finding.is_silent()).take(count)
    }

    /// The finding to speak of under a field (`title`, `attributes`, `attributes.bahan`): what stops first, then what
    /// one tap on *Rapikan* mends, then the most important of the rest.
    pub fn for_field(&self, field: &str) -> Option<&Finding> {
        let here = || {
            self.findings
                .iter()
                .filter(|finding| !finding.is_silent() && finding.is_on(field))
        };
        here()
            .find(|finding| finding.severity == Severity::W)
            .or_else(|| here().find(|finding| finding.fix.is_some()))
            .or_else(|| here().next())
    }

    /// The findings that keep a listing from being published: "Belum bisa tayang: …".
    pub fn must(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::W)
    }

    /// What became of one check; `NotApplicable` for an id that is not in the report.
    pub fn outcome(&self, check: &str) -> Outcome {
        self.outcomes
            .iter()
            .find(|(id, _)| id.0 == check)
            .map_or(Outcome::NotApplicable, |(_, outcome)| *outcome)
    }

    /// The score of a group, 0 to 100; `None` where none of its checks applies.
    pub fn group_score(&self, group: Group) -> Option<u8> {
        self.groups
            .iter()
            .find(|(name, _)| *name == group)
            .map(|(_, score)| *score)
    }
}

impl Finding {
    /// Repaired without a word (D11, B-1): apply the fix when the field is left.
    pub fn is_silent(&self) -> bool {
        self.check.0 == "D11"
    }

    /// It speaks of this field or of a part of it.
    pub fn is_on(&self, field: &str) -> bool {
        self.field == field || self.field.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'))
    }

    /// The weight of its check; 0 for a check that the catalogue no longer has.
    pub fn weight(&self) -> u8 {
        check_info(&self.check.0).map_or(0, |info| info.weight)
    }
}

impl Band {
    /// The band of a score.
    pub fn of(score: u8) -> Band {
        match usize::from(score) {
            score if score >= tables::BAND_VERY_GOOD => Band::VeryGood,
            score if score >= tables::BAND_GOOD => Band::Good,
            score if score >= tables::BAND_NEARLY => Band::Nearly,
            _ => Band::Starting,
        }
    }

    /// As people read it.
    pub const fn name(self) -> &'static str {
        match self {
            Band::Starting => "Baru mulai",
            Band::Nearly => "Hampir",
            Band::Good => "Bagus",
            Band::VeryGood => "Bagus sekali",
        }
    }
}

//! What the coach found, in an order that a tired person can act on.

use serde::{Deserialize, Serialize};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// *Baru mulai*: below 60.
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
    /// What to improve: W, P, S, and by weight within each.
    pub findings: Vec<Finding>,
}

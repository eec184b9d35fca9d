//! When a review counts (decision 14): one praise, one next step, a level for all that was taught, and *Siap tayang*
//! only for what is honest, permitted and safe.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::rubric::{Criterion, GATE, GATE_LEVEL, Ratings};
use crate::{
    cohorts::Module,
    listings::{CheckId, Outcome, Report, Severity},
};

/// Characters of praise, next step, reason and of one remark.
pub const TEXT_MAX: usize = 500;
/// Remarks of one review: about one a field.
pub const REMARKS_MAX: usize = 20;
/// Always waits for a mentor's word, marked *Bukan itu* or not (B-1 of the domain facts).
const ASKS_A_MENTOR: &str = "K05";
/// Private data is never published, whatever the reason (decision 9).
const NEVER_BY_REASON: &str = "D08";

/// What a review decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// *Siap tayang*.
    ReadyToPublish,
    /// *Perbaiki dulu*.
    Improve,
}

impl Decision {
    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReadyToPublish => "ready_to_publish",
            Self::Improve => "improve",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::ReadyToPublish, Self::Improve]
            .into_iter()
            .find(|decision| decision.code() == code)
    }
}

/// A mentor's words on one field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Name of the field, as in the listing's form: `title`, `photos`, `attributes.bahan`.
    pub field: String,
    /// What to change there.
    pub text: String,
}

/// A review as the mentor has it on the phone; saved as it is, finished or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewDraft {
    /// `None` until chosen.
    pub decision: Option<Decision>,
    /// Levels given so far.
    pub ratings: Ratings,
    /// Answer to *Tidak ada masalah jujur, izin, atau aman*, asked while R8 has not been taught.
    pub safe: Option<bool>,
    /// One praise.
    pub praise: String,
    /// One next step.
    pub next_step: String,
    /// Remarks on fields.
    pub remarks: Vec<Remark>,
    /// W findings that the mentor found unfounded.
    pub cleared: Vec<CheckId>,
    /// Why it may be published although a W finding is open; empty if it need not be said.
    pub reason: String,
}

/// What was submitted and is being reviewed.
#[derive(Clone, Copy, Debug)]
pub struct Submitted<'a> {
    /// The coach's report, as it was recorded at sending.
    pub report: &'a Report,
    /// W findings that the participant sent with *Bukan itu*.
    pub contested: &'a [CheckId],
    /// The module that the cohort has reached; `None` before the first.
    pub module: Option<Module>,
}

/// A review that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What it decides.
    pub decision: Decision,
    /// A level for each criterion taught so far.
    pub ratings: Ratings,
    /// One praise, trimmed.
    pub praise: String,
    /// One next step, trimmed.
    pub next_step: String,
    /// Remarks on fields, trimmed, without empty ones.
    pub remarks: Vec<Remark>,
    /// W findings that the mentor cleared.
    pub cleared: Vec<CheckId>,
    /// W findings still open; published in spite of them only with a reason.
    pub open: Vec<CheckId>,
    /// Why it is published in spite of `open`.
    pub reason: Option<String>,
}

/// Why a review does not count yet.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReviewProblem {
    /// Neither *Siap tayang* nor *Perbaiki dulu*.
    #[error("no decision")]
    DecisionMissing,
    /// A criterion that was taught has no level.
    #[error("{0:?} not rated")]
    RatingMissing(Criterion),
    /// A criterion that was not taught has a level.
    #[error("{0:?} not taught yet")]
    NotTaught(Criterion),
    /// No praise.
    #[error("no praise")]
    PraiseMissing,
    /// No next step.
    #[error("no next step")]
    NextStepMissing,
    /// Longer than [`TEXT_MAX`]; names the field of the review.
    #[error("{0} too long")]
    TooLong(&'static str),
    /// More than [`REMARKS_MAX`] remarks.
    #[error("too many remarks")]
    TooManyRemarks,
    /// Not a W finding of this submission that was sent with *Bukan itu*.
    #[error("{0:?} cannot be cleared")]
    CannotClear(CheckId),
    /// *Siap tayang* with this W finding open and no reason, or with one that no reason outweighs.
    #[error("{0:?} still open")]
    StillOpen(CheckId),
    /// *Siap tayang* before it was said whether it is honest, permitted and safe.
    #[error("safety not confirmed")]
    SafetyUnanswered,
    /// *Siap tayang* for what is not honest, permitted and safe. No reason outweighs it.
    #[error("not safe to publish")]
    NotSafe,
}

impl ReviewProblem {
    /// Name of the field that it belongs to, as in the review form.
    pub fn field(&self) -> &'static str {
        match self {
            Self::DecisionMissing | Self::StillOpen(_) => "decision",
            Self::RatingMissing(criterion) | Self::NotTaught(criterion) => criterion.key(),
            Self::PraiseMissing => "praise",
            Self::NextStepMissing => "next_step",
            Self::TooLong(field) => field,
            Self::TooManyRemarks => "remarks",
            Self::CannotClear(_) => "cleared",
            Self::SafetyUnanswered | Self::NotSafe => "safe",
        }
    }
}

impl ReviewDraft {
    /// Turns the draft into a review that counts.
    ///
    /// # Errors
    /// Every [`ReviewProblem`] there is, in the order of the form.
    pub fn finish(&self, submitted: Submitted<'_>) -> Result<Review, Vec<ReviewProblem>> {
        let mut problems = self.rating_problems(submitted.module);
        let praise = required(&self.praise, "praise", ReviewProblem::PraiseMissing, &mut problems);
        let next_step = required(
            &self.next_step,
            "next_step",
            ReviewProblem::NextStepMissing,
            &mut problems,
        );
        let remarks = self.tidy_remarks(&mut problems);
        let open = self.open_findings(submitted, &mut problems);
        let reason = Some(self.reason.trim()).filter(|reason| !reason.is_empty());
        if reason.is_some_and(|reason| reason.chars().count() > TEXT_MAX) {
            problems.push(ReviewProblem::TooLong("reason"));
        }
        match self.decision {
            None => problems.push(ReviewProblem::DecisionMissing),
            Some(Decision::Improve) => {}
            Some(Decision::ReadyToPublish) => {
                let unexcused = open
                    .iter()
                    .filter(|check| reason.is_none() || check.0 == NEVER_BY_REASON);
                problems.extend(unexcused.cloned().map(ReviewProblem::StillOpen));
                problems.extend(self.safety_problem(submitted.module));
            }
        }
        let (Some(decision), true) = (self.decision, problems.is_empty()) else {
            return Err(problems);
        };
        let reason = reason.filter(|_| !open.is_empty()).map(str::to_owned);
        let (ratings, cleared) = (self.ratings.clone(), self.cleared.clone());
        Ok(Review {
            decision,
            ratings,
            praise,
            next_step,
            remarks,
            cleared,
            open,
            reason,
        })
    }

    fn rating_problems(&self, module: Option<Module>) -> Vec<ReviewProblem> {
        let taught: Vec<Criterion> = Criterion::taught(module).collect();
        let judge = |criterion: Criterion| match (taught.contains(&criterion), self.ratings.contains_key(&criterion)) {
            (true, false) => Some(ReviewProblem::RatingMissing(criterion)),
            (false, true) => Some(ReviewProblem::NotTaught(criterion)),
            _ => None,
        };
        Criterion::ALL.into_iter().filter_map(judge).collect()
    }

    fn tidy_remarks(&self, problems: &mut Vec<ReviewProblem>) -> Vec<Remark> {
        let tidy = |remark: &Remark| Remark {
            field: remark.field.clone(),
            text: remark.text.trim().to_owned(),
        };
        let remarks: Vec<Remark> = self
            .remarks
            .iter()
            .map(tidy)
            .filter(|remark| !remark.text.is_empty())
            .collect();
        if remarks.len() > REMARKS_MAX {
            problems.push(ReviewProblem::TooManyRemarks);
        }
        if remarks.iter().any(|remark| remark.text.chars().count() > TEXT_MAX) {
            problems.push(ReviewProblem::TooLong("remarks"));
        }
        remarks
    }

    fn open_findings(&self, submitted: Submitted<'_>, problems: &mut Vec<ReviewProblem>) -> Vec<CheckId> {
        let outcomes = &submitted.report.outcomes;
        let found: Vec<&CheckId> = outcomes
            .iter()
            .filter(|(_, o)| *o == Outcome::Fail(Severity::W))
            .map(|(check, _)| check)
            .collect();
        let clearable = |check: &CheckId| {
            found.contains(&check) && (submitted.contested.contains(check) || check.0 == ASKS_A_MENTOR)
        };
        problems.extend(
            self.cleared
                .iter()
                .filter(|c| !clearable(c))
                .cloned()
                .map(ReviewProblem::CannotClear),
        );
        found
            .into_iter()
            .filter(|check| !self.cleared.contains(check))
            .cloned()
            .collect()
    }

    fn safety_problem(&self, module: Option<Module>) -> Option<ReviewProblem> {
        // Once it is taught a missing level is already a problem of its own.
        let safe = if Criterion::taught(module).any(|criterion| criterion == GATE) {
            self.ratings.get(&GATE).map(|level| *level >= GATE_LEVEL).or(Some(true))
        } else {
            self.safe
        };
        match safe {
            Some(true) => None,
            Some(false) => Some(ReviewProblem::NotSafe),
            None => Some(ReviewProblem::SafetyUnanswered),
        }
    }
}

fn required(text: &str, field: &'static str, missing: ReviewProblem, problems: &mut Vec<ReviewProblem>) -> String {
    let text = text.trim();
    match text.chars().count() {
        0 => problems.push(missing),
        n if n > TEXT_MAX => problems.push(ReviewProblem::TooLong(field)),
        _ => {}
    }
    text.to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
#[path = "review_tests.rs"]
mod tests;

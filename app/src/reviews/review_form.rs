//! The review form as it is posted, and the draft it stands for.

use std::collections::BTreeMap;

use domain::{
    listings::CheckId,
    reviews::{Criterion, Decision, Level, Remark, ReviewDraft, ReviewProblem},
};
use serde::{Deserialize, Serialize};

/// Everything a mentor can fill in; fields are named `review[praise]`, `review[levels][R1]` in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    /// `1` to `4` by criterion.
    pub levels: BTreeMap<String, String>,
    /// Anything: ticked that nothing is dishonest, forbidden or unsafe.
    pub safe: String,
    /// Praise that was picked.
    pub praise_choice: String,
    /// Praise in own words.
    pub praise: String,
    /// Next step that was picked.
    pub step_choice: String,
    /// Next step in own words.
    pub next_step: String,
    /// Remarks by field.
    pub remarks: BTreeMap<String, String>,
    /// `clear` by check, where the mentor lets it pass.
    pub cleared: BTreeMap<String, String>,
    /// A [`Decision::code`].
    pub decision: String,
    /// Why it may go public all the same.
    pub reason: String,
}

/// Value of a finding that the mentor lets pass.
pub const CLEAR: &str = "clear";

impl ReviewForm {
    /// The draft that storage keeps and `domain` judges. Unknown keys and values are passed over.
    pub fn draft(&self) -> ReviewDraft {
        let level = |(key, value): (&String, &String)| {
            let number: u8 = value.parse().ok()?;
            Some((Criterion::from_key(key)?, Level::try_from(number).ok()?))
        };
        let filled = |(field, text): (&String, &String)| {
            (!text.trim().is_empty()).then(|| Remark {
                field: field.clone(),
                text: unix_lines(text.trim()),
            })
        };
        ReviewDraft {
            decision: Decision::from_code(&self.decision),
            ratings: self.levels.iter().filter_map(level).collect(),
            safe: (!self.safe.is_empty()).then_some(true),
            praise: together(&self.praise_choice, &self.praise),
            next_step: together(&self.step_choice, &self.next_step),
            remarks: self.remarks.iter().filter_map(filled).collect(),
            cleared: self
                .cleared
                .iter()
                .filter(|(_, value)| *value == CLEAR)
                .map(|(check, _)| CheckId(check.clone()))
                .collect(),
            reason: unix_lines(self.reason.trim()),
        }
    }

    /// The form that shows a draft; what was picked is found again among the choices.
    pub fn of(draft: &ReviewDraft, praise: &[String], steps: &[String]) -> Self {
        let (praise_choice, praise) = apart(&draft.praise, praise);
        let (step_choice, next_step) = apart(&draft.next_step, steps);
        Self {
            levels: draft
                .ratings
                .iter()
                .map(|(criterion, level)| (criterion.key().to_owned(), u8::from(*level).to_string()))
                .collect(),
            safe: if draft.safe == Some(true) { "ya" } else { "" }.to_owned(),
            praise_choice,
            praise,
            step_choice,
            next_step,
            remarks: draft
                .remarks
                .iter()
                .map(|remark| (remark.field.clone(), remark.text.clone()))
                .collect(),
            cleared: draft
                .cleared
                .iter()
                .map(|check| (check.0.clone(), CLEAR.to_owned()))
                .collect(),
            decision: draft.decision.map(Decision::code).unwrap_or_default().to_owned(),
            reason: draft.reason.clone(),
        }
    }
}

/// Field of the form and code of the sentence for a problem.
pub fn problem_at(problem: &ReviewProblem) -> (String, &'static str) {
    let code = match problem {
        ReviewProblem::DecisionMissing => "decision_missing",
        ReviewProblem::RatingMissing(_) => "rating_missing",
        ReviewProblem::NotTaught(_) => "not_taught",
        ReviewProblem::PraiseMissing => "praise_missing",
        ReviewProblem::NextStepMissing => "next_step_missing",
        ReviewProblem::TooLong(_) => "too_long",
        ReviewProblem::TooManyRemarks => "too_many_remarks",
        ReviewProblem::CannotClear(_) => "cannot_clear",
        ReviewProblem::StillOpen(_) => "finding_open",
        ReviewProblem::SafetyUnanswered => "safety_missing",
        ReviewProblem::NotSafe => "not_safe",
    };
    let field = match problem {
        ReviewProblem::RatingMissing(criterion) | ReviewProblem::NotTaught(criterion) => level_name(criterion.key()),
        ReviewProblem::NotSafe => "review[decision]".to_owned(),
        other => format!("review[{}]", other.field()),
    };
    (field, code)
}

/// Name of the radio buttons of a criterion.
pub fn level_name(key: &str) -> String {
    ["review[levels][", key, "]"].concat()
}

/// Browsers post line breaks as CR LF; kept as typed they would make an unchanged text another one.
fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn together(choice: &str, own: &str) -> String {
    let own = unix_lines(own.trim());
    match (choice.trim(), own.as_str()) {
        ("", own) => own.to_owned(),
        (choice, "") => choice.to_owned(),
        (choice, own) => [choice, " ", own].concat(),
    }
}

fn apart(text: &str, choices: &[String]) -> (String, String) {
    choices
        .iter()
        .filter(|choice| !choice.is_empty())
        .find_map(|choice| {
            let rest = text.strip_prefix(choice.as_str())?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| (choice.clone(), rest.trim_start().to_owned()))
        })
        .unwrap_or_else(|| (String::new(), text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn a_form_becomes_the_draft_it_stands_for() {
        let form = ReviewForm {
            levels: map(&[("R1", "3"), ("R2", "9"), ("X", "1"), ("R4", "")]),
            safe: "ya".into(),
            praise_choice: "Fotonya terang.".into(),
            praise: " Rapi juga.\r\nSekali. ".into(),
            next_step: " Tulis ukurannya. ".into(),
            remarks: map(&[("title", " Sebut gramnya. "), ("photos", "  ")]),
            cleared: map(&[("K05", CLEAR), ("J01", "keep")]),
            decision: "improve".into(),
            ..ReviewForm::default()
        };
        let draft = form.draft();
        assert_eq!(draft.ratings.len(), 1);
        assert_eq!(draft.ratings.get(&Criterion::R1), Some(&Level::Able));
        assert_eq!(draft.praise, "Fotonya terang. Rapi juga.\nSekali.");
        assert_eq!(draft.next_step, "Tulis ukurannya.");
        assert_eq!(draft.remarks.len(), 1);
        assert_eq!(draft.cleared, [CheckId("K05".into())]);
        assert_eq!((draft.decision, draft.safe), (Some(Decision::Improve), Some(true)));
    }

    #[test]
    fn an_empty_form_is_an_empty_draft() {
        assert_eq!(ReviewForm::default().draft(), ReviewDraft::default());
    }

    #[test]
    fn a_draft_shown_and_posted_again_is_the_same_draft() {
        let choices = ["Fotonya terang.".to_owned(), "Judulnya jelas.".to_owned()];
        for (praise, choice, own) in [
            ("Judulnya jelas. Mantap!", "Judulnya jelas.", "Mantap!"),
            ("Judulnya jelas.", "Judulnya jelas.", ""),
            ("Judulnya jelas.Mantap", "", "Judulnya jelas.Mantap"),
            ("Bagus sekali", "", "Bagus sekali"),
        ] {
            let draft = ReviewDraft {
                praise: praise.into(),
                decision: Some(Decision::ReadyToPublish),
                safe: Some(true),
                reason: "Sudah ditanya.".into(),
                ..ReviewDraft::default()
            };
            let form = ReviewForm::of(&draft, &choices, &[]);
            assert_eq!((form.praise_choice.as_str(), form.praise.as_str()), (choice, own));
            assert_eq!(form.draft(), draft);
        }
    }

    #[test]
    fn every_problem_points_at_a_field_of_the_form() {
        assert_eq!(
            problem_at(&ReviewProblem::RatingMissing(Criterion::R4)),
            ("review[levels][R4]".to_owned(), "rating_missing")
        );
        assert_eq!(
            problem_at(&ReviewProblem::StillOpen(CheckId("K05".into()))),
            ("review[decision]".to_owned(), "finding_open")
        );
        assert_eq!(problem_at(&ReviewProblem::PraiseMissing).0, "review[praise]");
    }
}

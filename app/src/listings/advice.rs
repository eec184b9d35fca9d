//! What the coach's line under a field says and offers.

use domain::listings::{Finding, Severity, coach};

use crate::text::desk;

/// The coach's one line directly under a field (decision 18).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// How it looks: `good`, `stop`, or nothing special.
    pub tone: &'static str,
    /// Symbol of the icon sprite.
    pub icon: &'static str,
    /// What it says.
    pub text: String,
    /// Whether these are the words of a check, which are Indonesian on every page.
    pub checked: bool,
    /// What it offers.
    pub answers: Vec<Answer>,
    /// How to mend it, folded.
    pub how: String,
}

/// A button under the coach's words. Its value is a [`super::wish::Wish`], or one of the two that only the browser
/// carries out: [`UNDO`] and [`NO`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Value of the button, before the name of the field.
    pub wish: &'static str,
    /// After the name of the field: which reading of a number.
    pub reading: String,
    /// Name of the field.
    pub field: String,
    /// Symbol of the icon sprite; none if empty.
    pub icon: &'static str,
    /// The word on it.
    pub word: String,
}

/// *Kembalikan*.
pub const UNDO: &str = "undo";
/// *Bukan*: the coach lets the text be.
pub const NO: &str = "no";

impl Answer {
    fn new(wish: &'static str, field: &str, icon: &'static str, word: &str) -> Self {
        Self {
            wish,
            reading: String::new(),
            field: field.to_owned(),
            icon,
            word: word.to_owned(),
        }
    }

    /// The value of the button.
    pub fn value(&self) -> String {
        [self.wish, ":", &self.field, &self.reading].concat()
    }
}

impl Advice {
    fn new(tone: &'static str, icon: &'static str, text: String) -> Self {
        Self {
            tone,
            icon,
            text,
            checked: false,
            answers: Vec::new(),
            how: String::new(),
        }
    }

    /// After a repair.
    pub(super) fn tidied(field: &str) -> Self {
        let t = desk::texts();
        Self {
            answers: vec![Answer::new(UNDO, field, "undo", t.undo)],
            ..Self::new("good", "check-circle", t.tidied.to_owned())
        }
    }

    /// How a number was read.
    pub(super) fn understood(text: &str) -> Self {
        Self::new("good", "check-circle", [desk::texts().understood, text].concat())
    }

    /// What a check found: with *Rapikan* where a machine can mend it, with the readings where a number is asked back.
    pub(super) fn on(finding: &Finding, field: &str, typed: &str, live: bool) -> Self {
        let t = desk::texts();
        let mut answers = readings(finding, field, typed);
        let tidies = answers.is_empty() && finding.fix.is_some();
        if tidies {
            answers.push(Answer::new("tidy", field, "magic-tidy", t.tidy));
        } else if live && !answers.is_empty() {
            answers.push(Answer::new(NO, field, "", t.no));
        }
        let stop = finding.severity == Severity::W;
        let icon = match (tidies, stop) {
            (true, _) => "magic-tidy",
            (false, true) => "warning",
            _ => "info",
        };
        Self {
            answers,
            checked: true,
            how: finding.how.clone(),
            ..Self::new(if stop { "stop" } else { "" }, icon, finding.message.clone())
        }
    }
}

/// What a question back can be answered with: *Ya* for one reading of a number, the readings themselves for several.
fn readings(finding: &Finding, field: &str, typed: &str) -> Vec<Answer> {
    if finding.field != field {
        return Vec::new();
    }
    let yes = desk::texts().yes;
    let readings = coach::suggestions(field, typed);
    if readings.is_empty() && field == "price" && finding.fix.is_some() {
        return vec![Answer::new("tidy", field, "", yes)];
    }
    let alone = readings.len() == 1;
    let answer = |(index, reading): (usize, &String)| Answer {
        reading: [":", &index.to_string()].concat(),
        ..Answer::new("use", field, "", if alone { yes } else { reading })
    };
    readings.iter().enumerate().map(answer).collect()
}

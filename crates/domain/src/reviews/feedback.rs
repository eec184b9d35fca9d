//! What the participant reads of a review: the praise, the next step, the advice of the two lowest criteria; the rest
//! folded (decision 14).

use super::{
    review::{Remark, Review},
    rubric::{Criterion, GATE, GATE_LEVEL, Level, Ratings},
};

/// Criteria whose advice stands open.
const OPEN_ADVICE: usize = 2;

/// Advice on one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The criterion.
    pub criterion: Criterion,
    /// Its level in this review.
    pub level: Level,
    /// What to do next, or at the top how to keep it.
    pub text: &'static str,
}

/// A review in the order in which it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// First of all.
    pub praise: String,
    /// Then the one next step.
    pub next_step: String,
    /// Remarks at their fields.
    pub remarks: Vec<Remark>,
    /// Advice of the two lowest criteria.
    pub advice: Vec<Advice>,
    /// Advice of the others, folded.
    pub folded: Vec<Advice>,
}

impl From<&Review> for Feedback {
    fn from(review: &Review) -> Self {
        let mut advice = lowest_first(&review.ratings);
        let folded = advice.split_off(advice.len().min(OPEN_ADVICE));
        let Review {
            praise,
            next_step,
            remarks,
            ..
        } = review.clone();
        Self {
            praise,
            next_step,
            remarks,
            advice,
            folded,
        }
    }
}

/// Praise to pick from: of the criteria from *Sudah bisa* up, the best first. Empty where there is none; then the mentor
/// writes a line.
pub fn praise_choices(ratings: &Ratings) -> Vec<&'static str> {
    let mut good: Vec<(Criterion, Level)> = ratings
        .iter()
        .filter(|(_, level)| **level >= Level::Able)
        .map(|(c, l)| (*c, *l))
        .collect();
    good.sort_by_key(|(criterion, level)| (std::cmp::Reverse(*level), *criterion));
    good.into_iter().flat_map(|(criterion, _)| criterion.praise()).collect()
}

/// Lowest level first. What keeps a listing from being published comes before everything else.
fn lowest_first(ratings: &Ratings) -> Vec<Advice> {
    let advise = |(criterion, level): (&Criterion, &Level)| Advice {
        criterion: *criterion,
        level: *level,
        text: criterion.level(*level).advice,
    };
    let mut advice: Vec<Advice> = ratings.iter().map(advise).collect();
    advice.sort_by_key(|a| (!(a.criterion == GATE && a.level < GATE_LEVEL), a.level, a.criterion));
    advice
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;
    use crate::reviews::Decision;

    fn review(levels: &[(Criterion, u8)]) -> Review {
        Review {
            decision: Decision::Improve,
            ratings: levels.iter().map(|(c, l)| (*c, Level::try_from(*l).unwrap())).collect(),
            praise: "Fotonya terang.".into(),
            next_step: "Tulis ukurannya.".into(),
            remarks: vec![Remark {
                field: "title".into(),
                text: "Sebut gramnya.".into(),
            }],
            cleared: Vec::new(),
            open: Vec::new(),
            reason: None,
        }
    }

    #[test]
    fn the_two_lowest_stand_open_and_the_rest_is_folded() {
        use Criterion::*;
        for (levels, open, folded) in [
            (vec![(R1, 3), (R2, 1), (R3, 4), (R4, 2)], vec![R2, R4], vec![R1, R3]),
            (vec![(R1, 3), (R2, 3), (R3, 3)], vec![R1, R2], vec![R3]),
            (vec![(R1, 1), (R2, 1), (R8, 2)], vec![R8, R1], vec![R2]),
            (vec![(R1, 2), (R2, 2), (R8, 3)], vec![R1, R2], vec![R8]),
            (vec![(R2, 4)], vec![R2], vec![]),
            (vec![], vec![], vec![]),
        ] {
            let feedback = Feedback::from(&review(&levels));
            assert_eq!(feedback.advice.iter().map(|a| a.criterion).collect::<Vec<_>>(), open);
            assert_eq!(feedback.folded.iter().map(|a| a.criterion).collect::<Vec<_>>(), folded);
        }
    }

    #[test]
    fn advice_is_that_of_the_level() {
        let feedback = Feedback::from(&review(&[(Criterion::R1, 2)]));
        assert_eq!(feedback.advice[0].text, Criterion::R1.level(Level::Emerging).advice);
        assert_eq!(
            (feedback.praise.as_str(), feedback.remarks.len()),
            ("Fotonya terang.", 1)
        );
    }

    #[test]
    fn praise_is_offered_for_what_is_good_the_best_first() {
        let choices = praise_choices(&review(&[(Criterion::R1, 3), (Criterion::R2, 2), (Criterion::R4, 4)]).ratings);
        assert_eq!(choices[..2], Criterion::R4.praise());
        assert_eq!(choices[2..], Criterion::R1.praise());
        assert!(praise_choices(&review(&[(Criterion::R1, 1)]).ratings).is_empty());
    }
}

//! When a review counts, as tables.

use super::{super::rubric::Level, super::suggest::tests::report, *};

fn check(id: &str) -> CheckId {
    CheckId(id.to_owned())
}

fn all(module: Module) -> Ratings {
    Criterion::taught(Some(module))
        .map(|criterion| (criterion, Level::Able))
        .collect()
}

fn draft(module: Module) -> ReviewDraft {
    ReviewDraft {
        decision: Some(Decision::ReadyToPublish),
        ratings: all(module),
        safe: Some(true),
        praise: " Judulnya sudah jelas. ".into(),
        next_step: "Tambah satu foto.".into(),
        ..ReviewDraft::default()
    }
}

/// Finishes a week-3 review of a submission with these outcomes, `contested` ids apart by spaces.
fn finish(draft: &ReviewDraft, outcomes: &str, contested: &str) -> Result<Review, Vec<ReviewProblem>> {
    let contested: Vec<CheckId> = contested.split_whitespace().map(check).collect();
    draft.finish(Submitted {
        report: &report(outcomes),
        contested: &contested,
        module: Some(Module::M3),
    })
}

#[test]
fn a_complete_review_counts_and_is_tidied() {
    let mut typed = draft(Module::M3);
    typed.remarks = vec![
        Remark {
            field: "title".into(),
            text: " Sebut ukurannya. ".into(),
        },
        Remark {
            field: "photos".into(),
            text: "  ".into(),
        },
    ];
    let review = finish(&typed, "", "").unwrap();
    assert_eq!(
        (review.decision, review.praise.as_str()),
        (Decision::ReadyToPublish, "Judulnya sudah jelas.")
    );
    assert_eq!(
        review.remarks,
        [Remark {
            field: "title".into(),
            text: "Sebut ukurannya.".into()
        }]
    );
    assert!(review.open.is_empty() && review.reason.is_none());
}

#[test]
fn what_is_missing_is_named() {
    let long = "a".repeat(TEXT_MAX + 1);
    let remark = |text: &str| Remark {
        field: "title".into(),
        text: text.into(),
    };
    type Case = (fn(&mut ReviewDraft, &str), ReviewProblem, &'static str);
    let cases: [Case; 9] = [
        (|d, _| d.decision = None, ReviewProblem::DecisionMissing, "decision"),
        (|d, _| d.praise = " ".into(), ReviewProblem::PraiseMissing, "praise"),
        (
            |d, _| d.next_step = String::new(),
            ReviewProblem::NextStepMissing,
            "next_step",
        ),
        (
            |d, long| d.praise = long.into(),
            ReviewProblem::TooLong("praise"),
            "praise",
        ),
        (
            |d, long| d.reason = long.into(),
            ReviewProblem::TooLong("reason"),
            "reason",
        ),
        (
            |d, _| d.ratings.retain(|c, _| *c != Criterion::R4),
            ReviewProblem::RatingMissing(Criterion::R4),
            "R4",
        ),
        (
            |d, _| d.ratings.extend([(Criterion::R9, Level::Able)]),
            ReviewProblem::NotTaught(Criterion::R9),
            "R9",
        ),
        (|d, _| d.safe = None, ReviewProblem::SafetyUnanswered, "safe"),
        (|d, _| d.safe = Some(false), ReviewProblem::NotSafe, "safe"),
    ];
    for (change, problem, field) in cases {
        let mut typed = draft(Module::M3);
        change(&mut typed, &long);
        assert_eq!(problem.field(), field);
        assert_eq!(finish(&typed, "", ""), Err(vec![problem]));
    }
    let wordy = ReviewDraft {
        remarks: vec![remark(&long)],
        ..draft(Module::M3)
    };
    assert_eq!(finish(&wordy, "", ""), Err(vec![ReviewProblem::TooLong("remarks")]));
    let many = ReviewDraft {
        remarks: vec![remark("a"); REMARKS_MAX + 1],
        ..draft(Module::M3)
    };
    assert_eq!(finish(&many, "", ""), Err(vec![ReviewProblem::TooManyRemarks]));
}

#[test]
fn publishing_waits_for_open_findings() {
    // outcomes, sent with "Bukan itu", cleared by the mentor, reason -> problems
    for (outcomes, contested, cleared, reason, expected) in [
        ("J10P D10S", "", "", "", vec![]),
        ("D07W", "", "", "", vec![ReviewProblem::StillOpen(check("D07"))]),
        ("D07W", "D07", "", "", vec![ReviewProblem::StillOpen(check("D07"))]),
        ("D07W", "D07", "D07", "", vec![]),
        ("D07W", "", "D07", "", vec![ReviewProblem::CannotClear(check("D07"))]),
        ("D07P", "D07", "D07", "", vec![ReviewProblem::CannotClear(check("D07"))]),
        ("D07W", "", "", "Nomor itu nomor resep.", vec![]),
        (
            "D07W D09W",
            "D07",
            "D07",
            "",
            vec![ReviewProblem::StillOpen(check("D09"))],
        ),
        ("K05W", "", "K05", "", vec![]),
        (
            "D08W",
            "",
            "",
            "Bukan alamatnya.",
            vec![ReviewProblem::StillOpen(check("D08"))],
        ),
    ] {
        let cleared = cleared.split_whitespace().map(check).collect();
        let typed = ReviewDraft {
            cleared,
            reason: reason.into(),
            ..draft(Module::M3)
        };
        let problems = finish(&typed, outcomes, contested).err().unwrap_or_default();
        assert_eq!(problems, expected, "{outcomes} {contested}");
    }
}

#[test]
fn a_reason_is_kept_only_where_it_was_needed() {
    let typed = ReviewDraft {
        reason: " Nomor itu nomor resep. ".into(),
        ..draft(Module::M3)
    };
    assert_eq!(finish(&typed, "", "").unwrap().reason, None);
    let review = finish(&typed, "D07W", "").unwrap();
    assert_eq!(
        (review.open, review.reason.as_deref()),
        (vec![check("D07")], Some("Nomor itu nomor resep."))
    );
}

#[test]
fn no_reason_outweighs_safety() {
    let unsafe_one = ReviewDraft {
        safe: Some(false),
        reason: "Sudah saya cek.".into(),
        ..draft(Module::M3)
    };
    assert_eq!(finish(&unsafe_one, "D09W", ""), Err(vec![ReviewProblem::NotSafe]));
}

#[test]
fn once_taught_the_level_of_r8_decides() {
    for (level, problems) in [
        (Level::NotYet, vec![ReviewProblem::NotSafe]),
        (Level::Emerging, vec![ReviewProblem::NotSafe]),
        (Level::Able, vec![]),
        (Level::Proficient, vec![]),
    ] {
        let mut typed = ReviewDraft {
            safe: None,
            reason: "Sudah saya cek.".into(),
            ..draft(Module::M5)
        };
        typed.ratings.insert(Criterion::R8, level);
        let report = report("");
        let done = typed.finish(Submitted {
            report: &report,
            contested: &[],
            module: Some(Module::M5),
        });
        assert_eq!(done.err().unwrap_or_default(), problems, "{level:?}");
    }
}

#[test]
fn improving_needs_neither_safety_nor_settled_findings() {
    let typed = ReviewDraft {
        decision: Some(Decision::Improve),
        safe: None,
        ..draft(Module::M3)
    };
    let review = finish(&typed, "D07W D09W", "").unwrap();
    assert_eq!(review.open, [check("D07"), check("D09")]);
    assert_eq!(review.reason, None);
}

#[test]
fn an_empty_review_names_everything_at_once() {
    let report = report("");
    let done = ReviewDraft::default().finish(Submitted {
        report: &report,
        contested: &[],
        module: None,
    });
    let expected = vec![
        ReviewProblem::PraiseMissing,
        ReviewProblem::NextStepMissing,
        ReviewProblem::DecisionMissing,
    ];
    assert_eq!(done, Err(expected));
}

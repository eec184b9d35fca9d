//! *Usulan*: levels that the coach's report proposes, for the mentor to keep or change (decision 14).

use super::rubric::{Criterion, Level, SuggestRule};
use crate::listings::{Outcome, Report, Severity};

/// A level for each criterion, as far as a machine can say. `None` where it cannot: nothing that was checked speaks to
/// it, or only a person can vouch for it. Never *Mahir*.
pub fn suggest(report: &Report) -> Vec<(Criterion, Option<Level>)> {
    Criterion::ALL
        .into_iter()
        .map(|criterion| (criterion, propose(&criterion.text().suggest, report)))
        .collect()
}

fn propose(rule: &SuggestRule, report: &Report) -> Option<Level> {
    let outcome = |id: &str| {
        report
            .outcomes
            .iter()
            .find(|(check, _)| check.0 == id)
            .map(|(_, outcome)| *outcome)
    };
    let failed = |severity| {
        rule.checks
            .iter()
            .filter(|id| outcome(id) == Some(Outcome::Fail(severity)))
            .count()
    };
    let applied = |id: &&str| !matches!(outcome(id), None | Some(Outcome::NotApplicable));

    let hit = |id: &&str| matches!(outcome(id), Some(Outcome::Fail(Severity::W | Severity::P)));
    if rule.lowest_if.iter().any(hit) {
        return Some(Level::NotYet);
    }
    let [by_w, by_p, by_s] = rule.worst;
    let (p, s) = (failed(Severity::P), failed(Severity::S));
    let faults = [
        (failed(Severity::W) > 0).then_some(by_w),
        (p > 0).then_some(if p > 1 {
            rule.several_p.min(by_p)
        } else {
            by_p
        }),
        (s > 0).then_some(if s > 1 {
            rule.several_s.min(by_s)
        } else {
            by_s
        }),
    ];
    let fault = faults.into_iter().flatten().min();
    let praise = rule
        .highest
        .filter(|_| rule.checks.iter().any(applied) && rule.needs.iter().all(applied));
    match (fault, praise) {
        // A small fault does not lift a criterion above what a faultless one would get.
        (Some(low), Some(high)) => Some(low.min(high)),
        (Some(low), None) => (low < Level::Able).then_some(low),
        (None, high) => high,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::listings::{Band, CheckId};

    const CHECKS: [&str; 44] = [
        "J01", "J02", "J03", "J04", "J05", "J06", "J07", "J08", "J09", "J10", "J11", "F01", "F02",
        "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "D01", "D02", "D03", "D04", "D05",
        "D06", "D07", "D08", "D09", "D10", "D11", "H01", "H02", "H03", "H04", "H05", "K01", "K02",
        "K03", "K04", "K05", "K06", "K07",
    ];

    /// A report in which all passes but what is listed, as `J02P` or `F01-` for not applicable. Photo checks that need
    /// pixels, cost and market price do not apply, as in the first version of the coach.
    pub fn report(exceptions: &str) -> Report {
        let outcome = |id: &str| {
            let listed = exceptions
                .split_whitespace()
                .find_map(|e| e.strip_prefix(id));
            match listed {
                Some("W") => Outcome::Fail(Severity::W),
                Some("P") => Outcome::Fail(Severity::P),
                Some("S") => Outcome::Fail(Severity::S),
                Some("+") => Outcome::Pass,
                Some(_) => Outcome::NotApplicable,
                None if ("F04"..="F10").contains(&id) || ["H02", "H03"].contains(&id) => {
                    Outcome::NotApplicable
                }
                None => Outcome::Pass,
            }
        };
        let outcomes = CHECKS
            .iter()
            .map(|id| (CheckId((*id).to_owned()), outcome(id)))
            .collect();
        Report {
            rules_version: 1,
            score: 0,
            band: Band::Starting,
            outcomes,
            groups: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn levels(exceptions: &str) -> [u8; 9] {
        let proposed = suggest(&report(exceptions));
        std::array::from_fn(|i| proposed[i].1.map_or(0, u8::from))
    }

    #[test]
    fn outcomes_become_levels() {
        for (exceptions, expected) in [
            // R1 R2 R3 R4 R5 R6 R7 R8 R9; 0 is no proposal.
            ("", [3, 0, 3, 3, 3, 0, 3, 0, 2]),
            // A title without size is level 2, promotion as well makes it 1, no name of the goods is 1 at once.
            ("J10P", [2, 0, 3, 3, 3, 0, 3, 0, 2]),
            ("J10P J05P", [1, 0, 3, 3, 3, 0, 3, 0, 2]),
            ("J09P", [1, 0, 3, 3, 3, 0, 3, 0, 2]),
            ("J09S", [3, 0, 3, 3, 3, 0, 3, 0, 2]),
            ("J09S J02S", [2, 0, 3, 3, 3, 0, 3, 0, 2]),
            // One photo, two photos, none.
            ("F01P", [3, 2, 1, 3, 3, 0, 3, 0, 2]),
            ("F01S", [3, 0, 2, 3, 3, 0, 3, 0, 2]),
            ("F01W F02- F03-", [3, 1, 1, 3, 3, 0, 3, 0, 2]),
            // Pixels were looked at and are fine.
            ("F04+ F07+", [3, 3, 3, 3, 3, 0, 3, 0, 2]),
            // Few facts, and a copied title.
            ("D01P D03P", [3, 0, 3, 2, 3, 0, 3, 0, 2]),
            ("D01P D02P D03P", [3, 0, 3, 1, 3, 0, 3, 0, 2]),
            // Capitals and abbreviations.
            ("D06P D10S", [3, 0, 3, 3, 2, 0, 3, 0, 2]),
            ("J03P D06P", [2, 0, 3, 3, 1, 0, 3, 0, 2]),
            // Price: nonsense, at a loss, thin, well.
            ("H01W", [3, 0, 3, 3, 3, 1, 3, 0, 2]),
            ("H02P", [3, 0, 3, 3, 3, 2, 3, 0, 2]),
            ("H02+", [3, 0, 3, 3, 3, 3, 3, 0, 2]),
            // Data with gaps, and no category.
            ("K02P H04P", [3, 0, 3, 3, 3, 0, 2, 0, 2]),
            ("K01W K02-", [3, 0, 3, 3, 3, 0, 1, 0, 2]),
            // Safety: fault is found, nothing is vouched for.
            ("D09W", [3, 0, 3, 3, 3, 0, 3, 1, 2]),
            ("K06P", [3, 0, 3, 3, 3, 0, 3, 2, 2]),
            ("K05S", [3, 0, 3, 3, 3, 0, 3, 0, 2]),
            // No city or handling time.
            ("K04P", [3, 0, 3, 3, 3, 0, 3, 0, 2]),
            ("K04-", [3, 0, 3, 3, 3, 0, 3, 0, 0]),
        ] {
            assert_eq!(levels(exceptions), expected, "{exceptions}");
        }
    }

    #[test]
    fn a_report_without_outcomes_proposes_nothing() {
        let empty = Report {
            outcomes: Vec::new(),
            ..report("")
        };
        assert!(suggest(&empty).iter().all(|(_, level)| level.is_none()));
    }

    #[test]
    fn every_check_that_the_rubric_names_exists() {
        for criterion in Criterion::ALL {
            let rule = &criterion.text().suggest;
            for id in rule.checks.iter().chain(rule.lowest_if).chain(rule.needs) {
                assert!(CHECKS.contains(id), "{id}");
            }
            assert!(
                rule.lowest_if
                    .iter()
                    .chain(rule.needs)
                    .all(|id| rule.checks.contains(id))
            );
            assert!(rule.highest.is_none_or(|level| level < Level::Proficient));
        }
    }
}

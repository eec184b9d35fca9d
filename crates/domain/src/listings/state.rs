//! From first draft to public page: the states of a listing and the rules for moving between them.
//!
//! Pure tables over facts that `storage` reads from rows. Times are epoch milliseconds.

use serde::{Deserialize, Serialize};

use super::{CheckId, Finding, ListingDraft, Report, Severity};
use crate::reviews::Decision;

/// How long the first mentor to open a try has it to themselves (decision 15).
pub const HOLD_MS: i64 = 15 * 60_000;
/// How long a review can be corrected by its writer (decision 15).
pub const CORRECTION_MS: i64 = 15 * 60_000;
/// Saves of one person from one editor within this time share a revision row (decision 12).
pub const COALESCE_MS: i64 = 5 * 60_000;

/// What became of the newest try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TryFact {
    /// Nobody has opened it.
    Waiting,
    /// A mentor has opened it.
    Opened,
    /// Reviewed.
    Reviewed(Decision),
    /// Taken back by its owner.
    Withdrawn,
}

/// What became of the public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicFact {
    /// Shows what is saved.
    Current,
    /// Shows the last allowed version; newer text or photos wait (decision 16).
    Behind,
    /// Taken down by a mentor or organizer.
    TakenDown,
}

/// The facts from which the state follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListingFacts {
    /// Deleted by its owner; can be undone.
    pub deleted: bool,
    /// The newest try, if there is one.
    pub newest_try: Option<TryFact>,
    /// The public page, if there ever was one.
    pub public: Option<PublicFact>,
}

/// Where a listing stands, in one word for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListingState {
    /// Being written.
    Draft,
    /// Sent, not opened yet.
    Waiting,
    /// A mentor has opened it.
    InReview,
    /// Reviewed; improve and send again.
    Improve,
    /// Approved, not public.
    Approved,
    /// Public as saved.
    Published,
    /// Public, with newer text or photos that wait.
    Changed,
    /// Taken down.
    TakenDown,
    /// Deleted.
    Deleted,
}

impl ListingState {
    /// The newest fact that asks something of somebody wins: an open try before the page, the page before a review.
    pub fn of(facts: ListingFacts) -> Self {
        if facts.deleted {
            return Self::Deleted;
        }
        match (facts.newest_try, facts.public) {
            (Some(TryFact::Waiting), _) => Self::Waiting,
            (Some(TryFact::Opened), _) => Self::InReview,
            (_, Some(PublicFact::TakenDown)) => Self::TakenDown,
            (Some(TryFact::Reviewed(Decision::Improve)), _) => Self::Improve,
            (_, Some(PublicFact::Current)) => Self::Published,
            (_, Some(PublicFact::Behind)) => Self::Changed,
            (Some(TryFact::Reviewed(Decision::ReadyToPublish)), None) => Self::Approved,
            (Some(TryFact::Withdrawn) | None, None) => Self::Draft,
        }
    }
}

/// Why a listing cannot be sent yet (decision 13). Nothing else blocks sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendBlock {
    /// No title.
    NoTitle,
    /// No photo.
    NoPhoto,
    /// No price.
    NoPrice,
    /// Neither a category nor *Lainnya*.
    NoCategory,
    /// Check D08 found private data.
    PrivateData,
}

/// The check that finds private data.
pub const PRIVATE_DATA: &str = "D08";

/// Everything that keeps this listing from being sent. A price may stand in a variant instead.
pub fn send_blocks(draft: &ListingDraft, photos: usize, report: &Report) -> Vec<SendBlock> {
    let priced = !draft.price.trim().is_empty() || draft.variants.iter().any(|v| !v.price.trim().is_empty());
    let private = report.findings.iter().any(|finding| finding.check.0 == PRIVATE_DATA);
    [
        (draft.title.trim().is_empty(), SendBlock::NoTitle),
        (photos == 0, SendBlock::NoPhoto),
        (!priced, SendBlock::NoPrice),
        (draft.category.is_none(), SendBlock::NoCategory),
        (private, SendBlock::PrivateData),
    ]
    .into_iter()
    .filter_map(|(blocked, why)| blocked.then_some(why))
    .collect()
}

/// A W finding that a mentor has looked at and let pass. It stays cleared as long as the coach would say the same
/// of the same field: another word in the same field is another finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClearedFinding {
    /// The check.
    pub check: CheckId,
    /// The field.
    pub field: String,
    /// What the coach said.
    pub message: String,
}

impl ClearedFinding {
    /// Clears this finding.
    pub fn of(finding: &Finding) -> Self {
        Self {
            check: finding.check.clone(),
            field: finding.field.clone(),
            message: finding.message.clone(),
        }
    }
}

/// The W findings that nobody has cleared. Private data cannot be cleared.
pub fn open_findings<'r>(report: &'r Report, cleared: &[ClearedFinding]) -> Vec<&'r Finding> {
    let is_cleared =
        |finding: &Finding| finding.check.0 != PRIVATE_DATA && cleared.contains(&ClearedFinding::of(finding));
    report
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::W && !is_cleared(finding))
        .collect()
}

/// The W findings of these checks, as a mentor's word on them is kept. Private data is left out.
pub fn cleared_by(report: &Report, checks: &[CheckId]) -> Vec<ClearedFinding> {
    open_findings(report, &[])
        .into_iter()
        .filter(|finding| finding.check.0 != PRIVATE_DATA && checks.contains(&finding.check))
        .map(ClearedFinding::of)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listings::{Band, CategoryChoice, VariantDraft};

    #[test]
    fn the_state_follows_from_the_facts() {
        use Decision::{Improve, ReadyToPublish};
        use PublicFact::{Behind, Current, TakenDown};
        use TryFact::{Opened, Reviewed, Waiting, Withdrawn};
        let table = [
            (None, None, ListingState::Draft),
            (Some(Withdrawn), None, ListingState::Draft),
            (Some(Waiting), None, ListingState::Waiting),
            (Some(Opened), None, ListingState::InReview),
            (Some(Reviewed(Improve)), None, ListingState::Improve),
            (Some(Reviewed(ReadyToPublish)), None, ListingState::Approved),
            (Some(Reviewed(ReadyToPublish)), Some(Current), ListingState::Published),
            (Some(Reviewed(ReadyToPublish)), Some(Behind), ListingState::Changed),
            (Some(Reviewed(ReadyToPublish)), Some(TakenDown), ListingState::TakenDown),
            (Some(Reviewed(Improve)), Some(Current), ListingState::Improve),
            (Some(Reviewed(Improve)), Some(TakenDown), ListingState::TakenDown),
            (Some(Waiting), Some(Current), ListingState::Waiting),
            (Some(Opened), Some(TakenDown), ListingState::InReview),
            (None, Some(Current), ListingState::Published),
        ];
        for (newest_try, public, state) in table {
            let facts = ListingFacts {
                deleted: false,
                newest_try,
                public,
            };
            assert_eq!(ListingState::of(facts), state, "{facts:?}");
            assert_eq!(
                ListingState::of(ListingFacts { deleted: true, ..facts }),
                ListingState::Deleted
            );
        }
    }

    fn finding(check: &str, severity: Severity, message: &str) -> Finding {
        Finding {
            check: CheckId(check.to_owned()),
            severity,
            field: "description".to_owned(),
            message: message.to_owned(),
            how: String::new(),
            fix: None,
        }
    }

    fn report(findings: Vec<Finding>) -> Report {
        Report {
            rules_version: 1,
            score: 50,
            band: Band::Starting,
            outcomes: Vec::new(),
            groups: Vec::new(),
            findings,
        }
    }

    #[test]
    fn only_what_is_missing_and_private_data_keep_a_listing_from_being_sent() {
        let bad = report(vec![
            finding("D09", Severity::W, "obat"),
            finding("J02", Severity::P, ""),
        ]);
        let whole = ListingDraft {
            title: "Keripik".to_owned(),
            price: "15rb".to_owned(),
            category: Some(CategoryChoice::Other {
                group: "camilan".to_owned(),
                text: String::new(),
            }),
            ..ListingDraft::default()
        };
        assert_eq!(send_blocks(&whole, 1, &bad), []);
        let blank = ListingDraft {
            title: "  ".to_owned(),
            ..ListingDraft::default()
        };
        let all = [
            SendBlock::NoTitle,
            SendBlock::NoPhoto,
            SendBlock::NoPrice,
            SendBlock::NoCategory,
        ];
        assert_eq!(send_blocks(&blank, 0, &bad), all);
        let private = report(vec![finding("D08", Severity::W, "NIK")]);
        assert_eq!(send_blocks(&whole, 1, &private), [SendBlock::PrivateData]);
        let variants = vec![VariantDraft {
            price: "9rb".to_owned(),
            ..VariantDraft::default()
        }];
        let by_variant = ListingDraft {
            price: String::new(),
            variants,
            ..whole
        };
        assert_eq!(send_blocks(&by_variant, 1, &bad), []);
    }

    #[test]
    fn a_cleared_finding_is_closed_for_the_same_words_only_and_private_data_never() {
        let said = report(vec![
            finding("D09", Severity::W, "obat"),
            finding("D08", Severity::W, "NIK"),
        ]);
        let checks = [CheckId("D09".to_owned()), CheckId("D08".to_owned())];
        let cleared = cleared_by(&said, &checks);
        assert_eq!(cleared.len(), 1);
        let open: Vec<_> = open_findings(&said, &cleared)
            .into_iter()
            .map(|finding| finding.check.0.as_str())
            .collect();
        assert_eq!(open, ["D08"]);
        let other = report(vec![finding("D09", Severity::W, "ampuh")]);
        assert_eq!(open_findings(&other, &cleared).len(), 1);
        assert!(open_findings(&report(vec![finding("J02", Severity::P, "")]), &[]).is_empty());
    }
}

//! What the public page shows after approval (decision 16), and when a review counts (decisions 14 and 15).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Decision, Finding, ListingDraft};

/// The criterion that nobody may wave through: *jujur, izin, aman*.
pub const HONESTY: &str = "R8";
/// Lowest level of [`HONESTY`] with which anything is published.
pub const HONESTY_MIN: u8 = 3;
/// Highest level of the rubric.
pub const LEVEL_MAX: u8 = 4;

/// Why a review cannot be saved as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewBlock {
    /// No praise.
    NoPraise,
    /// No next step although the listing is to be improved.
    NoNextStep,
    /// A level outside 1 to 4.
    BadLevel,
    /// Approved with R8 below 3, or without a level for it.
    Dishonest,
    /// Approved with an open W finding and no reason.
    OpenFindings,
    /// The try holds private data.
    PrivateData,
}

/// What is judged of a review before it is saved.
#[derive(Clone, Copy, Debug)]
pub struct ReviewFacts<'a> {
    /// The decision.
    pub decision: Decision,
    /// Levels by criterion id.
    pub ratings: &'a BTreeMap<String, u8>,
    /// The praise.
    pub praise: &'a str,
    /// The one next step.
    pub next_step: &'a str,
    /// Why the mentor deviates; may be empty.
    pub reason: &'a str,
    /// W findings of the try that stay open after this review.
    pub open: &'a [&'a Finding],
}

/// Everything that keeps this review from being saved. A mentor may approve over an open finding with a reason, but
/// never below R8 3 and never with private data.
pub fn review_blocks(review: ReviewFacts<'_>) -> Vec<ReviewBlock> {
    let approve = review.decision == Decision::Approve;
    let honest = review.ratings.get(HONESTY).is_some_and(|level| *level >= HONESTY_MIN);
    let private = review.open.iter().any(|finding| finding.check.0 == super::state::PRIVATE_DATA);
    let waved_through = !review.reason.trim().is_empty();
    [
        (review.praise.trim().is_empty(), ReviewBlock::NoPraise),
        (!approve && review.next_step.trim().is_empty(), ReviewBlock::NoNextStep),
        (review.ratings.values().any(|level| !(1..=LEVEL_MAX).contains(level)), ReviewBlock::BadLevel),
        (approve && !honest, ReviewBlock::Dishonest),
        (approve && !review.open.is_empty() && !waved_through, ReviewBlock::OpenFindings),
        (approve && private, ReviewBlock::PrivateData),
    ]
    .into_iter()
    .filter_map(|(blocked, why)| blocked.then_some(why))
    .collect()
}

/// What a save does to the public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicChange {
    /// The page shows what is saved.
    UpToDate,
    /// Price and stock went live; nothing else differed.
    LiveFields,
    /// Everything went live; the mentor is told of text and photos.
    Everything,
    /// A W finding is open: price and stock went live, the old text and photos stay.
    HeldBack,
}

/// The next public content, given what is public and what is saved.
///
/// Price and stock go live at once, unless a W finding is open on that very field or the price was emptied. Text and
/// photos go live if no W finding is open and nothing needed for sending is missing (`complete`). `photos_differ`
/// because photos are rows of their own.
pub fn next_public(
    public: &ListingDraft,
    saved: &ListingDraft,
    photos_differ: bool,
    open: &[&Finding],
    complete: bool,
) -> (ListingDraft, PublicChange) {
    let mut next = public.clone();
    let clear = |field: &str| !open.iter().any(|finding| finding.field == field || finding.field.starts_with(&format!("{field}.")));
    if clear("price") && !saved.price.trim().is_empty() {
        next.price.clone_from(&saved.price);
        next.price_from = saved.price_from;
    }
    if clear("stock") {
        next.stock.clone_from(&saved.stock);
    }
    if clear("variants") {
        for variant in &mut next.variants {
            if let Some(now) = saved.variants.iter().find(|v| v.name == variant.name) {
                variant.price.clone_from(&now.price);
                variant.stock.clone_from(&now.stock);
            }
        }
    }
    let live_changed = next != *public;
    if next == *saved && !photos_differ {
        let change = if live_changed { PublicChange::LiveFields } else { PublicChange::UpToDate };
        return (next, change);
    }
    if open.is_empty() && complete { (saved.clone(), PublicChange::Everything) } else { (next, PublicChange::HeldBack) }
}

//! The checks of the catalogue (Bb with B-1): what the coach finds in a listing, and the score.

mod describe;
mod desk;
mod details;
mod photos;
mod price;
mod title;

use super::catalog::{CHECKS, CheckInfo, Group, LATIHAN, MarketProfile, RULES_VERSION};
use super::{Band, CheckId, Finding, ListingDraft, Outcome, PhotoFact, Report};
use crate::text;
use desk::{Desk, Found, Verdict};

pub use desk::{Fields, fields_for};

/// Everything that a check looks at.
#[derive(Clone, Copy, Debug)]
pub struct CheckContext<'a> {
    /// The listing as typed.
    pub draft: &'a ListingDraft,
    /// Its photos in order, the cover first.
    pub photos: &'a [PhotoFact],
    /// The city of the stall; empty while it is missing.
    pub city: &'a str,
    /// Titles of the other listings of the same stall (K07).
    pub other_titles: &'a [&'a str],
    /// Form of address: Ibu, Bapak or Kak.
    pub sapaan: &'a str,
    /// What the market allows.
    pub profile: &'a MarketProfile,
    /// Prices in rupiah of comparable goods (H03); fewer than five switch it off.
    pub comparables: &'a [i64],
}

impl<'a> CheckContext<'a> {
    /// A context with the practice profile, no other listings and the address *Kak*.
    pub fn new(draft: &'a ListingDraft, photos: &'a [PhotoFact], city: &'a str) -> Self {
        CheckContext {
            draft,
            photos,
            city,
            other_titles: &[],
            sapaan: "Kak",
            profile: &LATIHAN,
            comparables: &[],
        }
    }
}

/// Judges a listing. Never fails, whatever was typed.
pub fn check(ctx: &CheckContext<'_>) -> Report {
    let desk = Desk::new(ctx);
    let mut outcomes = Vec::with_capacity(CHECKS.len());
    let mut findings = Vec::new();
    let mut tallies = [Tally::default(); 5];
    for info in CHECKS {
        let (outcome, points) = match verdict(&desk, info.id) {
            Verdict::NotApplicable => (Outcome::NotApplicable, None),
            Verdict::Pass => (Outcome::Pass, Some(100)),
            Verdict::Fail(found) => {
                let outcome = Outcome::Fail(found.severity);
                let points = found.points();
                findings.push(finding(info, found, ctx.sapaan));
                (outcome, Some(points))
            }
        };
        if let Some(points) = points {
            tallies[info.group as usize].add(info.weight, points);
        }
        outcomes.push((CheckId(info.id.to_owned()), outcome));
    }
    // Stable: the catalogue order decides between equals.
    crate::short_sort::short_sort(&mut findings, |finding: &Finding| {
        (finding.severity, std::cmp::Reverse(finding.weight()))
    });
    let mut whole = Tally::default();
    for tally in tallies {
        whole.weight += tally.weight;
        whole.points += tally.points;
    }
    let score = whole.score().unwrap_or(0);
    let groups = Group::ALL
        .iter()
        .filter_map(|group| tallies[*group as usize].score().map(|score| (*group, score)))
        .collect();
    Report {
        rules_version: RULES_VERSION,
        score,
        band: Band::of(score),
        outcomes,
        groups,
        findings,
    }
}

/// Points reached and possible.
#[derive(Clone, Copy, Default)]
struct Tally {
    weight: u32,
    points: u32,
}

impl Tally {
    fn add(&mut self, weight: u8, points: u8) {
        self.weight += u32::from(weight);
        self.points += u32::from(weight) * u32::from(points);
    }

    /// In percent, rounded to the nearest.
    fn score(self) -> Option<u8> {
        let rounded = (self.points + self.weight / 2).checked_div(self.weight)?;
        Some(u8::try_from(rounded).unwrap_or(100))
    }
}

fn finding(info: &CheckInfo, found: Found, sapaan: &str) -> Finding {
    let mut values: Vec<(&str, &str)> = found
        .values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    values.push(("sapaan", sapaan));
    let how = [info.how, " ", info.why].concat();
    Finding {
        check: CheckId(info.id.to_owned()),
        severity: found.severity,
        field: found.field.unwrap_or_else(|| info.field.to_owned()),
        message: text::fill(info.message(found.key), &values),
        how: text::fill(&how, &values),
        fix: found.fix,
    }
}

fn verdict(desk: &Desk<'_>, id: &str) -> Verdict {
    match id {
        "J01" => title::present(desk),
        "J02" => title::length(desk),
        "J03" => title::capitals(desk),
        "J04" => title::marks(desk),
        "J05" => title::promo(desk),
        "J06" => title::contact(desk),
        "J07" => title::price(desk),
        "J08" => title::repeats(desk),
        "J09" => title::kind_word(desk),
        "J10" => title::spec(desk),
        "J11" => title::slang(desk),
        "F01" => photos::count(desk),
        "F02" => photos::size(desk),
        "F03" => photos::shape(desk),
        "D01" => describe::length(desk),
        "D02" => describe::copy(desk),
        "D03" => describe::facts(desk),
        "D04" => describe::sentences(desk),
        "D05" => describe::lines(desk),
        "D06" => describe::capitals(desk),
        "D07" => describe::contact(desk),
        "D08" => describe::private(desk),
        "D09" => describe::claims(desk),
        "D10" => describe::slang(desk),
        "D11" => describe::money_and_marks(desk),
        "H01" => price::price(desk),
        "H03" => price::market(desk),
        "H04" => price::stock(desk),
        "H05" => price::variants(desk),
        "K01" => details::category(desk),
        "K02" => details::attributes(desk),
        "K03" => details::weight(desk),
        "K04" => details::handling(desk),
        "K05" => details::forbidden(desk),
        "K06" => details::permits(desk),
        "K07" => details::twin(desk),
        // F04 to F10 need pixels and H02 the cost calculator (decision 19).
        _ => Verdict::NotApplicable,
    }
}

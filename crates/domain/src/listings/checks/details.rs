//! K01 to K07: category, attributes, weight, handling, goods to look at, permits, twins.

use super::desk::{Desk, Found, Verdict};
use crate::listings::Severity::{P, S, W};
use crate::listings::catalog::{Attribute, CATEGORIES, Leaf, tables};
use crate::listings::{CategoryChoice, SellingKind};
use crate::money::grouped;
use crate::numbers::Reading;
use crate::quantity::{parse_days, parse_weight};
use crate::text::{Scan, jaccard_percent, spec};

/// No category, or *Lainnya* without words (decision 13).
pub(super) fn is_missing(d: &Desk<'_>) -> bool {
    match &d.ctx.draft.category {
        None => true,
        Some(CategoryChoice::Leaf(_)) => d.leaf.is_none(),
        Some(CategoryChoice::Other { text, .. }) => text.trim().is_empty(),
    }
}

pub(super) fn category(d: &Desk<'_>) -> Verdict {
    if is_missing(d) {
        return Verdict::Fail(Found::new(W).key("none"));
    }
    let Some(own) = d.leaf else {
        return Verdict::Pass;
    };
    let scan = Scan::new(&d.spelled);
    // The head noun decides before any count: "Dompet batik tenun" is a purse.
    if scan.phrase_at(0, own.kata_jenis).is_some() {
        return Verdict::Pass;
    }
    let matches = |leaf: &Leaf| {
        let mut kinds: Vec<&str> = scan
            .phrases(leaf.kata_jenis)
            .iter()
            .map(|hit| hit.phrase.text)
            .collect();
        crate::short_sort::short_sort(&mut kinds, |kind| *kind);
        kinds.dedup();
        kinds.len()
    };
    let mine = matches(own);
    let mut best: Option<(&Leaf, usize)> = None;
    for leaf in CATEGORIES.iter().flat_map(|group| group.leaves) {
        let count = matches(leaf);
        if count > mine && best.is_none_or(|(_, most)| count > most) {
            best = Some((leaf, count));
        }
    }
    match best {
        Some((leaf, _)) => Verdict::Fail(Found::new(S).key("other").with("kategori", leaf.name)),
        None => Verdict::Pass,
    }
}

pub(super) fn attributes(d: &Desk<'_>) -> Verdict {
    let Some(leaf) = d.leaf else {
        return Verdict::NotApplicable;
    };
    // A service is not measured by what the goods of its leaf are made of.
    let set: &[Attribute] = if d.is_service() && leaf.set_name != "JS" {
        &[]
    } else {
        leaf.set
    };
    let required: Vec<&Attribute> = leaf
        .own
        .iter()
        .chain(set)
        .filter(|attribute| attribute.required)
        .collect();
    if required.is_empty() {
        return Verdict::NotApplicable;
    }
    let missing: Vec<&Attribute> = required
        .iter()
        .filter(|attribute| !is_filled(d, attribute.key))
        .copied()
        .collect();
    let Some(first) = missing.first() else {
        return Verdict::Pass;
    };
    let labels: Vec<&str> = missing.iter().map(|attribute| attribute.label).collect();
    let percent = (required.len() - missing.len()) * 100 / required.len();
    let found = Found::new(P)
        .with("n", missing.len().to_string())
        .with("daftar", labels.join(", "));
    Verdict::Fail(found.on(["attributes.", first.key].concat()).share(percent))
}

fn is_filled(d: &Desk<'_>, key: &str) -> bool {
    d.ctx
        .draft
        .attributes
        .get(key)
        .is_some_and(|text| !text.trim().is_empty())
}

pub(super) fn weight(d: &Desk<'_>) -> Verdict {
    if !d.fields.weight {
        return Verdict::NotApplicable;
    }
    match parse_weight(&d.ctx.draft.weight) {
        Reading::Clear(grams) if (1..=tables::WEIGHT_MAX_GRAMS).contains(&(grams as usize)) => {
            let net = spec::net_grams(&d.title).unwrap_or(0);
            let light = u64::from(grams) * 100 < net.saturating_mul(100 + tables::PACKAGING_PERCENT as u64);
            Verdict::fail_if(light, || Found::new(P).key("light"))
        }
        Reading::Unclear { suggestions } if !suggestions.is_empty() => {
            let texts: Vec<String> = suggestions
                .iter()
                .map(|grams| [&grouped(u64::from(*grams)), " gram"].concat())
                .collect();
            Verdict::Fail(Found::new(P).key("unclear").with("berat", texts.join(" atau ")))
        }
        _ => Verdict::Fail(Found::new(P)),
    }
}

pub(super) fn handling(d: &Desk<'_>) -> Verdict {
    let days = match parse_days(&d.ctx.draft.handling_days) {
        Reading::Clear(days) => days.max as usize <= tables::HANDLING_MAX_DAYS,
        _ => false,
    };
    let days = days || !d.fields.handling_days;
    let city = !d.ctx.city.trim().is_empty();
    let condition = !d.fields.condition || d.ctx.draft.condition.is_some();
    let found = |key, field: &str| Verdict::Fail(Found::new(P).key(key).on(field));
    match (days, city, condition) {
        (false, _, _) if d.kind == SellingKind::Service => found("service", "handling_days"),
        (false, false, _) => found("default", "handling_days"),
        (false, true, _) => found("days", "handling_days"),
        (true, false, _) => found("city", "city"),
        (true, true, false) => found("condition", "condition"),
        (true, true, true) => Verdict::Pass,
    }
}

pub(super) fn forbidden(d: &Desk<'_>) -> Verdict {
    for (scan, is_title, field) in [(&d.title, true, "title"), (&d.description, false, "description")] {
        if let Some(word) = forbidden_in(scan, is_title) {
            return Verdict::Fail(Found::new(W).key("forbidden").with("kata", word).on(field));
        }
    }
    // Only what is sold, not what it tastes of or holds; and only while no permit number is given.
    if d.is_food() && !is_filled(d, "no_izin") && !d.is_service() {
        let scan = Scan::new(&d.spelled);
        let named = !scan.phrases(tables::BPOM_ANYWHERE).is_empty()
            || head(&scan).is_some_and(|at| scan.phrase_at(at, tables::BPOM_HEAD).is_some());
        if named || d.leaf.is_some_and(|leaf| leaf.id == "ss04") {
            return Verdict::Fail(Found::new(S).key("permit"));
        }
    }
    Verdict::Pass
}

/// The word that a mentor should look at: some anywhere, others only as the thing that is sold (B-1).
pub(super) fn forbidden_in(scan: &Scan<'_>, is_title: bool) -> Option<String> {
    let anywhere = scan.phrases(tables::FORBIDDEN_ANYWHERE).into_iter().next();
    let first = || {
        head(scan)
            .filter(|_| is_title)
            .and_then(|at| scan.phrase_at(at, tables::FORBIDDEN_HEAD))
    };
    anywhere.or_else(first).map(|hit| scan.raw[hit.range].to_owned())
}

/// The head noun of a title: its first word that is no number, promo word or "jual".
fn head(scan: &Scan<'_>) -> Option<usize> {
    let mut index = 0;
    while index < scan.len() {
        if let Some(hit) = scan.phrase_at(index, tables::PROMO) {
            index += hit.phrase.words.len();
        } else if tables::SKIP_BEFORE_HEAD.contains(&scan.word(index))
            || scan.word(index).starts_with(|c: char| c.is_ascii_digit())
        {
            index += 1;
        } else {
            return Some(index);
        }
    }
    None
}

pub(super) fn permits(d: &Desk<'_>) -> Verdict {
    let keys = [("no_izin", false), ("no_halal", true)];
    for (scan, bytes) in [
        (&d.title, d.title.lower.as_bytes()),
        (&d.description, d.description.lower.as_bytes()),
    ] {
        for hit in scan.phrases(tables::PERMITS) {
            let halal = hit.phrase.text == "halal";
            let given = keys
                .iter()
                .any(|(key, for_halal)| *for_halal == halal && is_filled(d, key));
            if given || scan.is_after(hit.word, 2, tables::PERMITS_UNLESS_AFTER) || has_number(bytes, hit.range.end) {
                continue;
            }
            let key = if halal { "no_halal" } else { "no_izin" };
            let found = Found::new(P).with("izin", &scan.raw[hit.range]);
            return Verdict::Fail(found.on(["attributes.", key].concat()));
        }
    }
    Verdict::Pass
}

/// Eight digits or more follow within forty bytes of the same line: the number stands in the text.
fn has_number(bytes: &[u8], from: usize) -> bool {
    let near = bytes.iter().skip(from).take(40).take_while(|byte| **byte != b'\n');
    near.filter(|byte| byte.is_ascii_digit()).count() >= 8
}

pub(super) fn twin(d: &Desk<'_>) -> Verdict {
    if d.title.is_empty() {
        return Verdict::NotApplicable;
    }
    let twin = d
        .ctx
        .other_titles
        .iter()
        .find(|other| jaccard_percent(&d.title, &Scan::new(other)) >= tables::TWIN_PERCENT);
    match twin {
        Some(other) => Verdict::Fail(Found::new(S).with("judul", *other)),
        None => Verdict::Pass,
    }
}

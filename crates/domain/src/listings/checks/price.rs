//! H01 to H05: price, stock and variants.

use super::desk::{Desk, Found, Verdict};
use crate::listings::Fix;
use crate::listings::Severity::{P, S, W};
use crate::listings::catalog::tables;
use crate::money::{Rupiah, parse_price};
use crate::numbers::Reading;
use crate::quantity::parse_stock;
use crate::text::{Scan, spec};

/// The price to judge: the typed one, else the lowest of the variants.
fn reading(d: &Desk<'_>) -> Reading<Rupiah> {
    match parse_price(&d.ctx.draft.price) {
        Reading::Empty => {
            let lowest = d
                .ctx
                .draft
                .variants
                .iter()
                .filter_map(|variant| parse_price(&variant.price).clear())
                .min();
            lowest.map_or(Reading::Empty, Reading::Clear)
        }
        other => other,
    }
}

pub(super) fn price(d: &Desk<'_>) -> Verdict {
    let min = tables::PRICE_MIN as i64;
    let max = tables::PRICE_MAX as i64;
    let ask = |key, amounts: Vec<Rupiah>| {
        let first = amounts.first().copied();
        let texts: Vec<String> = amounts.iter().map(Rupiah::to_string).collect();
        let fix = first.map(|amount| Fix {
            field: "price".to_owned(),
            text: amount.to_string(),
        });
        Found::new(W).key(key).with("harga", texts.join(" atau ")).fix(fix)
    };
    Verdict::Fail(match reading(d) {
        Reading::Clear(Rupiah(amount)) if (min..=max).contains(&amount) => return Verdict::Pass,
        Reading::Empty => Found::new(W).key("empty"),
        Reading::NotANumber => Found::new(W).key("nan"),
        Reading::Unclear { suggestions } if suggestions.is_empty() => Found::new(W).key("nan"),
        Reading::Unclear { suggestions } => ask("unclear", suggestions),
        Reading::Clear(Rupiah(amount)) if amount > max => {
            Found::new(W).key("high").with("sekarang", Rupiah(amount).to_string())
        }
        Reading::Clear(Rupiah(amount)) if amount > 0 => {
            ask("low", vec![Rupiah(amount * 1000)]).with("sekarang", Rupiah(amount).to_string())
        }
        Reading::Clear(_) => Found::new(W).key("empty"),
    })
}

pub(super) fn market(d: &Desk<'_>) -> Verdict {
    let mut prices = d.ctx.comparables.to_vec();
    if prices.len() < tables::COMPARABLES_MIN {
        return Verdict::NotApplicable;
    }
    let Some(Rupiah(own)) = reading(d).clear() else {
        return Verdict::NotApplicable;
    };
    crate::short_sort::short_sort(&mut prices, |price| *price);
    let median = (prices[(prices.len() - 1) / 2] + prices[prices.len() / 2]) / 2;
    Verdict::fail_if(own < median / 2 || own > median.saturating_mul(2), || {
        let quarter = prices.len() / 4;
        let (low, high) = (Rupiah(prices[quarter]), Rupiah(prices[prices.len() - 1 - quarter]));
        Found::new(S)
            .with("bawah", low.to_string())
            .with("atas", high.to_string())
    })
}

pub(super) fn stock(d: &Desk<'_>) -> Verdict {
    // With variants each has a stock of its own (H05).
    if !d.fields.stock || !d.ctx.draft.variants.is_empty() {
        return Verdict::NotApplicable;
    }
    match parse_stock(&d.ctx.draft.stock) {
        Reading::Clear(n) => Verdict::fail_if(n as usize > tables::STOCK_MAX, || Found::new(P)),
        Reading::Unclear { suggestions } => {
            let texts: Vec<String> = suggestions.iter().map(u32::to_string).collect();
            Verdict::Fail(Found::new(P).key("unclear").with("n", texts.join(" atau ")))
        }
        Reading::Empty | Reading::NotANumber => Verdict::Fail(Found::new(P)),
    }
}

pub(super) fn variants(d: &Desk<'_>) -> Verdict {
    let draft = d.ctx.draft;
    let named = || draft.variants.iter().filter(|variant| !variant.name.trim().is_empty());
    if draft.variants.is_empty() {
        if d.is_service() {
            return Verdict::NotApplicable;
        }
        let spoken = choices(&d.title, d).or_else(|| choices(&d.description, d));
        return match spoken {
            Some(what) => Verdict::Fail(Found::new(S).key("text").with("kata", what)),
            None => Verdict::Pass,
        };
    }
    let price = named().find(|variant| parse_price(&variant.price).clear().is_none());
    let stock = named().find(|variant| d.fields.stock && parse_stock(&variant.stock).clear().is_none());
    match price.or(stock) {
        Some(variant) => {
            let key = if d.fields.stock { "missing" } else { "missing_price" };
            Verdict::Fail(Found::new(P).key(key).with("kata", variant.name.trim()))
        }
        None => Verdict::Pass,
    }
}

/// What a text says there is a choice of: "banyak warna", "S/M/L", "warna hitam, navy".
fn choices(scan: &Scan<'_>, d: &Desk<'_>) -> Option<&'static str> {
    for index in 0..scan.len() {
        if let Some(what) = many_at(scan, index) {
            return Some(what);
        }
        if sizes_from(scan, index) {
            return Some("ukuran");
        }
        if scan.word(index) == "warna" && colours_from(scan, index + 1) {
            return Some("warna");
        }
    }
    let slashed = !d.is_food() && slashed_colours(scan);
    slashed.then_some("warna")
}

/// A word of "many" beside a word of "what", in either order, with at most a space between.
fn many_at(scan: &Scan<'_>, index: usize) -> Option<&'static str> {
    let (a, b) = (scan.word(index), scan.word(index + 1));
    if b.is_empty() || scan.gap(index) != " " {
        return None;
    }
    let many = |word| tables::CHOICES_MANY.contains(&word);
    let what = |word: &str| tables::CHOICES_WHAT.iter().find(|what| **what == word).copied();
    if many(a) {
        what(b)
    } else if many(b) && b != "pilihan" {
        what(a)
    } else {
        None
    }
}

/// Two sizes in capitals that follow each other: S/M/L, "S, M, L", "M dan L", "M-XL".
fn sizes_from(scan: &Scan<'_>, index: usize) -> bool {
    let size = |index: usize| scan.raw.get(scan.span(index)).filter(|word| spec::SIZES.contains(word));
    let Some(first) = size(index) else {
        return false;
    };
    let joiner = matches!(scan.word(index + 1), "dan" | "atau" | "sampai");
    let next = if joiner { index + 2 } else { index + 1 };
    let near = scan
        .gap(index)
        .chars()
        .all(|c| matches!(c, ' ' | ',' | '/' | '-' | '&' | '|'));
    near && next < scan.len() && size(next).is_some_and(|second| second != first)
}

/// Two colours of different groups in the clause that begins with *warna*.
fn colours_from(scan: &Scan<'_>, from: usize) -> bool {
    let mut first: Option<&str> = None;
    let mut index = from;
    let mut steps = 0;
    while index < scan.len() && steps < 12 {
        if index > 0 && scan.gap(index - 1).contains(['.', '\n', ';', '!', '?']) {
            return false;
        }
        if let Some(hit) = scan.phrase_at(index, tables::NOT_COLOURS) {
            index += hit.phrase.words.len();
        } else if let Some(hit) = scan.phrase_at(index, tables::COLOURS) {
            match first {
                Some(group) if group != hit.phrase.to => return true,
                _ => first = Some(hit.phrase.to),
            }
            index += hit.phrase.words.len();
        } else {
            index += 1;
        }
        steps += 1;
    }
    false
}

/// "hitam/putih": colours with a slash between them.
fn slashed_colours(scan: &Scan<'_>) -> bool {
    (1..scan.len()).any(|index| {
        let group = |index| {
            scan.phrase_at(index, tables::COLOURS)
                .filter(|hit| hit.phrase.words.len() == 1)
                .map(|hit| hit.phrase.to)
        };
        scan.gap(index - 1).trim() == "/" && group(index - 1).zip(group(index)).is_some_and(|(a, b)| a != b)
    })
}

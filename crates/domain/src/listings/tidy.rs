//! *Rapikan*: the repairs that a machine can make.

use crate::money::{Rupiah, parse_price};
use crate::numbers::Reading;
use crate::text::{self, Scan, caps, contact, private, rupiah, words};

use super::catalog::tables;

/// Tidies a whole field: symbols, short forms and capitals of a title; rupiah, punctuation, short forms and capitals
/// of a description; spaces of anything else. What carries meaning (promo words, numbers, prices) stays; those are
/// repaired one by one from their finding. Tidying twice changes nothing more.
pub fn tidy(field: &str, text: &str) -> String {
    let mut now = text.to_owned();
    // Each step can make room for another; a few rounds settle it.
    for _ in 0..8 {
        let next = match field {
            "title" => tidy_title(&now),
            "description" => tidy_description(&now),
            _ => text::squeeze(&now),
        };
        if next == now {
            break;
        }
        now = next;
    }
    now
}

fn tidy_title(title: &str) -> String {
    let mut out = expand(&without_marks(title));
    if caps::is_shouting(&out, tables::TITLE_REQUIRED, tables::TITLE_CAPS_PERCENT) {
        out = caps::title_case(&out);
    }
    text::squeeze(&out)
}

fn tidy_description(description: &str) -> String {
    let mut out = expand(&money_and_marks(description));
    if caps::is_shouting(&out, tables::CAPS_LETTERS, tables::DESCRIPTION_CAPS_PERCENT) {
        out = caps::sentence_case(&out);
    }
    text::squeeze(&out)
}

/// The text with short forms written out (J11, D10).
pub(super) fn expand(text: &str) -> String {
    words::replace(text, tables::SLANG)
}

/// The title without emoji and symbols (J04).
pub(super) fn without_marks(title: &str) -> String {
    caps::without_marks(title, &contact::links(&title.to_ascii_lowercase()))
}

/// The title without promo words (J05).
pub(super) fn without_promo(title: &str) -> String {
    let scan = Scan::new(title);
    let ranges: Vec<_> = promo_hits(&scan).into_iter().map(|hit| hit.range).collect();
    trim_edges(&text::without(title, &ranges))
}

/// Promo words of a title, apart from the phrases that are fine.
pub(super) fn promo_hits(scan: &Scan<'_>) -> Vec<text::Hit> {
    let fine = scan.phrases(tables::PROMO_EXCEPT);
    let mut hits = scan.phrases(tables::PROMO);
    hits.retain(|hit| {
        !fine
            .iter()
            .any(|f| f.range.start <= hit.range.start && hit.range.end <= f.range.end)
    });
    hits
}

/// The text without phone numbers and links (J06, D07).
pub(super) fn without_contacts(raw: &str) -> String {
    let lower = raw.to_ascii_lowercase();
    let mut ranges = contact::phones(&lower);
    ranges.extend(contact::links(&lower));
    trim_edges(&text::without(raw, &text::merge_ranges(ranges)))
}

/// The title without prices (J07).
pub(super) fn without_price(title: &str) -> String {
    trim_edges(&text::without(title, &rupiah::prices(&title.to_ascii_lowercase())))
}

/// Punctuation that a removed piece leaves behind at the edges.
fn trim_edges(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | ':' | ';' | '/' | '&' | '+'))
        .to_owned()
}

/// Rupiah written as Rp12.500, and one mark where several stood (D11).
pub(super) fn money_and_marks(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut from = 0;
    for range in rupiah::bad(raw) {
        out.push_str(&raw[from..range.start]);
        match amount(&raw[range.clone()]) {
            Some(amount) => {
                // "Rp12rb" is found from its digits on.
                for sign in ["Rp.", "Rp", "rp", "RP"] {
                    if out.ends_with(sign) {
                        out.truncate(out.len() - sign.len());
                        break;
                    }
                }
                out.push_str(&amount.to_string());
            }
            None => out.push_str(&raw[range.clone()]),
        }
        from = range.end;
    }
    out.push_str(&raw[from..]);
    single_marks(&out)
}

/// What a badly written amount says; small amounts stay as small as they were written.
fn amount(text: &str) -> Option<Rupiah> {
    match parse_price(text) {
        Reading::Clear(amount) => Some(amount),
        _ => {
            let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
            (!digits.is_empty() && digits.len() <= 3)
                .then(|| digits.parse().ok().map(Rupiah))
                .flatten()
        }
    }
}

fn single_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut dots = 0;
    for c in text.chars() {
        dots = if c == '.' { dots + 1 } else { 0 };
        let again = matches!(c, '!' | '?') && out.ends_with(c);
        if !again && dots <= 3 {
            out.push(c);
        }
    }
    out
}

/// The text with everything that D08 finds hidden; for everybody but the owner (decision 9).
pub fn mask_private(text: &str) -> String {
    private::mask(text)
}

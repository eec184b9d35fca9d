//! Prices inside text: in a title (J07), and written badly (D11).

use std::ops::Range;

use super::bytes::{is_digit, is_edge, skip_digits, skip_spaces, starts};

/// A price in a title: `rp 12`, `60rb`, `12,5 ribu`, `15k`. `lower` is in lower case.
pub fn prices(lower: &str) -> Vec<Range<usize>> {
    let bytes = lower.as_bytes();
    scan(bytes, |at| rp_price(bytes, at).or_else(|| thousands(bytes, at)))
}

fn rp_price(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes[at] != b'r' || !starts(bytes, at, "rp") || !is_edge(bytes, at) {
        return None;
    }
    let dot = at + 2 + usize::from(bytes.get(at + 2) == Some(&b'.'));
    let digit = skip_spaces(bytes, dot);
    is_digit(bytes, digit).then(|| amount_end(bytes, digit))
}

fn thousands(bytes: &[u8], at: usize) -> Option<usize> {
    if !is_digit(bytes, at) || !is_edge(bytes, at) {
        return None;
    }
    let mut end = skip_digits(bytes, at);
    if matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(bytes, end + 1) {
        end = skip_digits(bytes, end + 1);
    }
    let unit = skip_spaces(bytes, end);
    ["rb", "ribu", "k"]
        .iter()
        .find(|word| starts(bytes, unit, word) && is_edge(bytes, unit + word.len()))
        .map(|word| unit + word.len())
}

/// Digits with inner dots and commas, a multiplier, and `,-`.
fn amount_end(bytes: &[u8], from: usize) -> usize {
    let mut end = skip_digits(bytes, from);
    while matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(bytes, end + 1) {
        end = skip_digits(bytes, end + 1);
    }
    let unit = skip_spaces(bytes, end);
    for word in ["ribu", "rb", "k", "juta", "jt"] {
        if starts(bytes, unit, word) && is_edge(bytes, unit + word.len()) {
            end = unit + word.len();
            break;
        }
    }
    if starts(bytes, end, ",-") || starts(bytes, end, ".-") {
        end + 2
    } else {
        end
    }
}

/// Rupiah written badly: `Rp. 12`, `Rp 12`, `RP12`, `rp12`, `IDR 12`, `Rp1234`, `Rp12,500`, `12rb`, `12k`.
/// Capitals matter, so this takes the text as typed. Each range covers the whole amount.
pub fn bad(raw: &str) -> Vec<Range<usize>> {
    let bytes = raw.as_bytes();
    scan(bytes, |at| bad_at(bytes, at))
}

fn bad_at(bytes: &[u8], at: usize) -> Option<usize> {
    let sign = match bytes[at] {
        b'R' if starts(bytes, at, "Rp") => return bad_rp(bytes, at),
        b'R' if starts(bytes, at, "RP") => at + 2,
        b'r' if starts(bytes, at, "rp") => at + 2,
        b'I' if starts(bytes, at, "IDR") => {
            let digit = skip_spaces(bytes, at + 3);
            return is_digit(bytes, digit).then(|| amount_end(bytes, digit));
        }
        b if b.is_ascii_digit() && !(at > 0 && is_digit(bytes, at - 1)) => {
            return small_thousands(bytes, at);
        }
        _ => return None,
    };
    let spaced = skip_spaces(bytes, sign);
    let digit = spaced + usize::from(bytes.get(spaced) == Some(&b'.'));
    is_digit(bytes, digit).then(|| amount_end(bytes, digit))
}

fn bad_rp(bytes: &[u8], at: usize) -> Option<usize> {
    let after = at + 2;
    let dotted = bytes.get(after) == Some(&b'.');
    let digit = skip_spaces(bytes, after + usize::from(dotted));
    if !is_digit(bytes, digit) {
        return None;
    }
    let first = skip_digits(bytes, digit) - digit;
    let comma = bytes.get(digit + first) == Some(&b',') && skip_digits(bytes, digit + first + 1) >= digit + first + 4;
    (digit > after || first >= 4 || (first <= 3 && comma)).then(|| amount_end(bytes, digit))
}

/// `12rb`, `12 k`: from the first digit of the number it ends, so that "12,5rb" is one amount.
fn small_thousands(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = skip_digits(bytes, at);
    while matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(bytes, end + 1) {
        end = skip_digits(bytes, end + 1);
    }
    let unit = skip_spaces(bytes, end);
    ["rb", "k"]
        .iter()
        .find(|word| starts(bytes, unit, word) && is_edge(bytes, unit + word.len()))
        .map(|word| unit + word.len())
}

/// `!!`, `??` or `....`: the first such place.
pub fn repeated_marks(raw: &str) -> Option<usize> {
    ["!!", "??", "...."].iter().filter_map(|marks| raw.find(marks)).min()
}

fn scan(bytes: &[u8], find: impl Fn(usize) -> Option<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match find(at) {
            Some(end) => {
                out.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

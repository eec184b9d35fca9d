//! Sizes and quantities (J10, D03, K03): a number with a unit, `isi 10`, `ukuran L`, or a clothing size in capitals.

use super::bytes::{is_digit, is_edge, is_whole, is_word, skip_digits, skip_spaces, starts};
use super::words::Scan;
use crate::listings::catalog::tables::MEASURES;

/// Clothing sizes, matched in capitals.
pub const SIZES: [&str; 6] = ["L", "M", "S", "XL", "XXL", "XXXL"];

/// The text names a size or quantity.
pub fn has(scan: &Scan<'_>) -> bool {
    let bytes = scan.lower.as_bytes();
    (0..scan.len()).any(|index| {
        let span = scan.span(index);
        measure_after(bytes, span.start)
            || (scan.word(index) == "isi" && spaced(bytes, span.end).is_some_and(|next| is_digit(bytes, next)))
            || (scan.word(index) == "ukuran" && spaced(bytes, span.end).is_some_and(|next| is_word(bytes, next)))
            || SIZES.contains(&&scan.raw[span])
    })
}

fn spaced(bytes: &[u8], at: usize) -> Option<usize> {
    let next = skip_spaces(bytes, at);
    (next > at).then_some(next)
}

/// Digits at this position, then a unit as a whole word.
fn measure_after(bytes: &[u8], at: usize) -> bool {
    is_digit(bytes, at) && {
        let unit = skip_spaces(bytes, skip_digits(bytes, at));
        MEASURES
            .iter()
            .any(|word| starts(bytes, unit, word) && is_edge(bytes, unit + word.len()))
    }
}

/// The net weight that a title names, in grams; millilitres count as grams. The first one counts.
pub fn net_grams(scan: &Scan<'_>) -> Option<u64> {
    let bytes = scan.lower.as_bytes();
    (0..scan.len()).find_map(|index| {
        let start = scan.span(index).start;
        if !is_digit(bytes, start)
            || (start > 0 && matches!(bytes[start - 1], b',' | b'.') && start > 1 && is_digit(bytes, start - 2))
        {
            return None;
        }
        let mut end = skip_digits(bytes, start);
        let mut tenths = scan.lower[start..end].parse::<u64>().ok()?.checked_mul(1000)?;
        if matches!(bytes.get(end), Some(b',' | b'.')) && is_digit(bytes, end + 1) {
            let stop = skip_digits(bytes, end + 1);
            let decimals = &scan.lower[end + 1..stop];
            if decimals.len() == 3 && bytes[end] == b'.' {
                tenths = tenths
                    .checked_mul(1000)?
                    .checked_add(decimals.parse::<u64>().ok()? * 1000)?;
            } else if decimals.len() <= 3 {
                tenths += decimals.parse::<u64>().ok()? * 10_u64.pow(3 - decimals.len() as u32);
            }
            end = stop;
        }
        let unit = skip_spaces(bytes, end);
        let factor = [
            ("gram", 1),
            ("gr", 1),
            ("g", 1),
            ("ml", 1),
            ("kg", 1000),
            ("kilo", 1000),
            ("ons", 100),
            ("liter", 1000),
        ]
        .iter()
        .find(|(word, _)| {
            is_whole(bytes, unit, word)
                || (starts(bytes, unit, word) && unit == end && is_edge(bytes, unit + word.len()))
        })?
        .1;
        Some(tenths.checked_mul(factor)? / 1000)
    })
}

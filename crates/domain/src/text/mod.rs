//! Small scanners over Indonesian listing text: words, sentences, contacts, private data, rupiah, sizes.
//!
//! They take the place of the patterns of the domain facts (B0), so that no regular expressions travel to the phone;
//! `tests/text_patterns.rs` holds each against its pattern, with the corrections of B-1 as written exceptions.

mod bytes;
pub mod caps;
pub mod contact;
pub mod private;
pub mod rupiah;
pub mod sentences;
pub mod spec;
pub mod words;

pub use words::{Hit, Phrase, Scan};

use std::ops::Range;

/// The text without these ranges, spaces tidied where something went away.
pub fn without(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        out.push_str(text.get(from..range.start.max(from)).unwrap_or_default());
        from = range.end.max(from);
    }
    out.push_str(text.get(from..).unwrap_or_default());
    squeeze(&out)
}

/// Runs of spaces become one; spaces before punctuation and at line ends go away; line breaks stay.
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                out.push('\n');
            }
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
            }
            ',' | '.' | ';' if out.ends_with(' ') => {
                out.pop();
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// Fills `{name}` in a template. What is not named stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) => {
                match values.iter().find(|(key, _)| *key == name) {
                    Some((_, value)) => out.push_str(value),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                }
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Adjacent or overlapping ranges made one, in order.
pub fn merge_ranges(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    crate::short_sort::short_sort(&mut ranges, |r| (r.start, r.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Share of common words: |A ∩ B| / |A ∪ B| in percent, over the distinct words of both.
pub fn jaccard_percent(a: &Scan<'_>, b: &Scan<'_>) -> usize {
    let left = a.distinct();
    let right = b.distinct();
    let common = left.iter().filter(|word| right.binary_search(word).is_ok()).count();
    let all = left.len() + right.len() - common;
    (common * 100).checked_div(all).unwrap_or(0)
}

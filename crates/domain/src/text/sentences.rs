//! Sentences and lines, for D04 and D05.

use super::words::count;

/// Words of each sentence. A sentence ends at a line break, or at `.`, `!`, `?` before white space or the end, so that
/// "1.500" and "a.n." stay whole.
pub fn lengths(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut from = 0;
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let ends = matches!(c, '.' | '!' | '?') && chars.peek().is_none_or(|(_, next)| next.is_whitespace());
            if ends {
                push(&mut out, &line[from..at]);
                from = at + 1;
            }
        }
        push(&mut out, &line[from..]);
    }
    out
}

fn push(out: &mut Vec<usize>, sentence: &str) {
    let words = count(sentence);
    if words > 0 {
        out.push(words);
    }
}

/// Words of the longest line.
pub fn longest_line(text: &str) -> usize {
    text.lines().map(count).max().unwrap_or(0)
}

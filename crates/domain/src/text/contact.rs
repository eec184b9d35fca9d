//! Phone numbers, links and other ways to reach somebody (J06, D07).

use std::ops::Range;

use super::bytes::{is_digit, is_edge, is_space, is_whole, is_word, skip_digits, skip_spaces, starts};

/// Indonesian mobile numbers: `0` or `62`, an `8`, and 7 to 11 more digits with single separators.
/// The letter O in place of a zero counts too ("O812…", B-1).
pub fn phones(lower: &str) -> Vec<Range<usize>> {
    let bytes = lower.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match phone_at(bytes, at) {
            Some(end) => {
                out.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

fn phone_at(bytes: &[u8], at: usize) -> Option<usize> {
    let free = at == 0 || !is_digit(bytes, at - 1);
    let after = match bytes[at] {
        b'+' if starts(bytes, at + 1, "62") => at + 3,
        b'6' if starts(bytes, at, "62") => at + 2,
        b'0' => at + 1,
        b'o' if at == 0 || !is_word(bytes, at - 1) => at + 1,
        _ => return None,
    };
    if !free {
        return None;
    }
    let eight = after + usize::from(is_separator(bytes, after));
    if bytes.get(eight) != Some(&b'8') {
        return None;
    }
    let mut end = None;
    let mut position = eight + 1;
    for digits in 1..=11 {
        let digit = position + usize::from(is_separator(bytes, position));
        if !is_digit(bytes, digit) && !is_o_digit(bytes, digit) {
            break;
        }
        position = digit + 1;
        if digits >= 7 && !is_digit(bytes, position) {
            end = Some(position);
        }
    }
    end
}

fn is_separator(bytes: &[u8], at: usize) -> bool {
    is_space(bytes, at) || matches!(bytes.get(at), Some(b'.' | b'-'))
}

/// The letter O between digits of a number.
fn is_o_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'o')
        && is_digit(bytes, at - 1)
        && (is_digit(bytes, at + 1) || bytes.get(at + 1) == Some(&b'o'))
}

/// Links, handles and messenger names with something behind them. Each range ends with the word it stands in.
pub fn links(lower: &str) -> Vec<Range<usize>> {
    let bytes = lower.as_bytes();
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match link_at(bytes, at) {
            Some(range) => {
                at = range.end.max(at + 1);
                out.push(range);
            }
            None => at += 1,
        }
    }
    super::merge_ranges(out)
}

const SHORT_LINKS: [&str; 6] = ["http://", "https://", "www.", "wa.me", "bit.ly", "t.me"];
const MESSENGERS: [&str; 5] = ["wa", "whatsapp", "telegram", "ig", "instagram"];
const ENDINGS: [&str; 5] = ["com", "id", "co", "net", "shop"];

fn link_at(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    match bytes[at] {
        // Not inside a word: "lembut.merah" holds "t.me" (an exception to B0).
        b'h' | b'w' | b'b' | b't'
            if !(at > 0 && is_word(bytes, at - 1)) && SHORT_LINKS.iter().any(|link| is_short_link(bytes, at, link)) =>
        {
            Some(token(bytes, at, at))
        }
        b'.' => domain_end(bytes, at).map(|end| token(bytes, at, end)),
        b'@' => handle_end(bytes, at).map(|end| at..end),
        b'w' | b't' | b'i' => MESSENGERS
            .iter()
            .find_map(|name| messenger_end(bytes, at, name))
            .map(|end| at..end),
        _ => None,
    }
}

fn is_short_link(bytes: &[u8], at: usize, link: &str) -> bool {
    let open = link.ends_with(['/', '.']);
    starts(bytes, at, link) && (open || !is_word(bytes, at + link.len()))
}

/// `name.com`: a name before the dot and one of the endings as a whole word after it.
fn domain_end(bytes: &[u8], dot: usize) -> Option<usize> {
    let named = dot.checked_sub(1).is_some_and(|i| bytes[i].is_ascii_alphanumeric());
    let ending = ENDINGS
        .iter()
        .find(|ending| starts(bytes, dot + 1, ending) && is_edge(bytes, dot + 1 + ending.len()));
    ending.filter(|_| named).map(|ending| dot + 1 + ending.len())
}

/// `@name`, at least three characters. A digit at its start is a price or weight: "isi 3 @100 gram" (B-1).
fn handle_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    while bytes
        .get(end)
        .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'))
    {
        end += 1;
    }
    (end >= at + 4 && !is_digit(bytes, at + 1)).then_some(end)
}

/// `wa 08…`, `wa: …`, `wa saja`. A full stop after it ends a sentence unless a digit follows (B-1).
fn messenger_end(bytes: &[u8], at: usize, name: &str) -> Option<usize> {
    if !is_whole(bytes, at, name) {
        return None;
    }
    let next = skip_spaces(bytes, at + name.len());
    match bytes.get(next)? {
        b':' | b'@' => Some(next + 1),
        b'.' => is_digit(bytes, skip_spaces(bytes, next + 1)).then_some(next + 1),
        b if b.is_ascii_digit() => Some(skip_digits(bytes, next)),
        _ => ["saja", "aja", "ke"]
            .iter()
            .find(|word| is_whole(bytes, next, word))
            .map(|word| next + word.len()),
    }
}

/// The whole stretch without white space around these bytes.
fn token(bytes: &[u8], from: usize, to: usize) -> Range<usize> {
    let mut start = from;
    while start > 0 && !is_space(bytes, start - 1) {
        start -= 1;
    }
    let mut end = to;
    while end < bytes.len() && !is_space(bytes, end) {
        end += 1;
    }
    // A sentence may end right after the link.
    while end > to && matches!(bytes[end - 1], b'.' | b',' | b'!' | b')') {
        end -= 1;
    }
    start..end
}

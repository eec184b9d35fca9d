//! Byte steps that the scanners share. They look at ASCII only; other letters count as letters of a word.

/// A letter, digit or underscore at this byte; part of a longer character counts as a letter.
pub fn is_word(bytes: &[u8], at: usize) -> bool {
    bytes
        .get(at)
        .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80)
}

/// The position stands at the edge of a word.
pub fn is_edge(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|i| is_word(bytes, i));
    before != is_word(bytes, at)
}

/// A digit at this byte.
pub fn is_digit(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_digit)
}

/// White space at this byte.
pub fn is_space(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|b| b.is_ascii_whitespace() || *b == 0x0b)
}

/// The first position from `at` on that is no digit.
pub fn skip_digits(bytes: &[u8], mut at: usize) -> usize {
    while is_digit(bytes, at) {
        at += 1;
    }
    at
}

/// The first position from `at` on that is no white space.
pub fn skip_spaces(bytes: &[u8], mut at: usize) -> usize {
    while is_space(bytes, at) {
        at += 1;
    }
    at
}

/// `needle` stands at this position.
pub fn starts(bytes: &[u8], at: usize, needle: &str) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(needle.as_bytes()))
}

/// `needle` stands at this position as a whole word.
pub fn is_whole(bytes: &[u8], at: usize, needle: &str) -> bool {
    starts(bytes, at, needle) && is_edge(bytes, at) && is_edge(bytes, at + needle.len())
}

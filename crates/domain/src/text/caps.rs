//! Capitals, emoji and symbols.

use super::words::Scan;
use crate::listings::catalog::tables::CAPS_OK;

/// Letters and capital letters, allowed words such as PIRT apart.
pub fn letters_and_capitals(text: &str) -> (usize, usize) {
    let scan = Scan::new(text);
    let mut letters = 0;
    let mut capitals = 0;
    for index in 0..scan.len() {
        let word = &text[scan.span(index)];
        if is_allowed(word) {
            continue;
        }
        letters += word.chars().filter(|c| c.is_alphabetic()).count();
        capitals += word.chars().filter(|c| c.is_uppercase()).count();
    }
    (letters, capitals)
}

fn is_allowed(word: &str) -> bool {
    CAPS_OK.binary_search(&word).is_ok() || matches!(word, "S" | "M" | "L")
}

/// Over `percent` of at least `least` letters are capitals.
pub fn is_shouting(text: &str, least: usize, percent: usize) -> bool {
    let (letters, capitals) = letters_and_capitals(text);
    letters >= least && capitals * 100 > letters * percent
}

/// Every word with a capital first letter; sizes and allowed words stay.
pub fn title_case(text: &str) -> String {
    recase(text, |_| true)
}

/// Small letters with a capital at the start of each sentence; sizes and allowed words stay.
pub fn sentence_case(text: &str) -> String {
    recase(text, |before| before.contains(['.', '!', '?', '\n']))
}

fn recase(text: &str, is_start: impl Fn(&str) -> bool) -> String {
    let scan = Scan::new(text);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for index in 0..scan.len() {
        let span = scan.span(index);
        let before = &text[from..span.start];
        out.push_str(before);
        let word = &text[span.clone()];
        // A unit after a number stays small: "250 gram", "30 x 25 cm".
        let unit = scan.word(index).len() == 1
            || crate::listings::catalog::tables::MEASURES
                .binary_search(&scan.word(index))
                .is_ok();
        let follows_number = index > 0 && scan.word(index - 1).bytes().all(|b| b.is_ascii_digit());
        if is_allowed(word) {
            out.push_str(word);
        } else if (from == 0 || is_start(before)) && !(unit && follows_number) {
            let mut chars = word.chars();
            out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
            out.extend(chars.flat_map(char::to_lowercase));
        } else {
            out.extend(word.chars().flat_map(char::to_lowercase));
        }
        from = span.end;
    }
    out.push_str(&text[from..]);
    out
}

/// An emoji, dingbat or other picture character.
pub fn is_picture(c: char) -> bool {
    matches!(c as u32, 0x1F000..=0x1FAFF | 0x2190..=0x21FF | 0x2300..=0x23FF | 0x2460..=0x24FF | 0x2500..=0x27BF | 0x2900..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299 | 0xFE0F | 0x200D | 0x20E3 | 0xE0020..=0xE007F)
}

/// A symbol that a title does without.
pub fn is_symbol(c: char) -> bool {
    matches!(c, '#' | '@' | '!' | '?' | '*' | '~' | '_' | '=' | '<' | '>' | '|')
}

/// The first emoji, symbol or doubled punctuation outside these byte ranges.
pub fn first_mark(text: &str, links: &[std::ops::Range<usize>]) -> Option<String> {
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        if links.iter().any(|link| link.contains(&at)) {
            previous = ' ';
            continue;
        }
        if is_picture(c) || is_symbol(c) {
            return Some(c.to_string());
        }
        if is_doubled(previous, c) {
            return Some([previous, c].iter().collect());
        }
        previous = c;
    }
    None
}

fn is_doubled(previous: char, c: char) -> bool {
    previous == c
        && matches!(
            c,
            '.' | ',' | '-' | ':' | ';' | '/' | '+' | '&' | '"' | '\'' | '(' | ')'
        )
}

/// The text without emoji, symbols and doubled punctuation; links stay.
pub fn without_marks(text: &str, links: &[std::ops::Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if links.iter().any(|link| link.contains(&at)) {
            out.push(c);
        } else if is_picture(c) || is_symbol(c) {
            out.push(' ');
        } else if !out.ends_with(|last| is_doubled(last, c)) {
            out.push(c);
        }
    }
    let tidy = super::squeeze(&out);
    tidy.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | ':' | ';' | '/' | '&' | '+'))
        .to_owned()
}

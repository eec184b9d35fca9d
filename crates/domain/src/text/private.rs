//! What nobody but the owner should see (D08): NIK, account numbers, home addresses.

use std::ops::Range;

use super::bytes::{is_digit, is_edge, is_space, is_whole, is_word, skip_digits, skip_spaces, starts};

/// What kind of private data it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateKind {
    /// Sixteen digits.
    Nik,
    /// A bank or wallet name with a number.
    Account,
    /// A street with a house, RT or RW.
    Address,
}

impl PrivateKind {
    /// As people read it.
    pub const fn name(self) -> &'static str {
        match self {
            PrivateKind::Nik => "nomor KTP",
            PrivateKind::Account => "nomor rekening",
            PrivateKind::Address => "alamat rumah",
        }
    }
}

/// Everything private in a text, in order. `lower` is in lower case.
pub fn find(lower: &str) -> Vec<(Range<usize>, PrivateKind)> {
    let mut out: Vec<_> = niks(lower).into_iter().map(|r| (r, PrivateKind::Nik)).collect();
    out.extend(accounts(lower).into_iter().map(|r| (r, PrivateKind::Account)));
    out.extend(addresses(lower).into_iter().map(|r| (r, PrivateKind::Address)));
    crate::short_sort::short_sort(&mut out, |(range, _)| range.start);
    out
}

/// Sixteen digits in a row, unless a permit is named just before ("P-IRT No. …", B-1).
pub fn niks(lower: &str) -> Vec<Range<usize>> {
    let bytes = lower.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(bytes, at) {
            at += 1;
            continue;
        }
        let end = skip_digits(bytes, at);
        if end - at == 16 && !follows_permit(bytes, at) {
            out.push(at..end);
        }
        at = end;
    }
    out
}

const PERMIT_WORDS: [&str; 10] = [
    "irt",
    "pirt",
    "bpom",
    "md",
    "ml",
    "halal",
    "izin",
    "nib",
    "sertifikat",
    "pom",
];

/// A permit word stands within the 24 bytes before, on the same line.
fn follows_permit(bytes: &[u8], at: usize) -> bool {
    let from = (at.saturating_sub(24)..at)
        .rev()
        .take_while(|i| bytes[*i] != b'\n')
        .last()
        .unwrap_or(at);
    (from..at).any(|i| {
        PERMIT_WORDS
            .iter()
            .any(|word| i + word.len() <= at && is_whole(bytes, i, word))
    })
}

const BANKS: [&str; 9] = [
    "rekening", "bca", "bri", "bni", "mandiri", "bsi", "dana", "ovo", "gopay",
];

/// A bank, wallet or "no rek" with a number of 10 to 19 characters up to 20 characters behind it.
pub fn accounts(lower: &str) -> Vec<Range<usize>> {
    let bytes = lower.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bank_end(bytes, at).and_then(|after| account_end(lower, after)) {
            Some(end) => {
                out.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

fn bank_end(bytes: &[u8], at: usize) -> Option<usize> {
    if !matches!(bytes[at], b'r' | b'b' | b'm' | b'd' | b'o' | b'g' | b'n') || !is_edge(bytes, at) {
        return None;
    }
    if starts(bytes, at, "no") {
        let rek = skip_spaces(bytes, at + 2 + usize::from(bytes.get(at + 2) == Some(&b'.')));
        if starts(bytes, rek, "rek") && is_edge(bytes, rek + 3) {
            return Some(rek + 3);
        }
    }
    BANKS
        .iter()
        .find(|bank| is_whole(bytes, at, bank))
        .map(|bank| at + bank.len())
}

fn account_end(lower: &str, after: usize) -> Option<usize> {
    let bytes = lower.as_bytes();
    // The gap is counted in characters, as people see it.
    lower[after..]
        .char_indices()
        .take_while(|(_, c)| *c != '\n')
        .take(21)
        .map(|(i, _)| after + i)
        .filter(|i| is_digit(bytes, *i) && !is_digit(bytes, i.wrapping_sub(1)))
        .find_map(|i| number_end(bytes, i))
}

/// `\d[\d\s.\-]{8,17}\d(?!\d)`: the longest such number.
fn number_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    while end < bytes.len()
        && end < at + 19
        && (is_digit(bytes, end) || is_space(bytes, end) || matches!(bytes[end], b'.' | b'-'))
    {
        end += 1;
    }
    (at + 10..=end)
        .rev()
        .find(|stop| is_digit(bytes, stop - 1) && !is_digit(bytes, *stop))
}

/// A home address: a street (`Jl.`, `jalan`, `gang`) with a gang, block, house number, RT or RW on the same line;
/// or RT and RW with a house; or the word *alamat* with one of them. RT/RW alone is a delivery area (B-1).
pub fn addresses(lower: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    for line in lower.split_inclusive('\n') {
        if let Some(range) = address_in(line) {
            out.push(from + range.start..from + range.end);
        }
        from += line.len();
    }
    out
}

/// A piece of an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// `jl`, `jln`
    Street,
    /// `jalan`, `alamat`: everyday words too.
    Hint,
    /// `gang 3`, `gg. 2`, `blok c4`
    Lane,
    /// `no. 12`
    Number,
    /// `rt 05`, `rw 07`
    Area,
    /// `rumah`, where it is not "sampai rumah" or "buatan rumah"
    House,
}

fn address_in(line: &str) -> Option<Range<usize>> {
    let pieces = pieces(line);
    let has = |wanted: &[Piece]| pieces.iter().any(|(_, piece)| wanted.contains(piece));
    let street = has(&[Piece::Street]);
    let found = (street && has(&[Piece::Lane, Piece::Number, Piece::Area, Piece::House]))
        || (has(&[Piece::Area]) && has(&[Piece::Lane, Piece::House, Piece::Hint, Piece::Number]))
        || (has(&[Piece::Hint, Piece::House]) && has(&[Piece::Lane]))
        || (has(&[Piece::Hint]) && has(&[Piece::House]) && has(&[Piece::Number]))
        || (has(&[Piece::Lane]) && has(&[Piece::Number]));
    if !found {
        return None;
    }
    let first = pieces.first().map(|(range, _)| range.start)?;
    let last = pieces.last().map(|(range, _)| range.end)?;
    Some(first..clause_end(line, last))
}

fn pieces(line: &str) -> Vec<(Range<usize>, Piece)> {
    let bytes = line.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    let mut before = 0..0;
    while at < bytes.len() {
        if !is_word(bytes, at) {
            at += 1;
            continue;
        }
        let mut end = at;
        while is_word(bytes, end) {
            end += 1;
        }
        if let Some((stop, piece)) = piece_at(line, at, end, &line[before.clone()]) {
            out.push((at..stop, piece));
            before = at..end;
            at = stop.max(end);
        } else {
            before = at..end;
            at = end;
        }
    }
    out
}

fn piece_at(line: &str, at: usize, end: usize, before: &str) -> Option<(usize, Piece)> {
    let bytes = line.as_bytes();
    let word = &line[at..end];
    let number = |from: usize| {
        let dot = from + usize::from(bytes.get(from) == Some(&b'.'));
        let digit = skip_spaces(bytes, dot);
        is_digit(bytes, digit).then(|| skip_digits(bytes, digit))
    };
    match word {
        "jl" | "jln" => Some((end, Piece::Street)),
        "jalan" | "alamat" if bytes.get(end) != Some(&b'-') => Some((end, Piece::Hint)),
        "gang" | "gg" => number(end).map(|stop| (stop, Piece::Lane)),
        "blok" => Some((end, Piece::Lane)).filter(|_| line[end..].chars().take(6).any(|c| c.is_ascii_digit())),
        "no" | "nomor" => number(end)
            .filter(|stop| !is_list(bytes, *stop))
            .map(|stop| (stop, Piece::Number)),
        "rt" | "rw" => number(end).map(|stop| (stop, Piece::Area)),
        "rumah"
            if !matches!(
                before,
                "sampai" | "ke" | "buatan" | "dari" | "untuk" | "perlengkapan" | "industri" | "depan"
            ) =>
        {
            Some((end, Piece::House))
        }
        _ => glued(word).map(|piece| (end, piece)),
    }
}

/// `rt05`, `no12`, `gg3`: the digits follow at once.
fn glued(word: &str) -> Option<Piece> {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match &word[..word.len() - digits.len()] {
        "rt" | "rw" => Some(Piece::Area),
        "no" => Some(Piece::Number),
        "gg" | "gang" => Some(Piece::Lane),
        _ => None,
    }
}

/// "No. 2, 3, dan 4" lists sizes (B-1).
fn is_list(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b',') && is_digit(bytes, skip_spaces(bytes, at + 1))
}

/// To the end of the clause: the line, or a full stop before white space.
fn clause_end(line: &str, from: usize) -> usize {
    let rest = &line[from..];
    let stop = rest
        .find(". ")
        .into_iter()
        .chain(rest.find(", "))
        .min()
        .unwrap_or(rest.trim_end_matches(['\n', '\r', '.']).len());
    from + stop
}

/// The text with everything private replaced by a note; for everybody but the owner.
pub fn mask(text: &str) -> String {
    let mut out = text.to_owned();
    // Hiding one number can bring the next one within reach of a bank's name. Each round hides some, so it ends.
    while let Some(next) = replaced(&out, "(disembunyikan)") {
        out = next;
    }
    out
}

/// The text without anything private, for *Hapus*.
pub fn remove(text: &str) -> String {
    let mut out = text.to_owned();
    while let Some(next) = replaced(&out, "") {
        out = next;
    }
    if out == text { out } else { super::squeeze(&out) }
}

/// One round; `None` when nothing private is left.
fn replaced(text: &str, note: &str) -> Option<String> {
    let ranges: Vec<_> = find(&text.to_ascii_lowercase())
        .into_iter()
        .map(|(range, _)| range)
        .collect();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in super::merge_ranges(ranges) {
        out.push_str(&text[from..range.start]);
        out.push_str(note);
        from = range.end;
    }
    out.push_str(&text[from..]);
    (from > 0).then_some(out)
}

//! Words and phrases of a text, found once and used by all checks.

use std::ops::Range;

/// A word or phrase of a list, split as [`Scan`] splits, with what it is replaced by (empty where nothing is).
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its words in lower case.
    pub words: &'static [&'static str],
    /// As written in the list.
    pub text: &'static str,
    /// The replacement.
    pub to: &'static str,
}

/// Where a phrase was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The phrase.
    pub phrase: &'static Phrase,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Index of its first word.
    pub word: usize,
}

/// A text with its words: runs of letters and digits, and their lower case at the same byte positions.
#[derive(Debug)]
pub struct Scan<'a> {
    /// The text as typed.
    pub raw: &'a str,
    /// ASCII lower case; same byte positions as `raw`.
    pub lower: String,
    spans: Vec<Range<usize>>,
}

impl<'a> Scan<'a> {
    /// Finds the words of a text.
    pub fn new(raw: &'a str) -> Self {
        let mut spans = Vec::with_capacity(raw.len() / 6);
        let mut start = None;
        for (at, c) in raw.char_indices() {
            match (c.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    spans.push(from..at);
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            spans.push(from..raw.len());
        }
        Scan {
            raw,
            lower: raw.to_ascii_lowercase(),
            spans,
        }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// No word at all.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The word at this index in lower case; empty beyond the end.
    pub fn word(&self, index: usize) -> &str {
        self.spans.get(index).map_or("", |span| &self.lower[span.clone()])
    }

    /// The bytes of the word at this index.
    pub fn span(&self, index: usize) -> Range<usize> {
        self.spans.get(index).cloned().unwrap_or(self.raw.len()..self.raw.len())
    }

    /// All words in lower case.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().map(|span| &self.lower[span.clone()])
    }

    /// The distinct words, sorted.
    pub fn distinct(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.words().collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// What stands between the word at this index and the next one.
    pub fn gap(&self, index: usize) -> &str {
        &self.raw[self.span(index).end..self.span(index + 1).start]
    }

    /// The longest phrase of a list that starts at this word. `list` is sorted by first word, longest first, as the
    /// build makes it.
    pub fn phrase_at(&self, index: usize, list: &'static [Phrase]) -> Option<Hit> {
        let word = self.word(index);
        let from = list.partition_point(|phrase| phrase.words[0] < word);
        list[from..]
            .iter()
            .take_while(|phrase| phrase.words[0] == word)
            .find(|phrase| self.is_phrase(index, phrase))
            .map(|phrase| Hit {
                phrase,
                range: self.span(index).start..self.span(index + phrase.words.len() - 1).end,
                word: index,
            })
    }

    fn is_phrase(&self, index: usize, phrase: &Phrase) -> bool {
        phrase.words.iter().enumerate().all(|(offset, word)| {
            let joined = offset == 0
                || self
                    .gap(index + offset - 1)
                    .chars()
                    .all(|c| matches!(c, ' ' | '-' | '.' | '%'));
            joined && self.word(index + offset) == *word
        })
    }

    /// All phrases of a list, from left to right, not overlapping.
    pub fn phrases(&self, list: &'static [Phrase]) -> Vec<Hit> {
        // Most words of a text begin like no word of the list; two bytes tell, without a search.
        let mut begins = [0_u64; 256];
        for phrase in list {
            let (first, second) = beginning(phrase.words[0]);
            begins[first] |= second;
        }
        let mut hits = Vec::new();
        let mut index = 0;
        while index < self.len() {
            let (first, second) = beginning(self.word(index));
            let hit = if begins[first] & second == 0 {
                None
            } else {
                self.phrase_at(index, list)
            };
            match hit {
                Some(hit) => {
                    index += hit.phrase.words.len();
                    hits.push(hit);
                }
                None => index += 1,
            }
        }
        hits
    }

    /// One of these words stands up to `reach` words before this one, in the same clause.
    pub fn is_after(&self, index: usize, reach: usize, words: &[&str]) -> bool {
        (1..=reach.min(index))
            .map_while(|back| {
                let before = index - back;
                (!self.gap(before).contains([',', '.', ';', ':', '\n', '!', '?'])).then_some(before)
            })
            .any(|before| words.contains(&self.word(before)))
    }
}

/// The first byte of a word, and one bit for its second.
fn beginning(word: &str) -> (usize, u64) {
    let byte = |at: usize| word.as_bytes().get(at).copied().unwrap_or(0);
    (usize::from(byte(0)), 1 << (byte(1) & 63))
}

/// Words by white space, a link being one (D01, D10).
pub fn count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .count()
}

/// The text with every phrase of a list replaced; a capital at the start of what is replaced is kept.
pub fn replace(text: &str, list: &'static [Phrase]) -> String {
    let scan = Scan::new(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for hit in scan.phrases(list) {
        out.push_str(&text[from..hit.range.start]);
        let capital = text[hit.range.clone()].starts_with(|c: char| c.is_ascii_uppercase());
        match (capital, hit.phrase.to.chars().next()) {
            (true, Some(first)) => {
                out.extend(first.to_uppercase());
                out.push_str(&hit.phrase.to[first.len_utf8()..]);
            }
            _ => out.push_str(hit.phrase.to),
        }
        from = hit.range.end;
    }
    out.push_str(&text[from..]);
    out
}

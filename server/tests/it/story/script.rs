//! The lines of the story.

use domain::cohorts::schedule::parse_day;

/// One thing that somebody does.
#[derive(Debug)]
pub struct Line {
    /// When, in epoch milliseconds.
    pub at: i64,
    /// Key of who does it.
    pub who: String,
    /// What they do.
    pub does: String,
    /// To what: a key, or `owner/key`.
    pub what: String,
    /// How, where it can be done in two ways.
    pub how: String,
}

const HOUR: i64 = 3_600_000;

/// All of them, held to be in order.
pub fn lines() -> Vec<Line> {
    let lines: Vec<Line> = include_str!("story.txt")
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(line)
        .collect();
    assert!(lines.is_sorted_by_key(|line| line.at), "the story is told in order");
    lines
}

fn line(text: &str) -> Line {
    let words: Vec<&str> = text.split_whitespace().collect();
    let word = |place: usize| words.get(place).copied().unwrap_or_default().to_owned();
    let clock: Vec<i64> = words[1].split('.').map(|part| part.parse().unwrap()).collect();
    let day = parse_day(words[0]).unwrap_or_else(|| panic!("no day: {text}"));
    Line {
        // WIB is seven hours ahead of UTC.
        at: (day * 24 + clock[0] - 7) * HOUR + clock[1] * 60_000,
        who: word(2),
        does: word(3),
        what: word(4),
        how: word(5),
    }
}

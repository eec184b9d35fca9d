//! Everyday Indonesian words for passwords: four of them are easy to write on paper and hard to guess (decision 6).

include!(concat!(env!("OUT_DIR"), "/password_words.rs"));

/// Words in an offered password. Drawn from 120 or more they make at least 27 bits, behind growing waits.
pub const OFFERED: usize = 4;
/// What stands between them.
pub const BETWEEN: &str = "-";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_enough_words_and_each_is_plain() {
        assert!(WORDS.len() >= 120, "{}", WORDS.len());
        for word in WORDS {
            assert!(
                word.len() >= 3 && word.bytes().all(|b| b.is_ascii_lowercase()),
                "{word}"
            );
        }
    }
}

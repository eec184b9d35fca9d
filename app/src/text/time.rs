//! Dates, clocks and lengths of time in the language of the page. Pages use these in place of `domain::cohorts::time`,
//! which writes them as Indonesians do.

pub use domain::cohorts::time::{day_of, iso_day};
use domain::cohorts::{TimeZone, time};

use super::english;

/// `21 November 2026`.
pub fn date(at: i64, zone: TimeZone) -> String {
    said(time::date(at, zone))
}

/// `21 Nov`, as columns have room for.
pub fn short_date(at: i64, zone: TimeZone) -> String {
    said(time::short_date(at, zone))
}

/// `Sabtu, 21 November 2026`, of a day counted from 1 January 1970.
pub fn day_text(day: i64) -> String {
    said(time::day_text(day))
}

/// `18.05 WIB`.
pub fn clock(at: i64, zone: TimeZone) -> String {
    time::clock(at, zone)
}

/// `21 November 2026 pukul 18.05 WIB`.
pub fn date_time(at: i64, zone: TimeZone) -> String {
    said(time::date_time(at, zone))
}

/// How long ago: `baru saja`, `5 menit lalu`; from a week on the date.
pub fn ago(then: i64, now: i64, zone: TimeZone) -> String {
    said(time::ago(then, now, zone))
}

/// A length of time in seconds, in its largest whole unit: `5 menit`.
pub fn span(secs: i64) -> String {
    said(time::span(secs))
}

fn said(indonesian: String) -> String {
    if english() { in_english(&indonesian) } else { indonesian }
}

/// The same moment in English: the order of the words is the same in both languages.
fn in_english(indonesian: &str) -> String {
    let mut before = "";
    let words = indonesian.split(' ').map(|word| {
        let (bare, comma) = word.strip_suffix(',').map_or((word, ""), |bare| (bare, ","));
        let one = std::mem::replace(&mut before, word) == "1";
        let english = match bare {
            "Januari" => "January",
            "Februari" => "February",
            "Maret" => "March",
            "Mei" => "May",
            "Juni" => "June",
            "Juli" => "July",
            "Agustus" => "August",
            "Oktober" => "October",
            "Desember" => "December",
            "Agu" => "Aug",
            "Okt" => "Oct",
            "Des" => "Dec",
            "Senin" => "Monday",
            "Selasa" => "Tuesday",
            "Rabu" => "Wednesday",
            "Kamis" => "Thursday",
            "Jumat" => "Friday",
            "Sabtu" => "Saturday",
            "Minggu" => "Sunday",
            "pukul" => "at",
            "baru" => "just",
            "saja" => "now",
            "lalu" => "ago",
            "kurang" => "less",
            "dari" => "than",
            "menit" => return if one { "minute" } else { "minutes" }.to_owned(),
            "jam" => return if one { "hour" } else { "hours" }.to_owned(),
            "hari" => return if one { "day" } else { "days" }.to_owned(),
            same => same,
        };
        [english, comma].concat()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests fail by panicking")]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    #[test]
    fn every_month_and_weekday_has_its_english_name() {
        let names: std::collections::BTreeSet<String> = (0..366)
            .flat_map(|day| {
                let text = in_english(&time::day_text(day));
                let (weekday, rest) = text.split_once(", ").unwrap();
                [weekday.to_owned(), rest.split(' ').nth(1).unwrap().to_owned()]
            })
            .collect();
        let expected = "April August December February Friday January July June March May Monday November October \
                        Saturday September Sunday Thursday Tuesday Wednesday";
        assert_eq!(names.into_iter().collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn lengths_of_time_are_counted_in_english() {
        let then = 20_000 * DAY;
        for (later, text) in [
            (0, "just now"),
            (60_000, "1 minute ago"),
            (300_000, "5 minutes ago"),
            (3_600_000, "1 hour ago"),
            (2 * DAY, "2 days ago"),
            (8 * DAY, "4 October 2024"),
        ] {
            assert_eq!(in_english(&time::ago(then, then + later, TimeZone::Wib)), text);
        }
        assert_eq!(in_english(&time::span(5)), "less than 1 minute");
        assert_eq!(
            in_english(&time::date_time(then, TimeZone::Wib)),
            "4 October 2024 at 07.00 WIB"
        );
    }
}

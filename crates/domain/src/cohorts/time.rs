//! Dates and clocks as Indonesians write them. Milliseconds since 1970 in, as they are stored; the
//! present a parameter; text out.
//!
//! Our own arithmetic: three fixed offsets and one calendar need no time zone data in the wasm.

use super::TimeZone;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
// 1 January 1970 was a Thursday.
const WEEKDAYS: [&str; 7] = ["Kamis", "Jumat", "Sabtu", "Minggu", "Senin", "Selasa", "Rabu"];

fn local_secs(at: i64, zone: TimeZone) -> i64 {
    at.div_euclid(1_000) + zone.offset_hours() * HOUR
}

/// The day that it is there, counted from 1 January 1970.
pub fn day_of(at: i64, zone: TimeZone) -> i64 {
    local_secs(at, zone).div_euclid(DAY)
}

/// `21 November 2026`.
pub fn date(at: i64, zone: TimeZone) -> String {
    let (year, month, day) = civil(day_of(at, zone));
    format!("{day} {} {year}", MONTHS[month])
}

/// `21 Nov`, where room is scarce and the year is plain.
pub fn short_date(at: i64, zone: TimeZone) -> String {
    let (_, month, day) = civil(day_of(at, zone));
    // The first three letters of each are ASCII.
    format!("{day} {}", &MONTHS[month][..3])
}

/// `Sabtu, 21 November 2026`, of a day as [`day_of`] counts them.
pub fn day_text(day: i64) -> String {
    let (year, month, of_month) = civil(day);
    // In 0..7 by the remainder.
    let weekday = WEEKDAYS[day.rem_euclid(7) as usize];
    format!("{weekday}, {of_month} {} {year}", MONTHS[month])
}

/// `2026-11-21`, as date fields want it.
pub fn iso_day(day: i64) -> String {
    let (year, month, of_month) = civil(day);
    format!("{year:04}-{:02}-{of_month:02}", month + 1)
}

/// The day of a date, the other way round than [`iso_day`]; `month` from 1.
pub(super) fn day_number(year: i64, month: i64, of_month: i64) -> i64 {
    // As in `civil`: years begin in March.
    let year = year - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// `18.05 WIB`.
pub fn clock(at: i64, zone: TimeZone) -> String {
    let second = local_secs(at, zone).rem_euclid(DAY);
    format!("{:02}.{:02} {}", second / HOUR, second % HOUR / MINUTE, zone.code())
}

/// `21 November 2026 pukul 18.05 WIB`.
pub fn date_time(at: i64, zone: TimeZone) -> String {
    format!("{} pukul {}", date(at, zone), clock(at, zone))
}

/// How long ago: `baru saja`, `5 menit lalu`, `2 jam lalu`, `3 hari lalu`; from a week on the date. A moment in the
/// future, as clocks that differ a little give, is `baru saja`.
pub fn ago(then: i64, now: i64, zone: TimeZone) -> String {
    let secs = now.saturating_sub(then) / 1_000;
    if secs < MINUTE {
        "baru saja".to_owned()
    } else if secs < 7 * DAY {
        format!("{} lalu", span(secs))
    } else {
        date(then, zone)
    }
}

/// A length of time in seconds, in its largest whole unit: `5 menit`, `2 jam`, `3 hari`. Less than a minute is
/// `kurang dari 1 menit`.
pub fn span(secs: i64) -> String {
    match secs {
        ..MINUTE => "kurang dari 1 menit".to_owned(),
        MINUTE..HOUR => format!("{} menit", secs / MINUTE),
        HOUR..DAY => format!("{} jam", secs / HOUR),
        DAY.. => format!("{} hari", secs / DAY),
    }
}

/// Year, month from 0, and day of the month of a day counted from 1 January 1970. The year begins in March here, so
/// that the leap day is its last; 719468 days lie between 1 March of year 0 and 1970, and 146097 days are 400 years.
fn civil(days: i64) -> (i64, usize, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12;
    let year = year_of_era + era * 400 + i64::from(month < 2);
    // In 0..12 by the remainder above.
    (year, month as usize, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21 November 2026, 11:05:30 UTC.
    const NOW: i64 = 1_795_259_130_000;

    #[test]
    fn a_moment_is_written_for_each_clock() {
        assert_eq!(date_time(NOW, TimeZone::Wib), "21 November 2026 pukul 18.05 WIB");
        assert_eq!(date_time(NOW, TimeZone::Wita), "21 November 2026 pukul 19.05 WITA");
        assert_eq!(date_time(NOW, TimeZone::Wit), "21 November 2026 pukul 20.05 WIT");
        assert_eq!(short_date(NOW, TimeZone::Wit), "21 Nov");
    }

    #[test]
    fn the_day_changes_at_local_midnight() {
        assert_eq!(
            day_of(NOW + 5 * HOUR * 1_000, TimeZone::Wita),
            day_of(NOW, TimeZone::Wita) + 1
        );
        assert_eq!(date(NOW + 4 * HOUR * 1_000, TimeZone::Wita), "21 November 2026");
        assert_eq!(date(NOW + 5 * HOUR * 1_000, TimeZone::Wita), "22 November 2026");
        assert_eq!(clock(NOW + 5 * HOUR * 1_000, TimeZone::Wita), "00.05 WITA");
    }

    #[test]
    fn the_calendar_knows_leap_years_and_the_distant_past() {
        for (epoch, shown) in [
            (0, "1 Januari 1970"),
            (951_782_400, "29 Februari 2000"),
            (951_868_800, "1 Maret 2000"),
            (1_709_164_800, "29 Februari 2024"),
            (4_107_542_400, "1 Maret 2100"),
            (1_798_675_200, "31 Desember 2026"),
            (-86_400, "31 Desember 1969"),
        ] {
            assert_eq!(date(epoch * 1_000, TimeZone::Wib), shown);
        }
        date(i64::MAX, TimeZone::Wit);
        date(i64::MIN, TimeZone::Wit);
    }

    #[test]
    fn times_past_are_told_in_their_largest_unit() {
        for (before, told) in [
            (-30, "baru saja"),
            (0, "baru saja"),
            (59, "baru saja"),
            (60, "1 menit lalu"),
            (59 * MINUTE + 59, "59 menit lalu"),
            (HOUR, "1 jam lalu"),
            (2 * HOUR + 1, "2 jam lalu"),
            (DAY, "1 hari lalu"),
            (7 * DAY - 1, "6 hari lalu"),
            (7 * DAY, "14 November 2026"),
        ] {
            assert_eq!(ago(NOW - before * 1_000, NOW, TimeZone::Wib), told);
        }
    }
}

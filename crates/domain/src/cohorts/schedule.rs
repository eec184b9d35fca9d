//! When a cohort meets, and what it has been taught by then.

use super::{Module, time};

/// Days between two meetings unless somebody says otherwise: the programme has one module a week.
const WEEK: i64 = 7;

/// The day of each module's meeting, in order. Days are the cohort's own, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule([i64; 6]);

impl Schedule {
    /// Six meetings, a week apart.
    pub fn weekly(first: i64) -> Self {
        Self(std::array::from_fn(|week| first.saturating_add(WEEK * week as i64)))
    }

    /// Six meetings on these days.
    ///
    /// # Errors
    /// The first module whose day does not come after that of the module before it.
    pub fn new(days: [i64; 6]) -> Result<Self, Module> {
        let early = (1..days.len()).find(|at| days[*at] <= days[at - 1]);
        early.map_or(Ok(Self(days)), |at| Err(Module::ALL[at]))
    }

    /// The day of a module.
    pub fn day(&self, module: Module) -> i64 {
        self.0[module as usize]
    }

    /// The last module whose day has come; `None` before the first.
    pub fn reached(&self, today: i64) -> Option<Module> {
        Module::ALL.into_iter().rev().find(|module| self.day(*module) <= today)
    }

    /// The next meeting, today's included; `None` after the last.
    pub fn next(&self, today: i64) -> Option<Module> {
        Module::ALL.into_iter().find(|module| self.day(*module) >= today)
    }
}

/// A day as it is posted by a date field (`2026-11-21`), or as people write it where a browser has none
/// (`21/11/2026`, `21-11-2026`, `21.11.2026`, `21 11 2026`); `None` for anything else, and for days outside the years
/// 2000 to 2099.
pub fn parse_day(typed: &str) -> Option<i64> {
    let parts: Vec<&str> = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let (year, month, day): (i64, i64, i64) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    if !(2000..2100).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let found = time::day_number(year, month, day);
    // A 31st that a month does not have would be the first of the next.
    (time::iso_day(found) == format!("{year:04}-{month:02}-{day:02}")).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21 November 2026.
    const DAY: i64 = 20_778;

    #[test]
    fn days_are_read_as_forms_and_people_write_them() {
        for typed in ["2026-11-21", "21/11/2026", " 21-11-2026 ", "21.11.2026", "21 11 2026"] {
            assert_eq!(parse_day(typed), Some(DAY), "{typed}");
        }
        for wrong in [
            "",
            "besok",
            "2026-11-31",
            "31/02/2027",
            "21/11",
            "21/11/26",
            "1999-01-01",
            "2026-13-01",
            "0/1/2026",
        ] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
        assert_eq!(time::iso_day(DAY), "2026-11-21");
        assert_eq!(time::day_text(DAY), "Sabtu, 21 November 2026");
    }

    #[test]
    fn a_module_is_reached_on_the_day_of_its_meeting() {
        let schedule = Schedule::weekly(DAY);
        for (today, reached, next) in [
            (DAY - 1, None, Some(Module::M1)),
            (DAY, Some(Module::M1), Some(Module::M1)),
            (DAY + 1, Some(Module::M1), Some(Module::M2)),
            (DAY + 14, Some(Module::M3), Some(Module::M3)),
            (DAY + 400, Some(Module::M6), None),
        ] {
            assert_eq!(
                (schedule.reached(today), schedule.next(today)),
                (reached, next),
                "{today}"
            );
        }
    }

    #[test]
    fn meetings_come_one_after_the_other() {
        assert!(Schedule::new([1, 2, 3, 4, 5, 6]).is_ok());
        assert_eq!(Schedule::new([1, 2, 2, 4, 5, 6]), Err(Module::M3));
        assert_eq!(Schedule::new([1, 2, 3, 4, 5, 0]), Err(Module::M6));
    }
}

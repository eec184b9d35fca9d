//! People who stop, and people who come late. Neither is held against them.

use super::{Module, Schedule};

/// Why somebody stopped coming. Six short words to choose from; nothing is typed, so nothing private is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StopReason {
    /// *Pindah*: moved away.
    Moved,
    /// *Kerja*: works at that time.
    Work,
    /// *Keluarga*: is needed at home.
    Family,
    /// *Kesehatan*: is ill, or expects a child.
    Health,
    /// *Tidak cocok*: the class is not for them.
    NotForMe,
    /// *Lain*: anything else, and not said.
    Other,
}

impl StopReason {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Moved,
        Self::Work,
        Self::Family,
        Self::Health,
        Self::NotForMe,
        Self::Other,
    ];

    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moved => "pindah",
            Self::Work => "kerja",
            Self::Family => "keluarga",
            Self::Health => "kesehatan",
            Self::NotForMe => "tidak_cocok",
            Self::Other => "lain",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

impl Schedule {
    /// What had been taught before the day on which somebody came. Whoever comes on the day of a meeting has not
    /// missed it.
    pub fn missed_before(&self, came: i64) -> Vec<Module> {
        Module::ALL
            .into_iter()
            .filter(|module| self.day(*module) < came)
            .collect()
    }
}

/// Names where no picture can stand: the second of one name becomes *Rini (2)*, in the order given. Capitals and
/// spaces make no other name.
pub fn told_apart<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    names
        .into_iter()
        .map(|name| {
            let same = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            let before = seen.iter().filter(|other| **other == same).count();
            seen.push(same);
            if before == 0 {
                name.to_owned()
            } else {
                format!("{name} ({})", before + 1)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_read_back() {
        for reason in StopReason::ALL {
            assert_eq!(StopReason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(StopReason::from_code(""), None);
    }

    #[test]
    fn who_comes_late_missed_the_meetings_before_that_day_only() {
        let schedule = Schedule::weekly(100);
        for (came, missed) in [
            (90, vec![]),
            (100, vec![]),
            (101, vec![Module::M1]),
            (107, vec![Module::M1]),
            (115, vec![Module::M1, Module::M2, Module::M3]),
        ] {
            assert_eq!(schedule.missed_before(came), missed, "{came}");
        }
    }

    #[test]
    fn the_second_of_one_name_gets_a_number() {
        let names = ["Rini", "Sari", "rini", "Rini"];
        assert_eq!(told_apart(names), ["Rini", "Sari", "rini (2)", "Rini (3)"]);
    }
}

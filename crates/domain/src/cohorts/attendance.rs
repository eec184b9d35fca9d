//! Who was at a meeting.

/// What is noted of a person at a meeting. Nothing noted is not the same as absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attendance {
    /// *Hadir*.
    Present,
    /// *Izin*: said so before.
    Excused,
    /// *Tidak hadir*.
    Absent,
}

impl Attendance {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 3] = [Self::Present, Self::Excused, Self::Absent];

    /// The value in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Excused => "excused",
            Self::Absent => "absent",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// What a person's two boxes say, given what they said when the list was opened; `None` when nothing was tapped.
    /// The box that was tapped counts, so that two mentors with the same list do not undo each other.
    pub fn tapped(was: Option<Self>, here: bool, excused: bool) -> Option<Self> {
        let now = match (here, excused) {
            // Both: the one that is new.
            (true, true) if was == Some(Self::Present) => Self::Excused,
            (true, _) => Self::Present,
            (false, true) => Self::Excused,
            (false, false) if matches!(was, Some(Self::Present | Self::Excused)) => Self::Absent,
            (false, false) => return None,
        };
        (was != Some(now)).then_some(now)
    }
}

#[cfg(test)]
mod tests {
    use super::Attendance::{self, Absent, Excused, Present};

    #[test]
    fn only_what_was_tapped_changes() {
        for (was, here, excused, now) in [
            (None, false, false, None),
            (None, true, false, Some(Present)),
            (None, false, true, Some(Excused)),
            (None, true, true, Some(Present)),
            (Some(Present), true, false, None),
            (Some(Present), false, false, Some(Absent)),
            (Some(Present), true, true, Some(Excused)),
            (Some(Present), false, true, Some(Excused)),
            (Some(Excused), false, true, None),
            (Some(Excused), true, true, Some(Present)),
            (Some(Excused), true, false, Some(Present)),
            (Some(Excused), false, false, Some(Absent)),
            (Some(Absent), false, false, None),
            (Some(Absent), true, false, Some(Present)),
            (Some(Absent), false, true, Some(Excused)),
        ] {
            assert_eq!(Attendance::tapped(was, here, excused), now, "{was:?} {here} {excused}");
        }
    }

    #[test]
    fn codes_are_read_back() {
        for state in Attendance::ALL {
            assert_eq!(Attendance::from_code(state.code()), Some(state));
        }
        assert_eq!(Attendance::from_code("late"), None);
    }
}

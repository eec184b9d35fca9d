//! Cohorts: one run of a programme, the module it has reached, what its clocks show, who comes and who came.

pub mod attendance;
pub mod cities;
pub mod contacts;
pub mod departure;
pub mod mentoring;
pub mod module;
pub mod progress;
pub mod schedule;
pub mod time;

pub use attendance::Attendance;
pub use cities::City;
pub use departure::{StopReason, told_apart};
pub use module::Module;
pub use progress::{Part, Progress, Step, Tally, Totals};
pub use schedule::Schedule;

/// The three time zones of Indonesia; none of them has summer time (decision 37).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeZone {
    /// *WIB*, UTC+7: Sumatra, Java, west and central Kalimantan.
    Wib,
    /// *WITA*, UTC+8: Bali, Nusa Tenggara, Sulawesi, the rest of Kalimantan.
    Wita,
    /// *WIT*, UTC+9: Maluku, Papua.
    Wit,
}

impl TimeZone {
    /// All of them, from west to east.
    pub const ALL: [Self; 3] = [Self::Wib, Self::Wita, Self::Wit];

    /// The value in forms and tables, and what people write.
    pub fn code(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// Reads [`Self::code`] back; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.code() == code)
    }

    /// Hours ahead of UTC.
    pub fn offset_hours(self) -> i64 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }
}

//! How far everybody in a class has come: steps, waiting and silence, derived from what happened and typed by nobody.
//!
//! Storage counts the events about a person by kind ([`Tally`]); what they mean is decided here. The table for people
//! is in `docs/progress.md`.

use uuid::Uuid;

use super::{TimeZone, time};

/// Longest time in days without a sign of somebody before the board says so.
pub const SILENT_DAYS: i64 = 7;

/// A step of the programme, in the order in which most people take them. Nobody has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Joined the class.
    Joined,
    /// Saved a stall for the first time.
    Stall,
    /// Typed something into a listing for the first time.
    FirstListing,
    /// Sent a listing; one that was taken back does not count.
    Sent,
    /// Got a review.
    Reviewed,
    /// Sent a listing again after a review of it.
    Improved,
    /// A listing went public; what the correction of a review took back does not count.
    Published,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Joined,
        Self::Stall,
        Self::FirstListing,
        Self::Sent,
        Self::Reviewed,
        Self::Improved,
        Self::Published,
    ];
}

/// Kinds of events that are counted for each record by itself: a listing, or a place in the queue.
pub const BY_RECORD: [&str; 6] = [
    "listing.sent",
    "listing.withdrawn",
    "listing.published",
    "listing.unpublished",
    "wait.began",
    "wait.ended",
];

/// What the events of one kind about one person come to. Times are epoch milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The kind.
    pub kind: String,
    /// The record, for the kinds of [`BY_RECORD`].
    pub record: Option<Uuid>,
    /// How many.
    pub count: u32,
    /// The first of them.
    pub first: i64,
    /// The last of them.
    pub last: i64,
    /// The last one that the person did, alone or with help; what others did says nothing about them.
    pub own_last: Option<i64>,
    /// How many were done with help (*dibantu*).
    pub helped: u32,
}

/// How far one person has come. Times are epoch milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    reached: [Option<i64>; 7],
    /// The last thing that they did, alone or with help.
    pub last_activity: Option<i64>,
    /// When they stopped (*berhenti*) or left, if they have not come again.
    pub stopped_at: Option<i64>,
    /// Since when a try of theirs waits for a mentor: the longest waiting one.
    pub waiting_since: Option<i64>,
    /// Tries sent.
    pub sent: u32,
    /// Reviews received.
    pub reviews: u32,
    /// Things done with help.
    pub helped: u32,
}

impl Progress {
    /// Reads the tallies of one person, in any order.
    pub fn of(tallies: &[Tally]) -> Self {
        let sent = tallies.iter().filter(|one| one.kind == "listing.sent");
        let published = tallies.iter().filter(|one| one.kind == "listing.published");
        let waits = tallies.iter().filter(|one| one.kind == "wait.began");
        let reached = Step::ALL.map(|step| match step {
            Step::Joined => first(tallies, "member.joined"),
            Step::Stall => first(tallies, "storefront.saved"),
            Step::FirstListing => first(tallies, "listing.saved"),
            Step::Sent => sent
                .clone()
                .filter(|one| one.count > undone(tallies, "listing.withdrawn", one))
                .map(|one| one.first)
                .min(),
            Step::Reviewed => first(tallies, "review.saved"),
            Step::Improved => first(tallies, "listing.improved"),
            Step::Published => published
                .clone()
                .filter_map(|one| match undone(tallies, "listing.unpublished", one) {
                    0 => Some(one.first),
                    undone => (one.count > undone).then_some(one.last),
                })
                .min(),
        });
        Self {
            reached,
            last_activity: tallies.iter().filter_map(|one| one.own_last).max(),
            waiting_since: waits
                .filter(|one| undone(tallies, "wait.ended", one) == 0)
                .map(|one| one.first)
                .min(),
            stopped_at: stopped_at(tallies),
            sent: sent.map(|one| one.count).sum(),
            reviews: count(tallies, "review.saved"),
            helped: tallies.iter().map(|one| one.helped).sum(),
        }
    }

    /// When the person took this step for the first time.
    pub fn reached(&self, step: Step) -> Option<i64> {
        self.reached[step as usize]
    }

    /// Whole days by the class's calendar since a try began to wait; 0 on the same day.
    pub fn days_waiting(&self, now: i64, zone: TimeZone) -> Option<i64> {
        self.waiting_since.map(|since| days(since, now, zone))
    }

    /// Whether there was no sign of the person for more than [`SILENT_DAYS`] days.
    pub fn is_silent(&self, now: i64, zone: TimeZone) -> bool {
        self.last_activity
            .is_some_and(|last| days(last, now, zone) > SILENT_DAYS)
    }

    /// Whether the person has joined and no more.
    pub fn has_not_begun(&self) -> bool {
        Step::ALL[1..].iter().all(|step| self.reached(*step).is_none())
    }
}

/// The last stop, unless something that came later ends it.
fn stopped_at(tallies: &[Tally]) -> Option<i64> {
    let last = |kinds: &[&str]| {
        let of_kinds = tallies.iter().filter(|one| kinds.contains(&one.kind.as_str()));
        of_kinds.map(|one| one.last).max()
    };
    let stopped = last(&["member.stopped", "member.left"])?;
    // Who was taken out is not counted at all, until somebody brings them back.
    let removed = last(&["member.removed"]).filter(|at| last(&["member.restored"]).is_none_or(|back| back < *at));
    let ended = last(&["member.returned", "member.moved"]).max(removed);
    ended.is_none_or(|ended| ended < stopped).then_some(stopped)
}

/// Days by the calendar between two moments; never less than 0, as clocks may differ a little.
fn days(from: i64, now: i64, zone: TimeZone) -> i64 {
    (time::day_of(now, zone) - time::day_of(from, zone)).max(0)
}

fn of_kind<'a>(tallies: &'a [Tally], kind: &str) -> Option<&'a Tally> {
    tallies.iter().find(|one| one.kind == kind)
}

fn first(tallies: &[Tally], kind: &str) -> Option<i64> {
    of_kind(tallies, kind).map(|one| one.first)
}

fn count(tallies: &[Tally], kind: &str) -> u32 {
    of_kind(tallies, kind).map_or(0, |one| one.count)
}

/// How often that was undone, of the same record.
fn undone(tallies: &[Tally], kind: &str, of: &Tally) -> u32 {
    let same = |one: &&Tally| one.kind == kind && one.record == of.record;
    tallies.iter().find(same).map_or(0, |one| one.count)
}

/// Part of a class that the board can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Everybody who takes part.
    #[default]
    All,
    /// *Belum mulai*: joined and no more.
    NotBegun,
    /// *Menunggu pendamping*.
    Waiting,
    /// *Diam lebih dari 7 hari*.
    Silent,
    /// *Berhenti*.
    Stopped,
}

impl Part {
    /// All of them, in the order of the board.
    pub const ALL: [Self; 5] = [Self::All, Self::NotBegun, Self::Waiting, Self::Silent, Self::Stopped];

    /// The value in addresses; empty for everybody.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::NotBegun => "belum-mulai",
            Self::Waiting => "menunggu",
            Self::Silent => "diam",
            Self::Stopped => "berhenti",
        }
    }

    /// Reads [`Self::code`] back; everybody for anything else.
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|part| part.code() == code)
            .unwrap_or_default()
    }

    /// Whether this person belongs to it. Who has stopped is in no other part.
    pub fn holds(self, progress: &Progress, now: i64, zone: TimeZone) -> bool {
        let stopped = progress.stopped_at.is_some();
        match self {
            Self::Stopped => stopped,
            _ if stopped => false,
            Self::All => true,
            Self::NotBegun => progress.has_not_begun(),
            Self::Waiting => progress.waiting_since.is_some(),
            Self::Silent => progress.is_silent(now, zone),
        }
    }
}

/// How many of those who take part have taken each step. Counts, and nobody's place among others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Who take part.
    pub people: u32,
    reached: [u32; 7],
}

impl Totals {
    /// Counts people who have not stopped.
    pub fn of<'a>(people: impl Iterator<Item = &'a Progress>) -> Self {
        let mut totals = Self::default();
        for progress in people {
            totals.people += 1;
            for step in Step::ALL {
                totals.reached[step as usize] += u32::from(progress.reached(step).is_some());
            }
        }
        totals
    }

    /// How many have taken this step.
    pub fn reached(&self, step: Step) -> u32 {
        self.reached[step as usize]
    }

    /// The step to encourage a class to take next: the first that fewer than three of four have taken, or else the
    /// first that somebody has still before them; `None` when there is none, and for an empty class.
    pub fn next_step(&self) -> Option<Step> {
        let missing = |share: u32| {
            Step::ALL
                .into_iter()
                .find(|step| u64::from(self.reached(*step)) * 4 < u64::from(self.people) * u64::from(share))
        };
        missing(3).or_else(|| missing(4))
    }
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;

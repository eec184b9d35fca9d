//! What the lists of a meeting show.

use domain::{
    access::Role,
    cohorts::{Attendance, Module},
};
use storage::cohorts::MemberRow;

use crate::{
    context,
    error::AppError,
    text::{evening, time},
};

/// Before a person's id: the box that says they are here.
pub(super) const HERE: &str = "here-";
/// Before a person's id: the box that says they are excused.
pub(super) const EXCUSED: &str = "excused-";
/// Before a person's id: what was noted when the list was opened.
pub(super) const WAS: &str = "was-";

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresenceView {
    /// Id of their place in the class.
    pub membership: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// What is noted.
    pub state: Option<Attendance>,
    /// Whether they joined after the day of the meeting.
    pub later: bool,
}

/// A meeting in the row of all six.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingTab {
    /// From 1 to 6.
    pub number: u8,
    /// Whether it is the one that is shown.
    pub here: bool,
}

/// The list of a meeting.
#[derive(Clone, Debug)]
pub struct AttendanceView {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it meets.
    pub place: String,
    /// Number and title of the module.
    pub title: String,
    /// Number of the meeting.
    pub number: u8,
    /// Day of the meeting, in words.
    pub day: String,
    /// All meetings.
    pub tabs: Vec<MeetingTab>,
    /// Participants, in the order of their names; of those who stopped only who has something noted here.
    pub people: Vec<PresenceView>,
    /// How many are noted as what, in words.
    pub counts: Vec<String>,
    /// Who noted something last, and when.
    pub last: Option<String>,
}

/// The meeting with this number in an address or form.
///
/// # Errors
/// [`AppError::NotFound`] for anything but `1` to `6`.
pub(super) fn module(number: &str) -> Result<Module, AppError> {
    let week = number
        .parse()
        .ok()
        .filter(|week| usize::from(*week) <= Module::ALL.len());
    week.and_then(Module::of_week)
        .ok_or_else(|| context::refuse(AppError::NotFound))
}

/// The list of a meeting.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class, and
/// for a meeting that there is not.
pub async fn load_meeting(cohort: String, number: String) -> Result<AttendanceView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    let module = module(&number)?;
    let noted = storage::cohorts::load_attendance(&app.db, &actor, id, module).await?;
    let members = storage::cohorts::list_members(&app.db, &actor, id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let (zone, day) = (cohort.time_zone, cohort.schedule.day(module));
    // Who has stopped is not waited for, but what was noted of them stays to be read and corrected.
    let listed = |member: &MemberRow| {
        member.role == Role::Participant && (member.stopped.is_none() || noted.states.contains_key(&member.membership))
    };
    let mut participants: Vec<_> = members.into_iter().filter(listed).collect();
    participants.sort_by_key(|member| (member.name.to_lowercase(), member.joined_at));
    let people: Vec<PresenceView> = participants
        .into_iter()
        .map(|member| PresenceView {
            state: noted.states.get(&member.membership).copied(),
            later: time::day_of(member.joined_at, zone) > day,
            membership: member.membership.to_string(),
            greeting: member.form_of_address.of(&member.name),
            picture: member.picture.number(),
        })
        .collect();
    let t = evening::texts();
    let last = noted
        .last
        .map(|(name, at)| format!("{} {name}, {}", t.saved_by, time::date_time(at, zone)));
    Ok(AttendanceView {
        id: id.to_string(),
        name: cohort.name,
        place: cohort.place,
        title: format!("{}. {}", module.week(), module.title()),
        number: module.week(),
        day: time::day_text(day),
        tabs: tabs(module),
        counts: counts(&people),
        people,
        last,
    })
}

fn tabs(shown: Module) -> Vec<MeetingTab> {
    let tab = |module: Module| MeetingTab {
        number: module.week(),
        here: module == shown,
    };
    Module::ALL.into_iter().map(tab).collect()
}

fn counts(people: &[PresenceView]) -> Vec<String> {
    let t = evening::texts();
    let count = |state: Option<Attendance>| people.iter().filter(|person| person.state == state).count();
    let words = [
        (t.count_present, Some(Attendance::Present)),
        (t.excused, Some(Attendance::Excused)),
        (t.count_absent, Some(Attendance::Absent)),
        (t.count_open, None),
    ];
    words.map(|(word, state)| format!("{word} {}", count(state))).to_vec()
}

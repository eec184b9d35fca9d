//! What the pages of the board show.

mod report;
mod timeline;

use domain::cohorts::{Part, Progress, Step, TimeZone, Totals};
use storage::cohorts::{BoardRow, CohortView};

pub use report::{BoardFile, ReportError, ReportFile, make_report};
pub use timeline::{DayView, EntryView, TimelineView, load_timeline};

use super::digest::Digest;
use crate::{
    context,
    error::AppError,
    text::{
        board::{part, step_done, texts},
        time,
    },
};

/// The board of a class.
#[derive(Clone, Debug)]
pub struct BoardView {
    /// Id of the cohort.
    pub cohort: String,
    /// Its name.
    pub class: String,
    /// Address of the whole board.
    pub here: String,
    /// Number of one's own picture.
    pub my_picture: u8,
    /// One's own name.
    pub my_name: String,
    /// How many wait to be confirmed.
    pub unconfirmed: u32,
    /// Whether nobody ever took part.
    pub empty: bool,
    /// *9 dari 12* and *sudah mengirim*, for each step.
    pub totals: Vec<(String, &'static str)>,
    /// What can be shown.
    pub parts: Vec<PartView>,
    /// Who is shown, by name.
    pub rows: Vec<PersonView>,
    /// Those who stopped, apart; `None` where they are none or shown already.
    pub stopped: Option<Vec<PersonView>>,
    /// Text for the class's group.
    pub digest: String,
}

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Where it leads.
    pub href: String,
    /// Its word and how many people are in it.
    pub label: String,
    /// Whether it is what is shown.
    pub current: bool,
}

/// Somebody on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Address of their timeline.
    pub timeline: String,
    /// Whether they wait to be confirmed.
    pub unconfirmed: bool,
    /// The day of each step, in words.
    pub steps: [Option<String>; 7],
    /// How long ago they did something.
    pub last: String,
    /// Whether that is too long.
    pub silent: bool,
    /// How long they have waited for a mentor.
    pub waiting: Option<String>,
}

/// The board of a class; `area` is `/o` or `/a`, `shown` the filter's value in the address.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class.
pub async fn load_board(area: &'static str, cohort: String, shown: String) -> Result<BoardView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let id = context::id(&cohort)?;
    let board = storage::cohorts::load_board(&app.db, &actor, id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let (now, zone) = (app.now(), cohort.time_zone);
    let here = format!("{area}/{id}/papan");
    let shown = Part::from_code(&shown);
    let of = |part: Part| board.iter().filter(move |row| is_in(part, row, now, zone));
    let views = |part: Part| of(part).map(|row| person(row, area, &cohort, now)).collect::<Vec<_>>();
    let totals = totals(&board);
    let stopped = Some(views(Part::Stopped)).filter(|rows| !rows.is_empty() && shown == Part::All);
    Ok(BoardView {
        my_picture: me.picture.number(),
        my_name: me.name,
        unconfirmed: count(of(Part::All).filter(|row| !row.confirmed)),
        empty: board.is_empty(),
        totals: Step::ALL
            .map(|step| {
                let number = format!("{} {} {}", totals.reached(step), texts().of, totals.people);
                (number, step_done(step))
            })
            .to_vec(),
        parts: Part::ALL
            .map(|one| part_view(&here, one, count(of(one)), one == shown))
            .to_vec(),
        rows: views(shown),
        stopped,
        digest: digest(&cohort, &totals, count(of(Part::Waiting)), now),
        cohort: id.to_string(),
        class: cohort.name,
        here,
    })
}

fn is_in(part: Part, row: &BoardRow, now: i64, zone: TimeZone) -> bool {
    part.holds(&row.progress, now, zone)
}

fn count<'a>(rows: impl Iterator<Item = &'a BoardRow>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

/// Counts of those who have not stopped.
fn totals(board: &[BoardRow]) -> Totals {
    let active = board.iter().filter(|row| row.progress.stopped_at.is_none());
    Totals::of(active.map(|row| &row.progress))
}

fn part_view(here: &str, one: Part, people: u32, current: bool) -> PartView {
    PartView {
        href: match one.code() {
            "" => here.to_owned(),
            code => format!("{here}?lihat={code}"),
        },
        label: format!("{} ({people})", part(one)),
        current,
    }
}

fn person(row: &BoardRow, area: &str, cohort: &CohortView, now: i64) -> PersonView {
    let zone = cohort.time_zone;
    let progress: &Progress = &row.progress;
    PersonView {
        greeting: format!("{} {}", row.form_of_address, row.name),
        picture: row.picture.number(),
        timeline: format!("{area}/{}/orang/{}/riwayat", cohort.id, row.account),
        unconfirmed: !row.confirmed,
        steps: Step::ALL.map(|step| progress.reached(step).map(|at| time::short_date(at, zone))),
        last: progress
            .last_activity
            .map(|at| time::ago(at, now, zone))
            .unwrap_or_default(),
        silent: progress.is_silent(now, zone),
        waiting: progress.days_waiting(now, zone).map(|days| match days {
            0 => texts().since_today.to_owned(),
            days => format!("{days} {}", texts().days),
        }),
    }
}

fn digest(cohort: &CohortView, totals: &Totals, waiting: u32, now: i64) -> String {
    let today = time::day_of(now, cohort.time_zone);
    let next = cohort.schedule.next(today).filter(|_| cohort.closed_at.is_none());
    Digest {
        class: &cohort.name,
        place: &cohort.place,
        totals,
        waiting,
        meeting: next.map(|module| {
            let day = time::day_text(cohort.schedule.day(module));
            (day, module.title().to_owned())
        }),
    }
    .text()
}

//! What happened to one person, in words.

use domain::{cohorts::TimeZone, reviews::Decision};
use storage::cohorts::{Happened, Mark};

use crate::{
    context,
    error::AppError,
    text::{
        board::{attended, decided, happened, texts, try_number},
        time,
    },
};

/// A page of somebody's timeline.
#[derive(Clone, Debug)]
pub struct TimelineView {
    /// Id of the cohort.
    pub cohort: String,
    /// Id of the person's account.
    pub account: String,
    /// Number of one's own picture.
    pub my_picture: u8,
    /// One's own name.
    pub my_name: String,
    /// Form of address and name of the person.
    pub greeting: String,
    /// Number of their picture.
    pub picture: u8,
    /// Address of the first page.
    pub here: String,
    /// Whether this is a later page.
    pub continued: bool,
    /// What happened, by day, newest first.
    pub days: Vec<DayView>,
    /// Address of the next page.
    pub older: Option<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayView {
    /// The day in words.
    pub day: String,
    /// What happened on it, newest first.
    pub entries: Vec<EntryView>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// The clock.
    pub clock: String,
    /// What, in words.
    pub text: String,
    /// Who helped: *dibantu Kak Mia*.
    pub helped: Option<String>,
}

/// What happened to a participant; `area` is `/o` or `/a`, `before` where the page begins.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class.
pub async fn load_timeline(
    area: &'static str,
    cohort: String,
    person: String,
    before: Option<String>,
) -> Result<TimelineView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let (id, person) = (context::id(&cohort)?, context::id(&person)?);
    let before = before.as_deref().and_then(read_mark);
    let timeline = storage::cohorts::load_timeline(&app.db, &actor, id, person, before).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let here = format!("{area}/{id}/orang/{person}/riwayat");
    Ok(TimelineView {
        cohort: id.to_string(),
        account: person.to_string(),
        my_picture: me.picture.number(),
        my_name: me.name,
        greeting: format!("{} {}", timeline.form_of_address, timeline.name),
        picture: timeline.picture.number(),
        continued: before.is_some(),
        days: days(&timeline.rows, cohort.time_zone),
        older: timeline
            .older
            .map(|mark| format!("{here}?sebelum={}.{}", mark.at, mark.event)),
        here,
    })
}

fn read_mark(typed: &str) -> Option<Mark> {
    let (at, event) = typed.split_once('.')?;
    Some(Mark {
        at: at.parse().ok()?,
        event: event.parse().ok()?,
    })
}

fn days(rows: &[Happened], zone: TimeZone) -> Vec<DayView> {
    let by_day = rows.chunk_by(|a, b| time::day_of(a.at, zone) == time::day_of(b.at, zone));
    let view = |rows: &[Happened]| DayView {
        day: rows
            .first()
            .map(|row| time::day_text(time::day_of(row.at, zone)))
            .unwrap_or_default(),
        entries: rows
            .chunk_by(same)
            .filter_map(|same| entry(same.first()?, same.len(), zone))
            .collect(),
    };
    by_day.map(view).collect()
}

/// Saves that follow each other are one thing to people.
fn same(a: &Happened, b: &Happened) -> bool {
    let repeats = ["listing.saved", "storefront.saved", "photo.added", "photo.removed"].contains(&a.kind.as_str());
    repeats && (&a.kind, &a.title, &a.by, a.helped) == (&b.kind, &b.title, &b.by, b.helped)
}

fn entry(row: &Happened, times: usize, zone: TimeZone) -> Option<EntryView> {
    let t = texts();
    let title = match row.title.as_deref().map(str::trim) {
        Some("") | None => t.untitled.to_owned(),
        Some(title) => format!("“{title}”"),
    };
    let mut text = match row.attended {
        Some((module, state)) => attended(state, module),
        None => happened(&row.kind)?.replace("{barang}", &title),
    };
    if let Some(decision) = row.decision {
        text.push_str(&format!(": {}", decided(decision == Decision::ReadyToPublish)));
    }
    if let Some(number) = row
        .try_number
        .filter(|number| *number > 1 && row.kind == "listing.sent")
    {
        text.push_str(&format!(", {}", try_number(number)));
    }
    if times > 1 {
        text.push_str(&format!(", {times} {}", t.times));
    }
    let helped = row.helped.then(|| match &row.by {
        Some(by) => format!("{} {by}", t.helped),
        None => t.helped_plain.to_owned(),
    });
    if let Some(by) = row.by.as_ref().filter(|_| !row.helped) {
        text.push_str(&format!(" ({} {by})", t.by));
    }
    Some(EntryView {
        clock: time::clock(row.at, zone),
        text,
        helped,
    })
}

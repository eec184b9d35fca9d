//! What organizers and mentors see of their classes.

use domain::{
    access::Role,
    cohorts::{Module, Schedule, TimeZone},
    ids::CohortId,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use storage::{
    cohorts::{CohortView, JoinCodeView, MemberRow, OrganisationView as Organisation},
    publications::ShownListing,
};

use crate::{
    context,
    error::AppError,
    text::{
        cohorts::{messages, texts},
        time,
    },
    ui::QrView,
};

/// An organisation with its classes.
#[derive(Clone, Debug)]
pub struct OrganisationView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its classes, newest first.
    pub classes: Vec<ClassRow>,
    /// Today as a date field has it.
    pub today: String,
}

/// A class in the list of an organizer.
#[derive(Clone, Debug)]
pub struct ClassRow {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it meets.
    pub place: String,
    /// Participants.
    pub participants: u32,
    /// Participants who wait for confirmation.
    pub waiting: u32,
    /// Mentors.
    pub mentors: u32,
}

/// The page of an organizer.
#[derive(Clone, Debug)]
pub struct ProgrammeView {
    /// Number of one's own picture.
    pub my_picture: u8,
    /// One's own name.
    pub my_name: String,
    /// The organisations that the person runs.
    pub organisations: Vec<OrganisationView>,
}

/// The code on the wall.
#[derive(Clone, Debug)]
pub struct CodeView {
    /// Six digits.
    pub digits: String,
    /// The clock until which it works.
    pub until: String,
    /// How many have used it.
    pub used: u32,
    /// How many may.
    pub limit: u32,
    /// Address to open, without `http://`.
    pub address: String,
    /// The same as QR code, with the digits in it.
    pub qr: Option<QrView>,
}

/// Somebody in the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// Id of their place in the class.
    pub membership: String,
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Whether they are a mentor.
    pub mentor: bool,
    /// Whether they still wait to be confirmed.
    pub waiting: bool,
    /// How long ago they came.
    pub joined: String,
}

/// What is shown once after it was made: a link to send, or a code to read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedView {
    /// `link`, `undangan`, `hpbaru` or `lupapin`.
    pub kind: String,
    /// For whom; empty for links.
    pub whom: String,
    /// Twelve digits; empty for links.
    pub code: String,
    /// The text to be sent; empty for what is read out only.
    pub message: String,
    /// Address that opens WhatsApp with this text.
    pub whatsapp: String,
}

/// A listing of the class that is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownView {
    /// Id of the listing.
    pub listing: String,
    /// Its title.
    pub title: String,
    /// Its owner's name.
    pub owner: String,
    /// Its page.
    pub path: String,
}

/// One of the six meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingView {
    /// Name of its field in the form.
    pub field: &'static str,
    /// Number and title of its module.
    pub title: String,
    /// Its day as a date field has it.
    pub day: String,
}

/// When a class meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleView {
    /// How far it has come, in words.
    pub taught: String,
    /// The next meeting: its day and its module.
    pub next: Option<String>,
    /// All six.
    pub meetings: Vec<MeetingView>,
}

/// A class as those see it who lead it.
#[derive(Clone, Debug)]
pub struct ClassView {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it meets.
    pub place: String,
    /// Who runs it.
    pub organisation: String,
    /// Number of one's own picture.
    pub my_picture: u8,
    /// One's own name.
    pub my_name: String,
    /// The code that works now.
    pub code: Option<CodeView>,
    /// What was made a moment ago.
    pub issued: Option<IssuedView>,
    /// When it meets.
    pub schedule: ScheduleView,
    /// What is public, newest first.
    pub shown: Vec<ShownView>,
    /// Everybody, those who wait first.
    pub members: Vec<MemberView>,
}

/// The organisations and classes of the organizer.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotAllowed`] for others.
pub async fn load_programme() -> Result<ProgrammeView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    if actor.organises.is_empty() {
        return Err(context::refuse(AppError::NotAllowed));
    }
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let organisations = storage::cohorts::list_organisations(&app.db, &actor).await?;
    let cohorts = storage::cohorts::list_cohorts(&app.db, &actor).await?;
    Ok(ProgrammeView {
        my_picture: me.picture.number(),
        my_name: me.name,
        organisations: organisations
            .into_iter()
            .map(|one| organisation(one, &cohorts))
            .collect(),
    })
}

/// A class with its code and people.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads it.
pub async fn load_class(cohort: String) -> Result<ClassView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let id = context::id(&cohort)?;
    let members = storage::cohorts::list_members(&app.db, &actor, id).await?;
    let cohort = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let code = storage::cohorts::current_join_code(&app.db, &actor, app.now(), id).await?;
    let shown = storage::publications::list_shown_listings(&app.db, &actor, id).await?;
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let zone = cohort.time_zone;
    let members = member_views(members, app.now(), zone);
    Ok(ClassView {
        id: id.to_string(),
        issued: issued(id, &cohort.name, &members),
        name: cohort.name,
        place: cohort.place,
        organisation: cohort.organisation_name,
        my_picture: me.picture.number(),
        my_name: me.name,
        shown: shown.into_iter().map(shown_view).collect(),
        schedule: schedule(&cohort.schedule, time::day_of(app.now(), zone)),
        code: code.map(|code| code_view(&code, zone)),
        members,
    })
}

fn organisation(one: Organisation, cohorts: &[CohortView]) -> OrganisationView {
    let own = cohorts.iter().filter(|cohort| cohort.organisation == one.id);
    let row = |cohort: &CohortView| ClassRow {
        id: cohort.id.to_string(),
        name: cohort.name.clone(),
        place: cohort.place.clone(),
        participants: cohort.participants,
        waiting: cohort.waiting,
        mentors: cohort.mentors,
    };
    let today = time::day_of(context::app().now(), TimeZone::Wib);
    OrganisationView {
        today: time::iso_day(today),
        id: one.id.to_string(),
        name: one.name,
        classes: own.map(row).collect(),
    }
}

/// Names of the days in the form that moves meetings, in the order of the modules.
pub(super) const DAY_FIELDS: [&str; 6] = ["day_1", "day_2", "day_3", "day_4", "day_5", "day_6"];

fn schedule(schedule: &Schedule, today: i64) -> ScheduleView {
    let t = texts();
    let title = |module: Module| format!("{}. {}", module.week(), module.title());
    let meeting = |module: Module| MeetingView {
        field: DAY_FIELDS[module as usize],
        title: title(module),
        day: time::iso_day(schedule.day(module)),
    };
    ScheduleView {
        taught: match schedule.reached(today) {
            Some(module) => format!("{} {}", t.schedule_taught, title(module)),
            None => t.schedule_not_begun.to_owned(),
        },
        next: schedule
            .next(today)
            .map(|module| format!("{} ({})", time::day_text(schedule.day(module)), title(module))),
        meetings: Module::ALL.into_iter().map(meeting).collect(),
    }
}

fn shown_view(shown: ShownListing) -> ShownView {
    ShownView {
        listing: shown.listing.to_string(),
        title: shown.title,
        owner: shown.owner,
        path: format!("/t/{}/{}", shown.place.storefront, shown.place.listing),
    }
}

fn member_views(rows: Vec<MemberRow>, now: i64, zone: TimeZone) -> Vec<MemberView> {
    let member = |row: MemberRow| MemberView {
        membership: row.membership.to_string(),
        account: row.account.to_string(),
        greeting: format!("{} {}", row.form_of_address, row.name),
        picture: row.picture.number(),
        mentor: row.role == Role::Mentor,
        waiting: row.confirmed_at.is_none(),
        joined: time::ago(row.joined_at, now, zone),
    };
    let mut members: Vec<MemberView> = rows.into_iter().map(member).collect();
    members.sort_by_key(|member| !member.waiting);
    members
}

fn code_view(code: &JoinCodeView, zone: TimeZone) -> CodeView {
    let public = context::app().public_url;
    let digits = code.code.reveal();
    CodeView {
        digits: digits.to_owned(),
        until: time::clock(code.expires_at, zone),
        used: code.used,
        limit: code.use_limit,
        address: public.split_once("://").map_or(&*public, |(_, rest)| rest).to_owned(),
        qr: context::qr(&format!("{public}/gabung/nama?kode={digits}")),
    }
}

/// What this browser made a moment ago for this class, if anything.
fn issued(cohort: CohortId, name: &str, members: &[MemberView]) -> Option<IssuedView> {
    let kept = context::shown_once()?;
    let mut parts = kept.split('.');
    let (kind, of, secret) = (parts.next()?, parts.next()?, parts.next()?);
    let whom = parts.next().unwrap_or_default();
    if of != cohort.to_string() || !secret.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let public = context::app().public_url;
    let message = match kind {
        "link" => messages::join_link(name, &format!("{public}/g/{secret}")),
        "undangan" => messages::invitation(name, &format!("{public}/undangan/{secret}")),
        "hpbaru" => messages::new_phone(&format!("{public}/hp-baru?kode={secret}")),
        "lupapin" => String::new(),
        _ => return None,
    };
    let is_code = matches!(kind, "hpbaru" | "lupapin");
    Some(IssuedView {
        kind: kind.to_owned(),
        whom: members
            .iter()
            .find(|member| member.account == whom)
            .map(|member| member.greeting.clone())
            .unwrap_or_default(),
        code: if is_code { secret.to_owned() } else { String::new() },
        whatsapp: format!(
            "https://wa.me/?text={}",
            utf8_percent_encode(&message, NON_ALPHANUMERIC)
        ),
        message,
    })
}

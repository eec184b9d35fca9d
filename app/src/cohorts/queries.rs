//! What organizers and mentors see of their classes.

use domain::{
    access::Role,
    cohorts::{Module, Schedule, TimeZone, told_apart},
};
use storage::{
    cohorts::{CohortView, JoinCodeView, MemberRow, OrganisationView as Organisation, OrganizerRow, RemovedRow},
    publications::ShownListing,
};

use super::people::queries::{issued_organizer, issued_password};
use crate::{
    accounts::{notices::NoticeView, queries::load_notices},
    context,
    error::AppError,
    mentoring::queries::count_without_mentor,
    text::{
        cohorts::{messages, texts},
        people, time,
    },
    ui::{QrView, wa_link},
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
    /// Who runs it.
    pub organizers: Vec<OrganizerView>,
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
    /// What was made a moment ago.
    pub issued: Option<IssuedView>,
    /// News that the person has not seen.
    pub notices: Vec<NoticeView>,
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
    /// The greeting, with a number for the second of one name, where no picture can be seen.
    pub told: String,
    /// Why they stopped, if they did.
    pub stopped: Option<String>,
}

/// Somebody who was taken out and can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedView {
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// How long ago.
    pub since: String,
}

/// Somebody who runs an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizerView {
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// The name they sign in with.
    pub username: String,
    /// Whether it is the person asking.
    pub me: bool,
}

/// What is shown once after it was made: a link to send, or a code to read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedView {
    /// `link`, `undangan`, `hpbaru`, `lupapin`, `sandi` or `penyelenggara`.
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
    /// Number of its owner's picture.
    pub picture: u8,
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
    /// Number of the next meeting, or of the last.
    pub meeting: u8,
    /// What is public, newest first.
    pub shown: Vec<ShownView>,
    /// When the data of its people go, in words, once it has closed.
    pub data_notice: Option<String>,
    /// How many have no mentor, once the organizer has begun to give them some. Only organizers are told.
    pub without_mentor: Option<usize>,
    /// Everybody, those who wait first and those who stopped last.
    pub members: Vec<MemberView>,
    /// Those who were taken out.
    pub removed: Vec<RemovedView>,
    /// News that the person asking has not seen.
    pub notices: Vec<NoticeView>,
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
    let organizers = storage::cohorts::list_organizers(&app.db, &actor).await?;
    let organizer = |row: &OrganizerRow| OrganizerView {
        account: row.account.to_string(),
        greeting: row.form_of_address.of(&row.name),
        picture: row.picture.number(),
        username: row.username.clone(),
        me: row.account == actor.account,
    };
    let of = |one: &Organisation| {
        organizers
            .iter()
            .filter(|row| row.organisation == one.id)
            .map(organizer)
            .collect()
    };
    let mut issued = organisations
        .iter()
        .find_map(|one| issued_organizer(&one.id.to_string(), &one.name));
    for row in &organizers {
        let person = organizer(row);
        issued = issued.or_else(|| issued_password(&person.account, &person.greeting));
    }
    Ok(ProgrammeView {
        issued,
        notices: load_notices().await?,
        my_picture: me.picture.number(),
        my_name: me.name,
        organisations: organisations
            .into_iter()
            .map(|one| {
                let organizers = of(&one);
                organisation(one, &cohorts, organizers)
            })
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
    let removed = storage::cohorts::list_removed_members(&app.db, &actor, id).await?;
    let without_mentor = if actor.is_organizer_of(cohort.organisation) {
        count_without_mentor(id, &members).await?
    } else {
        None
    };
    let me = storage::accounts::load_account(&app.db, actor.account).await?;
    let zone = cohort.time_zone;
    let data_notice = crate::own_data::queries::load_class_notice(id, zone).await?;
    let members = member_views(members, app.now(), zone);
    Ok(ClassView {
        id: id.to_string(),
        issued: issued(&id.to_string(), &cohort.name, &members),
        removed: removed
            .into_iter()
            .map(|row| removed_view(row, app.now(), zone))
            .collect(),
        notices: load_notices().await?,
        name: cohort.name,
        place: cohort.place,
        organisation: cohort.organisation_name,
        my_picture: me.picture.number(),
        my_name: me.name,
        shown: shown.into_iter().map(shown_view).collect(),
        meeting: meeting_now(&cohort.schedule, time::day_of(app.now(), zone)),
        schedule: schedule(&cohort.schedule, time::day_of(app.now(), zone)),
        code: code.map(|code| code_view(&code, zone)),
        data_notice,
        without_mentor,
        members,
    })
}

fn organisation(one: Organisation, cohorts: &[CohortView], organizers: Vec<OrganizerView>) -> OrganisationView {
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
        organizers,
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

/// Number of today's meeting or the next; of the last when all are over.
pub(super) fn meeting_now(schedule: &Schedule, today: i64) -> u8 {
    schedule.next(today).unwrap_or(Module::M6).week()
}

fn shown_view(shown: ShownListing) -> ShownView {
    ShownView {
        listing: shown.listing.to_string(),
        title: shown.title,
        owner: shown.owner,
        picture: shown.picture.number(),
        path: format!("/t/{}/{}", shown.place.storefront, shown.place.listing),
    }
}

fn removed_view(row: RemovedRow, now: i64, zone: TimeZone) -> RemovedView {
    RemovedView {
        account: row.account.to_string(),
        greeting: row.form_of_address.of(&row.name),
        picture: row.picture.number(),
        since: time::ago(row.at, now, zone),
    }
}

pub(crate) fn member_views(rows: Vec<MemberRow>, now: i64, zone: TimeZone) -> Vec<MemberView> {
    let told = told_apart(rows.iter().map(|row| row.name.as_str()));
    let member = |row: MemberRow| MemberView {
        membership: row.membership.to_string(),
        account: row.account.to_string(),
        greeting: row.form_of_address.of(&row.name),
        picture: row.picture.number(),
        mentor: row.role == Role::Mentor,
        waiting: row.confirmed_at.is_none(),
        joined: time::ago(row.joined_at, now, zone),
        told: String::new(),
        stopped: row.stopped.map(|stopped| people::reason(stopped.reason).to_owned()),
    };
    let mut members: Vec<MemberView> = rows
        .into_iter()
        .zip(told)
        .map(|(row, told)| {
            let told = row.form_of_address.of(&told);
            MemberView { told, ..member(row) }
        })
        .collect();
    members.sort_by_key(|member| (!member.waiting, member.stopped.is_some()));
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
        address: context::shown_address(""),
        qr: context::qr(&format!("{public}/gabung/nama?kode={digits}")),
    }
}

/// What this browser made a moment ago for this class, if anything.
pub(crate) fn issued(cohort: &str, name: &str, members: &[MemberView]) -> Option<IssuedView> {
    let kept = context::shown_once()?;
    let mut parts = kept.split('.');
    let (kind, of, secret) = (parts.next()?, parts.next()?, parts.next()?);
    let whom = parts.next().unwrap_or_default();
    if of != cohort || !secret.bytes().all(|b| b.is_ascii_hexdigit()) {
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
            .map(|member| member.told.clone())
            .unwrap_or_default(),
        code: if is_code { secret.to_owned() } else { String::new() },
        whatsapp: wa_link(None, &message),
        message,
    })
}

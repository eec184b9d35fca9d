//! What people see of their own data, and organizers of the end of a class.

use domain::{cohorts::TimeZone, ids::CohortId};
use storage::own_data::{CHANGE_ONES_MIND_DAYS, MONTHS, OwnClass, PersonToRemove, RemovalView, RetentionView};

use crate::{
    context,
    error::AppError,
    text::{
        own_data::{table_label, texts},
        time,
    },
};

/// A class that the person is or was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassRow {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the person has left it.
    pub left: bool,
    /// How long it keeps their data, in words.
    pub retention: String,
}

/// An account that is going to be deleted, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovalLines {
    /// When.
    pub due: String,
    /// Through whom; empty when the person did it.
    pub by: String,
}

/// *Data saya*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDataPageView {
    /// What is kept, in words, and how many of it.
    pub kept: Vec<(&'static str, usize)>,
    /// The person's classes.
    pub classes: Vec<ClassRow>,
    /// What was asked for.
    pub removal: Option<RemovalLines>,
    /// Whether they open their account with a PIN.
    pub has_pin: bool,
    /// How long one can change one's mind, in words.
    pub days: String,
}

/// Somebody of a class in the organizer's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// What was asked for.
    pub removal: Option<RemovalLines>,
}

/// The end of a class, for its organizer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassDataView {
    /// Id of the cohort.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it closed, in words.
    pub closed: Option<String>,
    /// How long it keeps data, in words.
    pub retention: String,
    /// The months chosen.
    pub months: &'static str,
    /// Whether its people's data are gone.
    pub over: bool,
    /// Its participants.
    pub people: Vec<PersonRow>,
}

/// The months as values of the form.
pub(super) const MONTH_VALUES: [&str; 4] = ["6", "12", "24", "36"];

/// The person's own data at a glance.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn load_own_data() -> Result<OwnDataPageView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let data = storage::own_data::load_own_data(&app.db, &actor).await?;
    let zone = context::zone_of(&actor).await?;
    let mut kept: Vec<(&'static str, usize)> = Vec::new();
    for (table, count) in data.counts {
        let label = table_label(table);
        match kept.iter_mut().find(|(known, _)| *known == label) {
            Some((_, sum)) => *sum += count,
            None => kept.push((label, count)),
        }
    }
    Ok(OwnDataPageView {
        kept,
        classes: data.classes.into_iter().map(class_row).collect(),
        removal: data.removal.as_ref().map(|removal| removal_lines(removal, zone)),
        has_pin: data.has_pin,
        days: texts()
            .remove_days
            .replace("{days}", &CHANGE_ONES_MIND_DAYS.to_string()),
    })
}

/// The end of a class.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person runs its organisation.
pub async fn load_class_data(cohort: String) -> Result<ClassDataView, AppError> {
    let (actor, app, id) = (context::actor()?, context::app(), context::id(&cohort)?);
    let people = storage::own_data::list_people_to_remove(&app.db, &actor, id).await?;
    let class = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let retention = storage::own_data::load_retention(&app.db, &actor, id).await?;
    let zone = class.time_zone;
    let chosen = MONTHS.iter().position(|months| *months == retention.months);
    Ok(ClassDataView {
        id: id.to_string(),
        closed: class
            .closed_at
            .map(|at| texts().closed_on.replace("{day}", &time::date(at, zone))),
        name: class.name,
        retention: retention_line(&retention, zone),
        months: chosen.map_or("", |place| MONTH_VALUES[place]),
        over: retention.purged_at.is_some(),
        people: people.iter().map(|person| person_row(person, zone)).collect(),
    })
}

/// The day on which a closed class's people's data go, or went, in words; nothing while it is open. For the class page.
///
/// # Errors
/// [`AppError::NotFound`] when the person may not know of the class.
pub async fn load_class_notice(cohort: CohortId, zone: TimeZone) -> Result<Option<String>, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let retention = storage::own_data::load_retention(&app.db, &actor, cohort).await?;
    Ok(retention.due_at.map(|_| retention_line(&retention, zone)))
}

fn class_row(class: OwnClass) -> ClassRow {
    ClassRow {
        id: class.id.to_string(),
        name: class.name,
        left: class.left_at.is_some(),
        retention: retention_line(&class.retention, class.time_zone),
    }
}

fn person_row(person: &PersonToRemove, zone: TimeZone) -> PersonRow {
    PersonRow {
        account: person.account.to_string(),
        greeting: person.form_of_address.of(&person.name),
        picture: person.picture.number(),
        removal: person.removal.as_ref().map(|removal| removal_lines(removal, zone)),
    }
}

fn removal_lines(removal: &RemovalView, zone: TimeZone) -> RemovalLines {
    let t = texts();
    RemovalLines {
        due: t.removal_due.replace("{day}", &time::date(removal.due_at, zone)),
        by: match &removal.asked_by {
            Some(name) => t.removal_by.replace("{name}", name),
            None => String::new(),
        },
    }
}

fn retention_line(retention: &RetentionView, zone: TimeZone) -> String {
    let t = texts();
    match (retention.purged_at, retention.due_at) {
        (Some(at), _) => t.retention_over.replace("{day}", &time::date(at, zone)),
        (None, Some(at)) => t.retention_closed.replace("{day}", &time::date(at, zone)),
        (None, None) => t.retention_open.replace("{months}", &retention.months.to_string()),
    }
}

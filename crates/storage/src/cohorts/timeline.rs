//! What happened to one participant, newest first.

use std::collections::HashMap;

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    cohorts::{Attendance, Module},
    ids::{AccountId, CohortId},
    listings::ListingDraft,
    reviews::Decision,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use super::{board::in_organisation, manage::load_led_cohort};
use crate::{
    accounts::account_view,
    database::Database,
    entity::{account, event, listing, membership},
    error::{Result, StorageError},
    json::from_json,
};

/// Events of one page.
const PAGE: usize = 100;

/// Kinds that are told. What a step of the machine adds beside them (places in the queue, refreshed pages) is not.
const TOLD: [&str; 31] = [
    "member.joined",
    "member.confirmed",
    "member.stopped",
    "member.returned",
    "member.left",
    "member.moved",
    "member.removed",
    "member.restored",
    "attendance.marked",
    "storefront.saved",
    "listing.created",
    "listing.saved",
    "listing.sent",
    "listing.withdrawn",
    "listing.published",
    "listing.unpublished",
    "listing.taken_down",
    "listing.turned_on",
    "listing.turned_off",
    "listing.deleted",
    "listing.restored",
    "photo.added",
    "photo.removed",
    "submission.opened",
    "review.saved",
    "review.corrected",
    "review.answered",
    "consent.set",
    "device.added",
    "pin.reset",
    "account.signed_in",
];

/// Where a page of a timeline begins: after this moment and event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Epoch milliseconds.
    pub at: i64,
    /// The event.
    pub event: Uuid,
}

/// Something that happened to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// When, in epoch milliseconds.
    pub at: i64,
    /// What, as `noun.verb_past`.
    pub kind: String,
    /// Who did it, with form of address, if it was somebody else.
    pub by: Option<String>,
    /// Title of the listing as it is now; `None` where it is about no listing.
    pub title: Option<String>,
    /// Number of the try, where one was sent.
    pub try_number: Option<u64>,
    /// What a review decided.
    pub decision: Option<Decision>,
    /// What was noted of which meeting.
    pub attended: Option<(Module, Attendance)>,
    /// Done with help (*dibantu*).
    pub helped: bool,
}

/// A page of somebody's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Display name.
    pub name: String,
    /// Picture.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// What happened, newest first.
    pub rows: Vec<Happened>,
    /// Where the next page begins, if there is one.
    pub older: Option<Mark>,
}

/// What happened to a participant of a cohort, also to one who has stopped.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort;
/// [`StorageError::NotFound`] too for people who never took part in it.
pub async fn load_timeline(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
    person: AccountId,
    after: Option<Mark>,
) -> Result<Timeline> {
    let reader = db.reader();
    let class = load_led_cohort(reader, actor, cohort).await?;
    membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::AccountId.eq(person.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .one(reader)
        .await?
        .ok_or(StorageError::NotFound)?;
    let mut query = event::Entity::find()
        .filter(event::Column::SubjectAccountId.eq(person.0))
        .filter(event::Column::Kind.is_in(TOLD))
        .filter(in_organisation(class.organisation_id))
        .order_by_desc(event::Column::At)
        .order_by_desc(event::Column::Id);
    if let Some(mark) = after {
        let same_moment = Condition::all()
            .add(event::Column::At.eq(mark.at))
            .add(event::Column::Id.lt(mark.event));
        query = query.filter(Condition::any().add(event::Column::At.lt(mark.at)).add(same_moment));
    }
    let mut events = query.limit(PAGE as u64 + 1).all(reader).await?;
    let more = events.len() > PAGE;
    events.truncate(PAGE);
    let older = events.last().filter(|_| more).map(|last| Mark {
        at: last.at,
        event: last.id,
    });
    let facts = events.iter().map(facts_of).collect::<Result<Vec<Facts>>>()?;
    let titles = titles(reader, facts.iter().filter_map(|facts| facts.listing)).await?;
    let people = people(reader, events.iter().filter_map(|event| event.actor_id)).await?;
    let person = account::Entity::find_by_id(person.0)
        .one(reader)
        .await?
        .ok_or(StorageError::NotFound)?;
    let person = account_view(person)?;
    let rows = events.into_iter().zip(facts).map(|(event, facts)| Happened {
        at: event.at,
        by: event
            .actor_id
            .filter(|by| *by != person.id.0)
            .and_then(|by| people.get(&by).cloned()),
        title: facts.listing.and_then(|listing| titles.get(&listing).cloned()),
        try_number: facts.try_number,
        decision: facts.decision,
        attended: facts.attended,
        helped: event.assisted,
        kind: event.kind,
    });
    Ok(Timeline {
        rows: rows.collect(),
        name: person.name,
        picture: person.picture,
        form_of_address: person.form_of_address,
        older,
    })
}

/// What an event says beside its columns.
struct Facts {
    listing: Option<Uuid>,
    try_number: Option<u64>,
    decision: Option<Decision>,
    attended: Option<(Module, Attendance)>,
}

fn facts_of(event: &event::Model) -> Result<Facts> {
    let detail: Value = from_json(&event.detail)?;
    let listing = match &detail["listing"] {
        Value::String(id) => id.parse().ok(),
        _ if event.kind.starts_with("listing.") => event.subject_id,
        _ => None,
    };
    Ok(Facts {
        listing,
        attended: attended(&detail),
        try_number: detail["try"].as_u64(),
        decision: serde_json::from_value(detail["decision"].clone()).ok(),
    })
}

fn attended(detail: &Value) -> Option<(Module, Attendance)> {
    let module = Module::of_week(detail["week"].as_u64()?.try_into().ok()?)?;
    Some((module, Attendance::from_code(detail["to"].as_str()?)?))
}

async fn titles(db: &impl ConnectionTrait, of: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let rows = listing::Entity::find()
        .filter(listing::Column::Id.is_in(of))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.id, from_json::<ListingDraft>(&row.draft)?.title)))
        .collect()
}

async fn people(db: &impl ConnectionTrait, of: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let rows = account::Entity::find()
        .filter(account::Column::Id.is_in(of))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let person = account_view(row)?;
            Ok((person.id.0, format!("{} {}", person.form_of_address, person.name)))
        })
        .collect()
}

//! What people did, kept for ever: the ground of progress, reports and audits (decision 8 for `assisted`).

use domain::ids::{AccountId, CohortId};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    database::Database,
    entity::event,
    error::{Result, StorageError},
    secrets::{Dice, new_id},
};

/// One event to be recorded. Build it with [`NewEvent::of`] and the setters.
#[derive(Debug)]
pub(crate) struct NewEvent {
    kind: &'static str,
    actor: Option<AccountId>,
    cohort: Option<CohortId>,
    subject_account: Option<AccountId>,
    subject: Option<Uuid>,
    detail: Value,
    assisted: bool,
}

impl NewEvent {
    /// An event of this kind (`noun.verb_past`, such as `member.joined`), done by the system until an actor is named.
    pub(crate) fn of(kind: &'static str) -> Self {
        Self {
            kind,
            actor: None,
            cohort: None,
            subject_account: None,
            subject: None,
            detail: Value::Null,
            assisted: false,
        }
    }

    /// Who did it.
    pub(crate) fn by(mut self, account: AccountId) -> Self {
        self.actor = Some(account);
        self
    }

    /// In which cohort.
    pub(crate) fn cohort(mut self, cohort: CohortId) -> Self {
        self.cohort = Some(cohort);
        self
    }

    /// Whom it is about, where that is a person.
    pub(crate) fn about(mut self, account: AccountId) -> Self {
        self.subject_account = Some(account);
        self
    }

    /// The record it is about.
    pub(crate) fn subject(mut self, id: Uuid) -> Self {
        self.subject = Some(id);
        self
    }

    /// Facts worth keeping, as JSON. Never a PIN, password, code, token or phone number.
    pub(crate) fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// Whether somebody helped (*Isi bersama*): the actor then is the helper, the subject account the owner.
    pub(crate) fn assisted(mut self, assisted: bool) -> Self {
        self.assisted = assisted;
        self
    }
}

/// Records an event in the transaction of the thing that happened.
///
/// # Errors
/// [`StorageError::Database`] when the row cannot be written, which undoes the thing too.
pub(crate) async fn record_event(tx: &DatabaseTransaction, now: i64, dice: &mut Dice, new: NewEvent) -> Result<()> {
    let row = event::ActiveModel {
        id: Set(new_id(now, dice)),
        at: Set(now),
        actor_id: Set(new.actor.map(|id| id.0)),
        cohort_id: Set(new.cohort.map(|id| id.0)),
        subject_account_id: Set(new.subject_account.map(|id| id.0)),
        kind: Set(new.kind.to_owned()),
        subject_id: Set(new.subject),
        detail: Set(new.detail.to_string()),
        assisted: Set(new.assisted),
    };
    event::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// One recorded event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// When, in epoch milliseconds.
    pub at: i64,
    /// Who did it; nobody for the command line.
    pub actor: Option<AccountId>,
    /// In which cohort, if in one.
    pub cohort: Option<CohortId>,
    /// The person it is about.
    pub about: Option<AccountId>,
    /// What happened, as `noun.verb_past`.
    pub kind: String,
    /// The record it is about.
    pub subject: Option<Uuid>,
    /// More facts.
    pub detail: Value,
    /// Done with help.
    pub assisted: bool,
}

/// The newest events, newest first. For the command line and for tests; no page shows them unfiltered.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_events(db: &Database, kind: Option<&str>, limit: u64) -> Result<Vec<EventRow>> {
    let mut query = event::Entity::find()
        .order_by_desc(event::Column::At)
        .order_by_desc(event::Column::Id);
    if let Some(kind) = kind {
        query = query.filter(event::Column::Kind.eq(kind));
    }
    let rows = query.limit(limit).all(db.reader()).await?;
    rows.into_iter().map(view).collect()
}

fn view(row: event::Model) -> Result<EventRow> {
    Ok(EventRow {
        at: row.at,
        actor: row.actor_id.map(AccountId),
        cohort: row.cohort_id.map(CohortId),
        about: row.subject_account_id.map(AccountId),
        kind: row.kind,
        subject: row.subject_id,
        detail: serde_json::from_str(&row.detail).map_err(StorageError::fault)?,
        assisted: row.assisted,
    })
}

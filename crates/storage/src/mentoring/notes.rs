//! What a mentor writes down about a participant. Private is private: only its author reads a note, until the author
//! hands it over on purpose. No page of the participant shows it; a copy of the person's own data holds it.

use domain::{
    access::{Actor, Role},
    cohorts::mentoring::NOTE_MAX,
    ids::{AccountId, CohortId, IdempotencyKey},
    text::{contact::phones, private},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use crate::{
    accounts::{AccountView, load_account},
    database::Database,
    entity::{membership, mentor_note, note_reader},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    once::claim,
    secrets::{Dice, new_id},
    submissions::person,
};

/// How long a removed note can be brought back, in milliseconds: 30 days.
pub const NOTE_REMOVED_LIFE: i64 = 30 * 86_400_000;

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Names the note.
    pub id: Uuid,
    /// As typed.
    pub text: String,
    /// When, in epoch milliseconds.
    pub written_at: i64,
    /// Name of who wrote it.
    pub author: String,
    /// Whether that is who asks.
    pub mine: bool,
    /// Removed; only its author sees it then.
    pub removed: bool,
}

/// A participant with the notes that the person who asks may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesView {
    /// The participant.
    pub about: AccountView,
    /// Newest first.
    pub notes: Vec<NoteRow>,
}

/// Notes about a participant: one's own, and those that were handed over.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort, and when nobody of that account takes part.
pub async fn list_notes(db: &Database, actor: &Actor, cohort: CohortId, about: AccountId) -> Result<NotesView> {
    check_place(db.reader(), actor, cohort, about).await?;
    let mut notes = Vec::new();
    for row in readable(db.reader(), actor, cohort, &[about]).await? {
        notes.push(NoteRow {
            id: row.id,
            author: person(db.reader(), AccountId(row.author_id)).await?,
            mine: row.author_id == actor.account.0,
            removed: row.removed_at.is_some(),
            written_at: row.written_at,
            text: row.content,
        });
    }
    Ok(NotesView {
        about: load_account(db, about).await?,
        notes,
    })
}

/// Writes a note; the same key twice writes it once.
///
/// # Errors
/// As [`list_notes`]; [`StorageError::Rule`]`("note_empty")`, `("note_long")`, `("note_private")` or `("key_reused")`.
#[allow(clippy::too_many_arguments, reason = "the usual four, and what is noted of whom")]
pub async fn write_note(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    about: AccountId,
    key: IdempotencyKey,
    text: &str,
) -> Result<()> {
    let text = text.trim();
    let tx = db.write().await?;
    check_place(&tx, actor, cohort, about).await?;
    if text.is_empty() {
        return Err(StorageError::Rule("note_empty"));
    }
    if text.chars().count() > NOTE_MAX {
        return Err(StorageError::Rule("note_long"));
    }
    if has_private_data(text) {
        return Err(StorageError::Rule("note_private"));
    }
    let claimed = match claim::<()>(&tx, now, actor.account, key, &(cohort, about, text)).await? {
        Ok(claimed) => claimed,
        Err(()) => return Ok(()),
    };
    let id = new_id(now, dice);
    let row = mentor_note::ActiveModel {
        id: Set(id),
        cohort_id: Set(cohort.0),
        author_id: Set(actor.account.0),
        subject_account_id: Set(about.0),
        content: Set(text.to_owned()),
        written_at: Set(now),
        removed_at: Set(None),
    };
    mentor_note::Entity::insert(row).exec_without_returning(&tx).await?;
    claimed.settle(&tx, &()).await?;
    record(&tx, now, dice, actor, cohort, "mentor_note.written", id).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a note of one's own; it can be brought back for [`NOTE_REMOVED_LIFE`].
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but its author as a mentor of the cohort.
pub async fn remove_note(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, note: Uuid) -> Result<()> {
    set_removed(db, actor, now, dice, note, Some(now)).await
}

/// Brings a removed note back.
///
/// # Errors
/// As [`remove_note`].
pub async fn restore_note(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, note: Uuid) -> Result<()> {
    set_removed(db, actor, now, dice, note, None).await
}

async fn set_removed(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    note: Uuid,
    removed: Option<i64>,
) -> Result<()> {
    let tx = db.write().await?;
    let row = mentor_note::Entity::find_by_id(note)
        .filter(mentor_note::Column::AuthorId.eq(actor.account.0))
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let cohort = CohortId(row.cohort_id);
    if !actor.is_mentor_of(cohort) {
        return Err(StorageError::NotFound);
    }
    if row.removed_at.is_some() == removed.is_some() {
        return Ok(());
    }
    mentor_note::Entity::update_many()
        .filter(mentor_note::Column::Id.eq(note))
        .col_expr(mentor_note::Column::RemovedAt, Expr::value(removed))
        .exec(&tx)
        .await?;
    let kind = if removed.is_some() {
        "mentor_note.removed"
    } else {
        "mentor_note.restored"
    };
    record(&tx, now, dice, actor, cohort, kind, note).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets another mentor read what the actor may read of these participants.
pub(super) async fn share_notes(
    tx: &DatabaseTransaction,
    now: i64,
    actor: &Actor,
    cohort: CohortId,
    about: &[AccountId],
    with: AccountId,
) -> Result<()> {
    let notes = readable(tx, actor, cohort, about).await?;
    let rows: Vec<note_reader::ActiveModel> = notes
        .into_iter()
        .filter(|note| note.removed_at.is_none() && note.author_id != with.0)
        .map(|note| note_reader::ActiveModel {
            note_id: Set(note.id),
            mentor_id: Set(with.0),
            since: Set(now),
        })
        .collect();
    let known = OnConflict::columns([note_reader::Column::NoteId, note_reader::Column::MentorId])
        .do_nothing()
        .to_owned();
    for row in rows {
        note_reader::Entity::insert(row)
            .on_conflict(known.clone())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Deletes removed notes whose time is over.
pub(crate) async fn purge_notes(tx: &DatabaseTransaction, now: i64) -> Result<()> {
    let over = mentor_note::Entity::find()
        .filter(mentor_note::Column::RemovedAt.lte(now - NOTE_REMOVED_LIFE))
        .all(tx)
        .await?;
    let ids: Vec<Uuid> = over.into_iter().map(|note| note.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    note_reader::Entity::delete_many()
        .filter(note_reader::Column::NoteId.is_in(ids.clone()))
        .exec(tx)
        .await?;
    mentor_note::Entity::delete_many()
        .filter(mentor_note::Column::Id.is_in(ids))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether a text holds what this product does not keep: numbers of people, accounts, home addresses (decision 9).
pub(super) fn has_private_data(text: &str) -> bool {
    let lower = text.to_lowercase();
    !private::find(&lower).is_empty() || !phones(&lower).is_empty()
}

/// Newest first. What was removed is there for its author only.
async fn readable(
    db: &impl ConnectionTrait,
    actor: &Actor,
    cohort: CohortId,
    about: &[AccountId],
) -> Result<Vec<mentor_note::Model>> {
    let given = note_reader::Entity::find()
        .filter(note_reader::Column::MentorId.eq(actor.account.0))
        .all(db)
        .await?;
    let mut rows = mentor_note::Entity::find()
        .filter(mentor_note::Column::CohortId.eq(cohort.0))
        .filter(mentor_note::Column::SubjectAccountId.is_in(about.iter().map(|id| id.0)))
        .order_by_desc(mentor_note::Column::WrittenAt)
        .order_by_desc(mentor_note::Column::Id)
        .all(db)
        .await?;
    rows.retain(|row| {
        let was_given = || given.iter().any(|given| given.note_id == row.id);
        row.author_id == actor.account.0 || (row.removed_at.is_none() && was_given())
    });
    Ok(rows)
}

async fn check_place(db: &impl ConnectionTrait, actor: &Actor, cohort: CohortId, about: AccountId) -> Result<()> {
    if !actor.is_mentor_of(cohort) {
        return Err(StorageError::NotFound);
    }
    let found = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::AccountId.eq(about.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .one(db)
        .await?;
    found.map(|_| ()).ok_or(StorageError::NotFound)
}

/// The event does not say of whom the note is: that alone would tell others that there is one.
async fn record(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    cohort: CohortId,
    kind: &'static str,
    note: Uuid,
) -> Result<()> {
    let event = NewEvent::of(kind).by(actor.account).cohort(cohort).subject(note);
    record_event(tx, now, dice, event).await
}

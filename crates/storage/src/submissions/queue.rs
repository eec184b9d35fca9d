//! The mentors' queue: nobody waits unseen.

use domain::{
    access::Actor,
    cohorts::mentoring::comes_first,
    ids::{AccountId, CohortId, ListingId, SubmissionId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{loading::Hold, snapshot::Snapshot};
use crate::{
    database::Database,
    entity::{account, membership, review, submission},
    error::{Result, StorageError},
    json::from_json,
    listings::PhotoView,
    mentoring::mentors_of,
};

/// One try that waits for a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueItem {
    /// The try.
    pub submission: SubmissionId,
    /// The listing.
    pub listing: ListingId,
    /// Who sent it.
    pub owner: AccountId,
    /// Their name.
    pub owner_name: String,
    /// Title as sent.
    pub title: String,
    /// Cover as sent.
    pub cover: Option<PhotoView>,
    /// 1 for the first one.
    pub try_number: i32,
    /// Since when it waits, in epoch milliseconds; a resend keeps the place of the try before it.
    pub waiting_since: i64,
    /// Score of the coach as sent.
    pub score: u8,
    /// Whether the owner disputes a finding.
    pub disputed: bool,
    /// Who has it open now.
    pub hold: Option<Hold>,
    /// The mentor who looks after its owner; `None` for all mentors of the cohort.
    pub mentor: Option<AccountId>,
    /// It stands before those of the other mentors' people.
    pub first: bool,
}

/// The tries of a cohort that wait for a review: first those of one's own people, of people without a mentor and
/// whoever has been waiting too long, then the others; the longest waiting first in both. None is left out.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort.
pub async fn review_queue(db: &Database, actor: &Actor, now: i64, cohort: CohortId) -> Result<Vec<QueueItem>> {
    if !actor.is_mentor_of(cohort) {
        return Err(StorageError::NotFound);
    }
    let rows = in_turn(db.reader(), actor, now, cohort).await?;
    let people = rows
        .iter()
        .flat_map(|(row, _)| [Some(row.owner_id), row.opened_by])
        .flatten();
    let people = account::Entity::find()
        .filter(account::Column::Id.is_in(people))
        .all(db.reader())
        .await?;
    let name = |id| {
        people
            .iter()
            .find(|person| person.id == id)
            .map(|person| person.display_name.clone())
            .unwrap_or_default()
    };
    let mut queue = Vec::with_capacity(rows.len());
    for (row, turn) in rows {
        let snapshot: Snapshot = from_json(&row.snapshot)?;
        let disputed: Vec<serde_json::Value> = from_json(&row.disputed)?;
        let hold = row.opened_by.zip(row.hold_until).filter(|(_, until)| *until > now);
        queue.push(QueueItem {
            submission: SubmissionId(row.id),
            listing: ListingId(row.listing_id),
            owner: AccountId(row.owner_id),
            owner_name: name(row.owner_id),
            title: snapshot.draft.title,
            cover: snapshot.photos.into_iter().next(),
            try_number: row.try_number,
            waiting_since: row.queued_at,
            score: snapshot.report.score,
            disputed: !disputed.is_empty(),
            mentor: turn.mentor,
            first: turn.first,
            hold: hold.map(|(by, until)| Hold {
                by: AccountId(by),
                name: name(by),
                until,
                mine: by == actor.account.0,
            }),
        });
    }
    Ok(queue)
}

/// The first try of the queue that no other mentor has open.
pub(crate) async fn next_in_queue(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: i64,
    cohort: CohortId,
) -> Result<Option<SubmissionId>> {
    let rows = in_turn(db, actor, now, cohort).await?;
    let free = rows.into_iter().find(|(row, _)| {
        let held = row.hold_until.is_some_and(|until| until > now);
        !held || row.opened_by == Some(actor.account.0)
    });
    Ok(free.map(|(row, _)| SubmissionId(row.id)))
}

/// Whose a try is.
#[derive(Clone, Copy)]
struct Turn {
    mentor: Option<AccountId>,
    first: bool,
}

/// What waits, in the order in which this mentor is to see it.
async fn in_turn(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: i64,
    cohort: CohortId,
) -> Result<Vec<(submission::Model, Turn)>> {
    let rows = waiting(db, cohort, now).await?;
    let mentors = mentors_of(db, cohort).await?;
    let turn = |row: submission::Model| {
        let mentor = mentors
            .iter()
            .find(|(whom, _)| whom.0 == row.owner_id)
            .map(|(_, mentor)| *mentor);
        let first = comes_first(mentor == Some(actor.account), mentor.is_some(), now - row.queued_at);
        (row, Turn { mentor, first })
    };
    let mut rows: Vec<_> = rows.into_iter().map(turn).collect();
    rows.sort_by_key(|(_, turn)| !turn.first);
    Ok(rows)
}

/// Tries without a review, the longest waiting first. Of a listing with two of them (one was opened and left, another
/// was sent meanwhile) only the one that is held or, if none is, the newer one.
pub(crate) async fn waiting(db: &impl ConnectionTrait, cohort: CohortId, now: i64) -> Result<Vec<submission::Model>> {
    let open = submission::Entity::find()
        .filter(submission::Column::CohortId.eq(cohort.0))
        .filter(submission::Column::WithdrawnAt.is_null())
        .filter(submission::Column::ReplacedAt.is_null())
        .filter(submission::Column::Id.not_in_subquery(reviewed(cohort)))
        .filter(submission::Column::OwnerId.in_subquery(here(cohort)))
        .order_by_asc(submission::Column::QueuedAt)
        .order_by_asc(submission::Column::Id)
        .all(db)
        .await?;
    let held = |row: &submission::Model| row.hold_until.is_some_and(|until| until > now);
    let kept = open.iter().filter(|row| {
        let others = || {
            open.iter()
                .filter(|other| other.listing_id == row.listing_id && other.id != row.id)
        };
        if held(row) {
            true
        } else {
            !others().any(|other| held(other) || other.try_number > row.try_number)
        }
    });
    Ok(kept.cloned().collect())
}

/// Who has not left: whoever was taken out keeps their tries, but nobody has to read them meanwhile.
fn here(cohort: CohortId) -> sea_orm::sea_query::SelectStatement {
    use sea_orm::{QuerySelect, QueryTrait};
    membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::LeftAt.is_null())
        .into_query()
}

fn reviewed(cohort: CohortId) -> sea_orm::sea_query::SelectStatement {
    use sea_orm::{QuerySelect, QueryTrait};
    review::Entity::find()
        .select_only()
        .column(review::Column::SubmissionId)
        .filter(review::Column::CohortId.eq(cohort.0))
        .into_query()
}

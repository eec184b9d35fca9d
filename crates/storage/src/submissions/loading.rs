//! The actor-scoped way to a try, and opening it.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, ListingId, OrganisationId, SubmissionId},
    listings::{CheckId, ClearedFinding, ListingDraft, state::HOLD_MS},
    reviews::{Decision, ReviewDraft},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

use super::snapshot::Snapshot;
use crate::{
    database::Database,
    entity::{account, cleared_finding, cohort, listing, review, submission},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    json::from_json,
    listings::lock,
    publications::{PublicPlace, place_of},
    reviews::{ReviewView, review_draft_of, review_of},
    secrets::Dice,
};

/// In which capacity somebody looks at a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Who sent it.
    Owner,
    /// A mentor of the cohort.
    Mentor,
    /// An organizer of the organisation: reads only.
    Organizer,
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionState {
    /// Waits.
    Waiting,
    /// Opened by a mentor.
    Opened,
    /// Reviewed.
    Reviewed(Decision),
    /// Taken back.
    Withdrawn,
    /// A later try took its place.
    Replaced,
}

/// Who has a try open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The mentor.
    pub by: AccountId,
    /// Their name.
    pub name: String,
    /// Until when it is theirs, in epoch milliseconds.
    pub until: i64,
    /// Whether it is the one who asks.
    pub mine: bool,
}

/// One try in a list of tries.
#[derive(Clone, Debug, PartialEq)]
pub struct TrySummary {
    /// The try.
    pub id: SubmissionId,
    /// 1 for the first one.
    pub try_number: i32,
    /// When it was sent, in epoch milliseconds.
    pub sent_at: i64,
    /// What became of it.
    pub state: SubmissionState,
    /// What was sent, to be shown side by side.
    pub snapshot: Snapshot,
    /// The review, where there is one.
    pub review: Option<ReviewView>,
}

/// A try with everything its page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SubmissionView {
    /// The try.
    pub id: SubmissionId,
    /// The listing.
    pub listing: ListingId,
    /// The cohort.
    pub cohort: CohortId,
    /// Who sent it.
    pub owner: AccountId,
    /// Their name.
    pub owner_name: String,
    /// As what the person who asks sees it.
    pub viewer: Viewer,
    /// 1 for the first one.
    pub try_number: i32,
    /// When it was sent, in epoch milliseconds.
    pub sent_at: i64,
    /// What became of it.
    pub state: SubmissionState,
    /// What was sent.
    pub snapshot: Snapshot,
    /// W findings that the owner disputes.
    pub disputed: Vec<ClearedFinding>,
    /// W findings of this listing that other reviews let pass: nobody is asked about them again.
    pub cleared: Vec<ClearedFinding>,
    /// *Langsung tayang kalau disetujui*.
    pub publish_on_approval: bool,
    /// Where the listing is public now, if it is.
    pub public: Option<PublicPlace>,
    /// Who has it open now.
    pub hold: Option<Hold>,
    /// The review, where there is one.
    pub review: Option<ReviewView>,
    /// The review that the mentor who asks is writing.
    pub review_draft: Option<ReviewDraft>,
    /// Earlier tries that were reviewed, newest first.
    pub earlier: Vec<TrySummary>,
    /// What of it is the text in the draft now, for the owner; `None` for others.
    pub current_draft: Option<ListingDraft>,
}

/// A try for its owner, mentors of the cohort, and organizers of the organisation.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody else.
pub async fn load_submission(db: &Database, actor: &Actor, now: i64, id: SubmissionId) -> Result<SubmissionView> {
    let reader = db.reader();
    let row = submission::Entity::find_by_id(id.0)
        .one(reader)
        .await?
        .ok_or(StorageError::NotFound)?;
    let viewer = viewer(reader, actor, &row).await?;
    let mut tries = tries_of(reader, &row, &actor.account).await?;
    let at = tries
        .iter()
        .position(|one| one.id == id)
        .ok_or(StorageError::NotFound)?;
    let this = tries.remove(at);
    tries.retain(|one| one.try_number < row.try_number && one.review.is_some());
    let hold = match (row.opened_by, row.hold_until) {
        (Some(by), Some(until)) if until > now && this.review.is_none() => {
            let by = AccountId(by);
            Some(Hold {
                by,
                name: person(reader, by).await?,
                until,
                mine: by == actor.account,
            })
        }
        _ => None,
    };
    let current = match viewer {
        Viewer::Owner => listing::Entity::find_by_id(row.listing_id).one(reader).await?,
        _ => None,
    };
    Ok(SubmissionView {
        id,
        listing: ListingId(row.listing_id),
        cohort: CohortId(row.cohort_id),
        owner: AccountId(row.owner_id),
        owner_name: person(reader, AccountId(row.owner_id)).await?,
        viewer,
        try_number: row.try_number,
        sent_at: row.sent_at,
        state: this.state,
        snapshot: this.snapshot,
        disputed: from_json(&row.disputed)?,
        cleared: cleared_by_others(reader, &row, this.review.as_ref()).await?,
        publish_on_approval: row.publish_on_approval,
        public: place_of(reader, ListingId(row.listing_id)).await?,
        hold,
        review: this.review,
        review_draft: if viewer == Viewer::Mentor {
            review_draft_of(reader, id, actor.account).await?
        } else {
            None
        },
        earlier: tries,
        current_draft: current.map(|row| from_json(&row.draft)).transpose()?,
    })
}

/// One's own tries of a listing, newest first.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner.
pub async fn list_own_tries(db: &Database, actor: &Actor, listing: ListingId) -> Result<Vec<TrySummary>> {
    let reader = db.reader();
    let own = listing::Entity::find_by_id(listing.0)
        .filter(listing::Column::OwnerId.eq(actor.account.0))
        .one(reader)
        .await?;
    if own.is_none() {
        return Err(StorageError::NotFound);
    }
    let newest = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(listing.0))
        .one(reader)
        .await?;
    match newest {
        Some(row) => tries_of(reader, &row, &actor.account).await,
        None => Ok(Vec::new()),
    }
}

/// Opens a try for reviewing: the first mentor to come has it for 15 minutes, and opening it again makes it 15 more.
/// Answers who has it, which may be somebody else.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort; [`StorageError::Rule`]`("not_open")` for a try
/// that is reviewed, taken back or replaced.
pub async fn open_submission(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: SubmissionId,
) -> Result<Hold> {
    let tx = db.write().await?;
    let row = load_for_mentor(&tx, actor, id).await?;
    let reviewed = review::Entity::find()
        .filter(review::Column::SubmissionId.eq(id.0))
        .one(&tx)
        .await?
        .is_some();
    if reviewed || row.withdrawn_at.is_some() || row.replaced_at.is_some() {
        return Err(StorageError::Rule("not_open"));
    }
    if let (Some(by), Some(until)) = (row.opened_by, row.hold_until)
        && until > now
        && by != actor.account.0
    {
        return Ok(Hold {
            by: AccountId(by),
            name: person(&tx, AccountId(by)).await?,
            until,
            mine: false,
        });
    }
    let until = hold(&tx, actor, now, dice, &row).await?.unwrap_or(now);
    let name = person(&tx, actor.account).await?;
    tx.commit().await?;
    Ok(Hold {
        by: actor.account,
        name,
        until,
        mine: true,
    })
}

/// Makes a try the actor's for a while, unless another mentor has it, it is reviewed or it was taken back or replaced;
/// `None` then. Answers until when.
pub(crate) async fn hold(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    row: &submission::Model,
) -> Result<Option<i64>> {
    let taken =
        row.opened_by.is_some_and(|by| by != actor.account.0) && row.hold_until.is_some_and(|until| until > now);
    let reviewed = review::Entity::find()
        .filter(review::Column::SubmissionId.eq(row.id))
        .one(tx)
        .await?
        .is_some();
    if taken || reviewed || row.withdrawn_at.is_some() || row.replaced_at.is_some() {
        return Ok(None);
    }
    let until = now + HOLD_MS;
    submission::Entity::update_many()
        .filter(submission::Column::Id.eq(row.id))
        .col_expr(submission::Column::OpenedBy, Expr::value(actor.account.0))
        .col_expr(submission::Column::OpenedAt, Expr::value(row.opened_at.unwrap_or(now)))
        .col_expr(submission::Column::HoldUntil, Expr::value(until))
        .exec(tx)
        .await?;
    if row.opened_by != Some(actor.account.0) {
        let event = NewEvent::of("submission.opened")
            .by(actor.account)
            .about(AccountId(row.owner_id))
            .cohort(CohortId(row.cohort_id))
            .subject(row.id);
        record_event(tx, now, dice, event).await?;
    }
    Ok(Some(until))
}

/// A try with its listing locked, for mentors of the cohort. The listing is always locked first, so that two people
/// never wait for each other.
pub(crate) async fn load_for_mentor(
    tx: &DatabaseTransaction,
    actor: &Actor,
    id: SubmissionId,
) -> Result<submission::Model> {
    let (_, row) = lock_submission(tx, id).await?;
    if actor.is_mentor_of(CohortId(row.cohort_id)) {
        Ok(row)
    } else {
        Err(StorageError::NotFound)
    }
}

pub(super) async fn lock_submission(
    tx: &DatabaseTransaction,
    id: SubmissionId,
) -> Result<(listing::Model, submission::Model)> {
    let first = submission::Entity::find_by_id(id.0)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let listing = lock(tx, ListingId(first.listing_id)).await?;
    let row = submission::Entity::find_by_id(id.0)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    Ok((listing, row))
}

async fn cleared_by_others(
    db: &impl ConnectionTrait,
    row: &submission::Model,
    own: Option<&ReviewView>,
) -> Result<Vec<ClearedFinding>> {
    let rows = cleared_finding::Entity::find()
        .filter(cleared_finding::Column::ListingId.eq(row.listing_id))
        .all(db)
        .await?;
    let others = rows
        .into_iter()
        .filter(|row| own.is_none_or(|own| row.review_id != own.id.0));
    Ok(others
        .map(|row| ClearedFinding {
            check: CheckId(row.check_id),
            field: row.field,
            message: row.message,
        })
        .collect())
}

async fn viewer(db: &impl ConnectionTrait, actor: &Actor, row: &submission::Model) -> Result<Viewer> {
    if row.owner_id == actor.account.0 {
        return Ok(Viewer::Owner);
    }
    if actor.is_mentor_of(CohortId(row.cohort_id)) {
        return Ok(Viewer::Mentor);
    }
    let cohort = cohort::Entity::find_by_id(row.cohort_id).one(db).await?;
    let organizer = cohort.is_some_and(|cohort| actor.is_organizer_of(OrganisationId(cohort.organisation_id)));
    if organizer {
        Ok(Viewer::Organizer)
    } else {
        Err(StorageError::NotFound)
    }
}

/// All tries of the listing of this try, newest first.
async fn tries_of(db: &impl ConnectionTrait, of: &submission::Model, asks: &AccountId) -> Result<Vec<TrySummary>> {
    let rows = submission::Entity::find()
        .filter(submission::Column::ListingId.eq(of.listing_id))
        .order_by_desc(submission::Column::TryNumber)
        .all(db)
        .await?;
    let mut tries = Vec::with_capacity(rows.len());
    for row in rows {
        let review = review_of(db, SubmissionId(row.id), *asks).await?;
        let state = match &review {
            Some(review) => SubmissionState::Reviewed(review.decision),
            None if row.withdrawn_at.is_some() => SubmissionState::Withdrawn,
            None if row.replaced_at.is_some() => SubmissionState::Replaced,
            None if row.opened_at.is_some() => SubmissionState::Opened,
            None => SubmissionState::Waiting,
        };
        tries.push(TrySummary {
            id: SubmissionId(row.id),
            try_number: row.try_number,
            sent_at: row.sent_at,
            state,
            snapshot: from_json(&row.snapshot)?,
            review,
        });
    }
    Ok(tries)
}

/// The name of a person.
pub(crate) async fn person(db: &impl ConnectionTrait, id: AccountId) -> Result<String> {
    let row = account::Entity::find_by_id(id.0).one(db).await?;
    Ok(row.map(|row| row.display_name).unwrap_or_default())
}

//! Writing a review. `domain` decides whether it is allowed; the public page follows in the same transaction.

use domain::{
    access::Actor,
    cohorts::Module,
    ids::{AccountId, CohortId, IdempotencyKey, ListingId, ReviewId, SubmissionId},
    listings::{CheckId, ClearedFinding, Outcome, Severity, cleared_by, open_findings, state::CORRECTION_MS},
    reviews::{Decision, Review, ReviewDraft, ReviewProblem, Submitted},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use serde::{Deserialize, Serialize};

use crate::{
    database::Database,
    entity::{cleared_finding, review, review_draft, submission},
    error::{Result, StorageError, unique_or},
    events::{NewEvent, record_event},
    json::{from_json, to_json},
    listings::{Judge, lock},
    once::claim,
    publications::{publish_snapshot, refresh_publication, restore_previous},
    secrets::{Dice, new_id},
    submissions::{Snapshot, end_wait, hold, load_for_mentor, next_in_queue},
};

/// What came of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedReview {
    /// The review.
    pub review: ReviewId,
    /// Whether the listing is public now because of it.
    pub published: bool,
    /// The next try to open.
    pub next: Option<SubmissionId>,
}

/// A review as a phone sends it, maybe long after it was written and maybe twice.
#[derive(Clone, Debug)]
pub struct SendReview {
    /// The try.
    pub submission: SubmissionId,
    /// Made for its form: the same key twice saves once, and never undoes a later correction.
    pub key: IdempotencyKey,
    /// It was fetched ahead and written without a line: the try is opened now, if nobody else has it.
    pub ahead: bool,
    /// What was written.
    pub content: ReviewDraft,
    /// The last module that the cohort has been taught.
    pub module: Option<Module>,
}

/// Why a review was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveReviewError {
    /// Something is missing or not allowed.
    #[error("blocked: {0:?}")]
    Blocked(Vec<ReviewProblem>),
    /// Not opened by this mentor: opening comes first.
    #[error("not opened")]
    NotOpened,
    /// Another mentor has it open or has reviewed it.
    #[error("taken by another mentor")]
    Taken(AccountId),
    /// The 15 minutes for corrections are over.
    #[error("too late to correct")]
    TooLate,
    /// Not found, or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for SaveReviewError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// Keeps a review that is being written.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort.
pub async fn save_review_draft(
    db: &Database,
    actor: &Actor,
    now: i64,
    id: SubmissionId,
    content: &ReviewDraft,
) -> Result<()> {
    let tx = db.write().await?;
    load_for_mentor(&tx, actor, id).await?;
    let row = review_draft::ActiveModel {
        submission_id: Set(id.0),
        mentor_id: Set(actor.account.0),
        content: Set(to_json(content)?),
        saved_at: Set(now),
    };
    let again = OnConflict::columns([review_draft::Column::SubmissionId, review_draft::Column::MentorId])
        .update_columns([review_draft::Column::Content, review_draft::Column::SavedAt])
        .to_owned();
    review_draft::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Saves a review of the try that this mentor opened, or corrects it within 15 minutes. An approval publishes what
/// was sent if the owner asked for that. Saving the same twice saves once.
///
/// # Errors
/// [`SaveReviewError`]; [`StorageError::NotFound`] for everybody but mentors of the cohort;
/// [`StorageError::Rule`]`("not_open")` for a try that was taken back or replaced.
#[allow(clippy::too_many_arguments, reason = "the usual four and what is judged")]
pub async fn save_review(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: SubmissionId,
    content: ReviewDraft,
    module: Option<Module>,
    judge: Judge<'_>,
) -> std::result::Result<SavedReview, SaveReviewError> {
    let tx = db.write().await?;
    let saved = save_in(&tx, actor, now, dice, id, &content, module, judge).await?;
    tx.commit().await?;
    Ok(saved)
}

/// [`save_review`] for a phone that may send it twice, or send one that was written without a line.
///
/// # Errors
/// As [`save_review`]; [`StorageError::Rule`]`("key_reused")` when the key came with another review.
pub async fn send_review(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    new: SendReview,
    judge: Judge<'_>,
) -> std::result::Result<SavedReview, SaveReviewError> {
    let tx = db.write().await?;
    let sent = load_for_mentor(&tx, actor, new.submission).await?;
    let body = (new.submission, &new.content);
    let claimed = match claim::<SavedReview>(&tx, now, actor.account, new.key, &body).await? {
        Ok(claimed) => claimed,
        Err(before) => {
            let next = next_in_queue(&tx, actor, now, CohortId(sent.cohort_id)).await?;
            return Ok(SavedReview { next, ..before });
        }
    };
    if new.ahead {
        hold(&tx, actor, now, dice, &sent).await?;
    }
    let saved = save_in(&tx, actor, now, dice, new.submission, &new.content, new.module, judge).await?;
    claimed.settle(&tx, &saved).await?;
    tx.commit().await?;
    Ok(saved)
}

#[allow(clippy::too_many_arguments, reason = "private, and all of it is the one review")]
async fn save_in(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: SubmissionId,
    content: &ReviewDraft,
    module: Option<Module>,
    judge: Judge<'_>,
) -> std::result::Result<SavedReview, SaveReviewError> {
    let sent = load_for_mentor(tx, actor, id).await?;
    let known = review::Entity::find()
        .filter(review::Column::SubmissionId.eq(id.0))
        .one(tx)
        .await?;
    if known.is_none() && (sent.withdrawn_at.is_some() || sent.replaced_at.is_some()) {
        return Err(StorageError::Rule("not_open").into());
    }
    may_write(actor, now, &sent, known.as_ref(), content)?;
    let snapshot: Snapshot = from_json(&sent.snapshot)?;
    let counts = finish(tx, &sent, known.as_ref(), &snapshot, content, module).await?;
    let (review, same) = write(tx, now, dice, actor, &sent, known.as_ref(), content, counts.decision).await?;
    if !same {
        clear_findings(tx, now, dice, &sent, review, &snapshot, &counts).await?;
        publish(tx, now, dice, actor, &sent, review, &snapshot, counts.decision, judge).await?;
        record(tx, now, dice, actor, &sent, known.is_some(), &counts).await?;
    }
    let published = is_public(tx, &sent).await?;
    let next = next_in_queue(tx, actor, now, CohortId(sent.cohort_id)).await?;
    Ok(SavedReview {
        review,
        published,
        next,
    })
}

fn may_write(
    actor: &Actor,
    now: i64,
    sent: &submission::Model,
    known: Option<&review::Model>,
    content: &ReviewDraft,
) -> std::result::Result<(), SaveReviewError> {
    if let Some(known) = known {
        if known.mentor_id != actor.account.0 {
            return Err(SaveReviewError::Taken(AccountId(known.mentor_id)));
        }
        let repeated = from_json::<ReviewDraft>(&known.content)? == *content;
        return if repeated || now < known.saved_at + CORRECTION_MS {
            Ok(())
        } else {
            Err(SaveReviewError::TooLate)
        };
    }
    match sent.opened_by {
        None => Err(SaveReviewError::NotOpened),
        // Also after the hold has run out: who opened it last may finish as long as nobody else has taken it.
        Some(by) if by == actor.account.0 => Ok(()),
        Some(by) if sent.hold_until.is_some_and(|until| until > now) => Err(SaveReviewError::Taken(AccountId(by))),
        Some(_) => Err(SaveReviewError::NotOpened),
    }
}

/// Asks the domain whether this review counts. Findings that earlier reviews cleared are not asked again.
async fn finish(
    tx: &DatabaseTransaction,
    sent: &submission::Model,
    known: Option<&review::Model>,
    snapshot: &Snapshot,
    content: &ReviewDraft,
    module: Option<Module>,
) -> std::result::Result<Review, SaveReviewError> {
    let mut report = snapshot.report.clone();
    let before = cleared_before(tx, sent, known).await?;
    let open: Vec<CheckId> = open_findings(&report, &before)
        .into_iter()
        .map(|finding| finding.check.clone())
        .collect();
    report
        .findings
        .retain(|finding| finding.severity != Severity::W || open.contains(&finding.check));
    report
        .outcomes
        .retain(|(check, outcome)| *outcome != Outcome::Fail(Severity::W) || open.contains(check));
    let disputed: Vec<ClearedFinding> = from_json(&sent.disputed)?;
    let contested: Vec<CheckId> = disputed.into_iter().map(|finding| finding.check).collect();
    let submitted = Submitted {
        report: &report,
        contested: &contested,
        module,
    };
    content.finish(submitted).map_err(SaveReviewError::Blocked)
}

/// What was cleared by other reviews than the one that is being corrected.
async fn cleared_before(
    tx: &DatabaseTransaction,
    sent: &submission::Model,
    known: Option<&review::Model>,
) -> Result<Vec<ClearedFinding>> {
    let mut query = cleared_finding::Entity::find().filter(cleared_finding::Column::ListingId.eq(sent.listing_id));
    if let Some(known) = known {
        query = query.filter(cleared_finding::Column::ReviewId.ne(known.id));
    }
    let rows = query.all(tx).await?;
    let cleared = |row: cleared_finding::Model| ClearedFinding {
        check: CheckId(row.check_id),
        field: row.field,
        message: row.message,
    };
    Ok(rows.into_iter().map(cleared).collect())
}

#[allow(clippy::too_many_arguments, reason = "private, and all of it is the one review")]
async fn write(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    sent: &submission::Model,
    known: Option<&review::Model>,
    content: &ReviewDraft,
    decision: Decision,
) -> Result<(ReviewId, bool)> {
    let json = to_json(content)?;
    review_draft::Entity::delete_by_id((sent.id, actor.account.0))
        .exec(tx)
        .await?;
    if let Some(known) = known {
        if known.content == json {
            return Ok((ReviewId(known.id), true));
        }
        review::Entity::update_many()
            .filter(review::Column::Id.eq(known.id))
            .col_expr(review::Column::Decision, Expr::value(decision.code()))
            .col_expr(review::Column::Content, Expr::value(json))
            .col_expr(review::Column::CorrectedAt, Expr::value(now))
            .col_expr(review::Column::SeenAt, Expr::value(None::<i64>))
            .exec(tx)
            .await?;
        return Ok((ReviewId(known.id), false));
    }
    let id = new_id(now, dice);
    let row = review::ActiveModel {
        id: Set(id),
        submission_id: Set(sent.id),
        listing_id: Set(sent.listing_id),
        owner_id: Set(sent.owner_id),
        cohort_id: Set(sent.cohort_id),
        mentor_id: Set(actor.account.0),
        decision: Set(decision.code().to_owned()),
        content: Set(json),
        saved_at: Set(now),
        corrected_at: Set(None),
        seen_at: Set(None),
        reply: Set(None),
        replied_at: Set(None),
        reply_seen_at: Set(None),
    };
    review::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .map_err(unique_or("already_reviewed"))?;
    Ok((ReviewId(id), false))
}

/// What the mentor let pass, one by one or by approving with a reason.
async fn clear_findings(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    sent: &submission::Model,
    review: ReviewId,
    snapshot: &Snapshot,
    counts: &Review,
) -> Result<()> {
    cleared_finding::Entity::delete_many()
        .filter(cleared_finding::Column::ReviewId.eq(review.0))
        .exec(tx)
        .await?;
    let mut checks = counts.cleared.clone();
    if counts.decision == Decision::ReadyToPublish {
        checks.extend(counts.open.iter().cloned());
    }
    for finding in cleared_by(&snapshot.report, &checks) {
        let row = cleared_finding::ActiveModel {
            id: Set(new_id(now, dice)),
            listing_id: Set(sent.listing_id),
            review_id: Set(review.0),
            check_id: Set(finding.check.0),
            field: Set(finding.field),
            message: Set(finding.message),
        };
        cleared_finding::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "private, and all of it is the one review")]
async fn publish(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    sent: &submission::Model,
    review: ReviewId,
    snapshot: &Snapshot,
    decision: Decision,
    judge: Judge<'_>,
) -> Result<()> {
    let listing = lock(tx, ListingId(sent.listing_id)).await?;
    let before = is_public(tx, sent).await?;
    if decision == Decision::Improve {
        restore_previous(tx, now, &listing, review).await?;
    } else if sent.publish_on_approval && !is_published_by(tx, sent, review).await? {
        publish_snapshot(tx, now, &listing, snapshot, Some(review)).await?;
    }
    let kind = match (before, is_public(tx, sent).await?) {
        (false, true) => Some("listing.published"),
        (true, false) => Some("listing.unpublished"),
        _ => None,
    };
    if let Some(kind) = kind {
        let event = NewEvent::of(kind)
            .by(actor.account)
            .about(AccountId(sent.owner_id))
            .cohort(CohortId(sent.cohort_id))
            .subject(sent.listing_id);
        record_event(tx, now, dice, event).await?;
    }
    refresh_publication(tx, now, dice, actor, ListingId(sent.listing_id), judge).await?;
    Ok(())
}

async fn is_published_by(tx: &DatabaseTransaction, sent: &submission::Model, review: ReviewId) -> Result<bool> {
    use crate::entity::publication;
    let row = publication::Entity::find_by_id(sent.listing_id).one(tx).await?;
    Ok(row.is_some_and(|row| row.review_id == Some(review.0) && row.taken_down_at.is_none()))
}

async fn is_public(tx: &DatabaseTransaction, sent: &submission::Model) -> Result<bool> {
    use crate::entity::publication;
    let row = publication::Entity::find_by_id(sent.listing_id).one(tx).await?;
    Ok(row.is_some_and(|row| row.taken_down_at.is_none()))
}

async fn record(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    sent: &submission::Model,
    corrected: bool,
    counts: &Review,
) -> Result<()> {
    let event = NewEvent::of(if corrected { "review.corrected" } else { "review.saved" })
        .by(actor.account)
        .about(AccountId(sent.owner_id))
        .cohort(CohortId(sent.cohort_id))
        .subject(sent.id)
        .detail(serde_json::json!({
            "listing": sent.listing_id,
            "try": sent.try_number,
            "decision": counts.decision,
            "ratings": counts.ratings,
        }));
    record_event(tx, now, dice, event).await?;
    if corrected {
        return Ok(());
    }
    end_wait(tx, now, dice, actor, sent).await
}

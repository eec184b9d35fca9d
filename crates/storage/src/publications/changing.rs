//! Going public, changing what is public, and taking it down. `domain` decides; this writes.

use domain::{
    access::{Actor, Role},
    ids::{CohortId, ListingId, PhotoId, ReviewId},
    listings::{ListingDraft, PublicChange, next_public, open_findings},
    reviews::Decision,
    storefronts::StorefrontDraft,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use serde::{Deserialize, Serialize};

use super::rows::{cleared_of, forget_public_photos, note_change, set_public_photos};
use crate::{
    database::Database,
    entity::{cohort, listing, publication, review, storefront, submission},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    json::{from_json, to_json},
    listings::{Judge, PhotoView, differing_fields, draft_of, lock, lock_own, photos_of, report_of},
    secrets::Dice,
    storefronts::{choose_listing_slug, publish_storefront},
    submissions::Snapshot,
};

/// What a public page of a listing shows, as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PublicSnapshot {
    pub(crate) draft: ListingDraft,
    pub(crate) photos: Vec<PhotoView>,
}

impl PublicSnapshot {
    pub(crate) fn photo_ids(&self) -> Vec<PhotoId> {
        self.photos.iter().map(|photo| photo.id).collect()
    }
}

/// Why a listing does not go public.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Nobody has approved it, and the cohort is still running.
    #[error("not approved")]
    NotApproved,
    /// A W finding is open: checks that have to be settled first.
    #[error("findings are open")]
    OpenFindings(Vec<String>),
    /// Taken down: it needs a new approval.
    #[error("taken down")]
    TakenDown,
    /// Not found, or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for PublishError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// The owner publishes: what was approved, or after the cohort has closed what is saved (decision 16). Publishing
/// what is public already changes nothing.
///
/// # Errors
/// [`PublishError`]; [`StorageError::NotFound`] for everybody but the owner.
pub async fn publish_listing(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: ListingId,
    judge: Judge<'_>,
) -> std::result::Result<(), PublishError> {
    let tx = db.write().await?;
    let row = lock_own(&tx, actor, id).await?;
    if row.deleted_at.is_some() {
        return Err(StorageError::NotFound.into());
    }
    if let Some(public) = publication::Entity::find_by_id(id.0).one(&tx).await? {
        return if public.taken_down_at.is_some() {
            Err(PublishError::TakenDown)
        } else {
            Ok(())
        };
    }
    match newest_approval(&tx, id).await? {
        Some((review, snapshot)) => {
            publish_snapshot(&tx, now, &row, &snapshot, Some(review)).await?;
            refresh_publication(&tx, now, dice, actor, id, judge).await?;
        }
        None => {
            let closed = cohort::Entity::find_by_id(row.cohort_id)
                .one(&tx)
                .await?
                .is_some_and(|c| c.closed_at.is_some());
            if !closed {
                return Err(PublishError::NotApproved);
            }
            let snapshot = crate::submissions::snapshot_of(&tx, &row, judge).await?;
            let blocked =
                !domain::listings::send_blocks(&snapshot.draft, snapshot.photos.len(), &snapshot.report).is_empty();
            let cleared = cleared_of(&tx, id).await?;
            let open = open_findings(&snapshot.report, &cleared);
            if blocked || !open.is_empty() {
                return Err(PublishError::OpenFindings(
                    open.into_iter().map(|finding| finding.check.0.clone()).collect(),
                ));
            }
            publish_snapshot(&tx, now, &row, &snapshot, None).await?;
        }
    }
    let event = NewEvent::of("listing.published")
        .by(actor.account)
        .about(actor.account)
        .cohort(CohortId(row.cohort_id))
        .subject(id.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

/// Turns the public page on or off, at once.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner, and where nothing is public.
pub async fn set_on_sale(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: ListingId,
    on: bool,
) -> Result<()> {
    let tx = db.write().await?;
    let row = lock_own(&tx, actor, id).await?;
    let changed = publication::Entity::update_many()
        .filter(publication::Column::ListingId.eq(id.0))
        .filter(publication::Column::TakenDownAt.is_null())
        .col_expr(publication::Column::OnSale, Expr::value(on))
        .col_expr(publication::Column::ChangedAt, Expr::value(now))
        .exec(&tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    let kind = if on { "listing.turned_on" } else { "listing.turned_off" };
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of(kind)
            .by(actor.account)
            .about(actor.account)
            .cohort(CohortId(row.cohort_id))
            .subject(id.0),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a public page down, with a reason that its owner reads. It comes back only by a new approval.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but mentors of the cohort and organizers of the organisation, and where
/// nothing is public; [`StorageError::Rule`]`("reason_missing")`.
pub async fn take_down(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: ListingId,
    reason: &str,
) -> Result<()> {
    let tx = db.write().await?;
    let row = lock(&tx, id).await?;
    lead_only(&tx, actor, &row).await?;
    if reason.trim().is_empty() {
        return Err(StorageError::Rule("reason_missing"));
    }
    let taken = publication::Entity::update_many()
        .filter(publication::Column::ListingId.eq(id.0))
        .filter(publication::Column::TakenDownAt.is_null())
        .col_expr(publication::Column::TakenDownAt, Expr::value(now))
        .col_expr(publication::Column::TakenDownBy, Expr::value(actor.account.0))
        .col_expr(publication::Column::TakenDownReason, Expr::value(reason.trim()))
        .exec(&tx)
        .await?;
    if taken.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    forget_public_photos(&tx, id).await?;
    let event = NewEvent::of("listing.taken_down")
        .by(actor.account)
        .about(domain::ids::AccountId(row.owner_id))
        .cohort(CohortId(row.cohort_id))
        .subject(id.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

async fn lead_only(tx: &DatabaseTransaction, actor: &Actor, row: &listing::Model) -> Result<()> {
    let cohort_id = CohortId(row.cohort_id);
    let cohort = cohort::Entity::find_by_id(row.cohort_id)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let mentor = actor.membership(cohort_id).is_some_and(|m| m.role == Role::Mentor);
    let organizer = actor.is_organizer_of(domain::ids::OrganisationId(cohort.organisation_id));
    if mentor || organizer {
        Ok(())
    } else {
        Err(StorageError::NotFound)
    }
}

/// The newest try if it was approved.
async fn newest_approval(tx: &DatabaseTransaction, id: ListingId) -> Result<Option<(ReviewId, Snapshot)>> {
    let newest = review::Entity::find()
        .filter(review::Column::ListingId.eq(id.0))
        .order_by_desc(review::Column::SavedAt)
        .one(tx)
        .await?;
    let Some(newest) = newest.filter(|review| review.decision == Decision::ReadyToPublish.code()) else {
        return Ok(None);
    };
    let sent = submission::Entity::find_by_id(newest.submission_id)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    Ok(Some((ReviewId(newest.id), from_json(&sent.snapshot)?)))
}

/// Makes a snapshot the public page, and with the first one the stall; ends a take-down. Called after an approval.
pub(crate) async fn publish_snapshot(
    tx: &DatabaseTransaction,
    now: i64,
    row: &listing::Model,
    snapshot: &Snapshot,
    review: Option<ReviewId>,
) -> Result<()> {
    let public = PublicSnapshot {
        draft: snapshot.draft.clone(),
        photos: snapshot.photos.clone(),
    };
    let known = publication::Entity::find_by_id(row.id).one(tx).await?;
    let slug = match &known {
        Some(known) => known.slug.clone(),
        None => choose_listing_slug(tx, row, &snapshot.draft.title).await?,
    };
    // A taken-down page is not what a corrected review should bring back.
    let previous = known
        .as_ref()
        .filter(|known| known.taken_down_at.is_none())
        .map(|known| known.snapshot.clone());
    let new = publication::ActiveModel {
        listing_id: Set(row.id),
        storefront_id: Set(row.storefront_id),
        cohort_id: Set(row.cohort_id),
        slug: Set(slug),
        snapshot: Set(to_json(&public)?),
        previous: Set(previous),
        review_id: Set(review.map(|id| id.0)),
        on_sale: Set(true),
        up_to_date: Set(true),
        published_at: Set(now),
        changed_at: Set(now),
        taken_down_by: Set(None),
        taken_down_at: Set(None),
        taken_down_reason: Set(None),
    };
    use publication::Column;
    let again = OnConflict::column(Column::ListingId)
        .update_columns([
            Column::Snapshot,
            Column::Previous,
            Column::ReviewId,
            Column::UpToDate,
            Column::ChangedAt,
            Column::TakenDownBy,
            Column::TakenDownAt,
            Column::TakenDownReason,
        ])
        .to_owned();
    publication::Entity::insert(new)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    if row.deleted_at.is_none() {
        set_public_photos(tx, ListingId(row.id), &public.photo_ids()).await?;
    }
    publish_storefront_of(tx, now, row, snapshot).await
}

/// The stall goes public with its first listing (decision 16), as it was sent.
async fn publish_storefront_of(
    tx: &DatabaseTransaction,
    now: i64,
    row: &listing::Model,
    snapshot: &Snapshot,
) -> Result<()> {
    use crate::entity::storefront_publication;
    if storefront_publication::Entity::find_by_id(row.storefront_id)
        .one(tx)
        .await?
        .is_some()
    {
        return Ok(());
    }
    let stall = storefront::Entity::find_by_id(row.storefront_id)
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let saved: StorefrontDraft = from_json(&stall.draft)?;
    // The number and the yes to showing it are the owner's word of today, not part of what is reviewed.
    let shown = StorefrontDraft {
        order_number: saved.order_number,
        ..snapshot.storefront.clone()
    };
    let picture = stall.picture_id.map(PhotoId);
    publish_storefront(
        tx,
        now,
        domain::ids::StorefrontId(stall.id),
        &shown,
        stall.order_number_consent,
        picture,
    )
    .await
}

/// Takes back what a corrected review had published: the page before it, or none.
pub(crate) async fn restore_previous(
    tx: &DatabaseTransaction,
    now: i64,
    row: &listing::Model,
    review: ReviewId,
) -> Result<()> {
    let id = ListingId(row.id);
    let Some(public) = publication::Entity::find_by_id(row.id).one(tx).await? else {
        return Ok(());
    };
    if public.review_id != Some(review.0) {
        return Ok(());
    }
    let Some(previous) = public.previous else {
        forget_public_photos(tx, id).await?;
        publication::Entity::delete_by_id(row.id).exec(tx).await?;
        return Ok(());
    };
    let snapshot: PublicSnapshot = from_json(&previous)?;
    set_public_photos(tx, id, &snapshot.photo_ids()).await?;
    // No longer the work of this review, so that correcting it once more publishes again.
    publication::Entity::update_many()
        .filter(publication::Column::ListingId.eq(row.id))
        .col_expr(publication::Column::ReviewId, Expr::value(None::<uuid::Uuid>))
        .col_expr(publication::Column::Previous, Expr::value(None::<String>))
        .exec(tx)
        .await?;
    write_public(tx, now, id, &snapshot, false).await
}

/// Brings the public page in line with what is saved, as far as decision 16 allows.
pub(crate) async fn refresh_publication(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    id: ListingId,
    judge: Judge<'_>,
) -> Result<Option<PublicChange>> {
    let Some(public) = publication::Entity::find_by_id(id.0).one(tx).await? else {
        return Ok(None);
    };
    if public.taken_down_at.is_some() {
        return Ok(None);
    }
    let row = lock(tx, id).await?;
    let shown: PublicSnapshot = from_json(&public.snapshot)?;
    let (draft, photos) = (draft_of(&row)?, photos_of(tx, id).await?);
    let report = report_of(tx, &row, &draft, &photos, judge).await?;
    let cleared = cleared_of(tx, id).await?;
    let open = open_findings(&report, &cleared);
    let complete = domain::listings::send_blocks(&draft, photos.len(), &report).is_empty();
    let (next, change) = next_public(&shown.draft, &draft, photos != shown.photos, &open, complete);
    let photos = if change == PublicChange::Everything {
        photos
    } else {
        shown.photos.clone()
    };
    let next = PublicSnapshot { draft: next, photos };
    let up_to_date = change != PublicChange::HeldBack;
    if next != shown || public.up_to_date != up_to_date {
        write_public(tx, now, id, &next, up_to_date).await?;
    }
    if change == PublicChange::Everything {
        let mut fields = differing_fields(&shown.draft, &next.draft);
        fields.retain(|field| !["price", "price_from", "stock"].contains(&field.as_str()));
        if next.photos != shown.photos {
            fields.push("photos".to_owned());
            set_public_photos(tx, id, &next.photo_ids()).await?;
        }
        note_change(tx, now, dice, &row, fields).await?;
        let event = NewEvent::of("listing.changed_publicly")
            .by(actor.account)
            .about(domain::ids::AccountId(row.owner_id))
            .cohort(CohortId(row.cohort_id))
            .subject(id.0);
        record_event(tx, now, dice, event).await?;
    }
    Ok(Some(change))
}

async fn write_public(
    tx: &DatabaseTransaction,
    now: i64,
    id: ListingId,
    next: &PublicSnapshot,
    up_to_date: bool,
) -> Result<()> {
    publication::Entity::update_many()
        .filter(publication::Column::ListingId.eq(id.0))
        .col_expr(publication::Column::Snapshot, Expr::value(to_json(next)?))
        .col_expr(publication::Column::UpToDate, Expr::value(up_to_date))
        .col_expr(publication::Column::ChangedAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(())
}

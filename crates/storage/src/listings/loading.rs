//! The actor-scoped way to a listing, and deleting with undo.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, ListingId, StorefrontId},
    listings::ListingState,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use super::view::{ListingView, draft_of, photos_of};
use crate::{
    cohorts::{Help, leads},
    database::Database,
    entity::{listing, listing_revision},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    publications::{forget_public_photos, restore_public_photos, state_of},
    secrets::Dice,
};

/// One's own listing with photos and state; a deleted one too, so that it can be brought back.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner.
pub async fn load_own_listing(db: &Database, actor: &Actor, id: ListingId) -> Result<ListingView> {
    let row = own(db.reader(), actor, id).await?;
    view_of(db, &row).await
}

/// A listing for the editor: for its owner, a deleted one too, and for whoever helps them (*Isi bersama*, decision 8).
///
/// # Errors
/// [`StorageError::NotFound`] for everybody else, and to helpers for a deleted listing.
pub async fn load_editable_listing(db: &Database, actor: &Actor, id: ListingId) -> Result<ListingView> {
    let row = listing::Entity::find_by_id(id.0)
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    let own = row.owner_id == actor.account.0;
    if own || (row.deleted_at.is_none() && leads(db.reader(), actor, CohortId(row.cohort_id)).await?) {
        view_of(db, &row).await
    } else {
        Err(StorageError::NotFound)
    }
}

async fn view_of(db: &Database, row: &listing::Model) -> Result<ListingView> {
    let id = ListingId(row.id);
    let (state, publication) = state_of(db.reader(), row).await?;
    let public = publication.as_ref().is_some_and(|p| p.taken_down_at.is_none()) && state != ListingState::Deleted;
    Ok(ListingView {
        id,
        owner: AccountId(row.owner_id),
        storefront: StorefrontId(row.storefront_id),
        cohort: CohortId(row.cohort_id),
        revision: row.revision,
        draft: draft_of(row)?,
        helped: helped(db.reader(), row).await?,
        photos: photos_of(db.reader(), id).await?,
        state,
        public,
        on_sale: publication.is_none_or(|p| p.on_sale),
        updated_at: row.updated_at,
    })
}

/// Who helped with what is saved now, if somebody did.
async fn helped(db: &impl ConnectionTrait, row: &listing::Model) -> Result<Option<Help>> {
    let last = listing_revision::Entity::find()
        .filter(listing_revision::Column::ListingId.eq(row.id))
        .filter(listing_revision::Column::Assisted.eq(true))
        .order_by_desc(listing_revision::Column::Number)
        .one(db)
        .await?;
    match last {
        Some(last) => Help::of(db, AccountId(last.author_id), last.saved_at).await,
        None => Ok(None),
    }
}

/// Deletes a listing: it leaves every list and the public page at once. What was sent stays with the mentor. Deleting
/// twice deletes once.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner.
pub async fn delete_listing(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, id: ListingId) -> Result<()> {
    set_deleted(db, actor, now, dice, id, Some(now)).await
}

/// Takes the deletion back; the public page returns as it was.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but the owner.
pub async fn undo_delete_listing(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, id: ListingId) -> Result<()> {
    set_deleted(db, actor, now, dice, id, None).await
}

async fn set_deleted(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    id: ListingId,
    at: Option<i64>,
) -> Result<()> {
    let tx = db.write().await?;
    let row = lock_own(&tx, actor, id).await?;
    if row.deleted_at.is_some() == at.is_some() {
        return Ok(());
    }
    listing::Entity::update_many()
        .filter(listing::Column::Id.eq(id.0))
        .col_expr(listing::Column::DeletedAt, Expr::value(at))
        .exec(&tx)
        .await?;
    if at.is_some() {
        forget_public_photos(&tx, id).await?
    } else {
        restore_public_photos(&tx, id).await?
    }
    let kind = if at.is_some() {
        "listing.deleted"
    } else {
        "listing.restored"
    };
    let event = NewEvent::of(kind)
        .by(actor.account)
        .about(AccountId(row.owner_id))
        .cohort(CohortId(row.cohort_id))
        .subject(id.0);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(())
}

async fn own(db: &impl ConnectionTrait, actor: &Actor, id: ListingId) -> Result<listing::Model> {
    let row = listing::Entity::find_by_id(id.0)
        .filter(listing::Column::OwnerId.eq(actor.account.0))
        .one(db)
        .await?;
    row.ok_or(StorageError::NotFound)
}

/// The owner's listing, locked until the transaction ends: everything that happens to one listing happens in a row.
pub(crate) async fn lock_own(tx: &DatabaseTransaction, actor: &Actor, id: ListingId) -> Result<listing::Model> {
    let row = lock(tx, id).await?;
    if row.owner_id == actor.account.0 {
        Ok(row)
    } else {
        Err(StorageError::NotFound)
    }
}

/// A listing that is not deleted, for its owner or, helping, whoever leads its cohort (decision 8).
pub(crate) async fn lock_editable(tx: &DatabaseTransaction, actor: &Actor, id: ListingId) -> Result<listing::Model> {
    let row = lock(tx, id).await?;
    let may = row.owner_id == actor.account.0 || leads(tx, actor, CohortId(row.cohort_id)).await?;
    if may && row.deleted_at.is_none() {
        Ok(row)
    } else {
        Err(StorageError::NotFound)
    }
}

/// Without a check of its own: the caller has loaded the record that leads here through the actor.
pub(crate) async fn lock(tx: &DatabaseTransaction, id: ListingId) -> Result<listing::Model> {
    listing::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)
}

//! Photos of a listing or storefront as rows. Files outlive a removed row until no try and no page shows them.

use bytes::Bytes;
use domain::{
    access::Actor,
    ids::{CohortId, IdempotencyKey, ListingId, PhotoId, StorefrontId},
    listings::{PhotoFact, draft::PHOTOS_MAX},
};
use rand::Rng;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{
    Judge,
    loading::lock_editable,
    view::{PhotoView, photo_view, photos_of},
};
use crate::{
    database::Database,
    entity::photo,
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    photos::{PhotoError, PhotoStore, PhotoVersion},
    publications::refresh_publication,
    secrets::{Dice, new_id},
    storefronts::{lock_editable_storefront, set_picture},
};

/// Whose photo it is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoTarget {
    /// One of up to nine photos of a listing.
    Listing(ListingId),
    /// The one picture of a stall; a new one takes the place of the old one.
    Storefront(StorefrontId),
}

/// A photo whose files are stored.
#[derive(Clone, Debug)]
pub struct NewPhoto {
    /// The photo.
    pub id: PhotoId,
    /// Its version.
    pub version: PhotoVersion,
    /// Size of the master.
    pub master: PhotoFact,
    /// Size as received.
    pub received: PhotoFact,
    /// Made by the phone, so that sending a photo again adds it once.
    pub key: IdempotencyKey,
}

/// Why a photo was not taken.
#[derive(Debug, thiserror::Error)]
pub enum TakePhotoError {
    /// The file itself.
    #[error(transparent)]
    Photo(#[from] PhotoError),
    /// Not found; [`StorageError::Rule`]`("too_many_photos")`; the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The whole way of a photo: asks first whether it may be added at all, then decodes, stores the files, and writes
/// the row. If the row cannot be written no file stays.
///
/// # Errors
/// As [`PhotoStore::render`], [`check_photo_target`] and [`add_photo`].
#[allow(clippy::too_many_arguments, reason = "the usual four and one part each")]
pub async fn take_photo(
    db: &Database,
    store: &PhotoStore,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    target: PhotoTarget,
    key: IdempotencyKey,
    bytes: Bytes,
    judge: Judge<'_>,
) -> std::result::Result<PhotoView, TakePhotoError> {
    if let Some(known) = check_photo_target(db, actor, target, key).await? {
        return Ok(known);
    }
    let rendered = store.render(bytes).await?;
    let mut random = [0; 16];
    dice.fill_bytes(&mut random);
    let new = NewPhoto {
        id: PhotoId(new_id(now, dice)),
        version: PhotoVersion::from_random(random),
        master: rendered.master,
        received: rendered.received,
        key,
    };
    store.put(new.id, &new.version, &rendered).await?;
    let (id, version) = (new.id, new.version.clone());
    let added = add_photo(db, actor, now, dice, target, new, judge).await;
    if added.as_ref().map_or(true, |view| view.id != id) {
        store.delete(id, &version).await.ok();
    }
    Ok(added?)
}

/// Asks before any work is done on a file: may this person add a photo here? Answers the photo that this key has
/// already added, if there is one.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody who may not edit the target; [`StorageError::Rule`]`("too_many_photos")`.
pub async fn check_photo_target(
    db: &Database,
    actor: &Actor,
    target: PhotoTarget,
    key: IdempotencyKey,
) -> Result<Option<PhotoView>> {
    let tx = db.write().await?;
    let place = lock_target(&tx, actor, target).await?;
    if let Some(known) = known_photo(&tx, &place, key).await? {
        return Ok(Some(known));
    }
    place.room(&tx).await?;
    Ok(None)
}

/// Writes the row of a photo whose files are stored: at the end of a listing's photos, or as the stall's picture.
///
/// # Errors
/// As [`check_photo_target`].
pub async fn add_photo(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    target: PhotoTarget,
    new: NewPhoto,
    judge: Judge<'_>,
) -> Result<PhotoView> {
    let tx = db.write().await?;
    let place = lock_target(&tx, actor, target).await?;
    if let Some(known) = known_photo(&tx, &place, new.key).await? {
        return Ok(known);
    }
    let position = place.room(&tx).await?;
    let px = |value: u32| i32::try_from(value).map_err(StorageError::fault);
    let row = photo::Model {
        id: new.id.0,
        version: new.version.to_string(),
        owner_id: place.owner,
        cohort_id: place.cohort.0,
        listing_id: place.listing.map(|id| id.0),
        storefront_id: place.storefront.map(|id| id.0),
        client_key: new.key.0,
        position,
        width: px(new.master.width)?,
        height: px(new.master.height)?,
        received_width: px(new.received.width)?,
        received_height: px(new.received.height)?,
        created_at: now,
        deleted_at: None,
    };
    let view = photo_view(&row)?;
    photo::Entity::insert(photo::ActiveModel::from(row))
        .exec_without_returning(&tx)
        .await?;
    if let Some(storefront) = place.storefront {
        set_picture(&tx, now, storefront, new.id).await?;
    }
    place
        .changed(&tx, now, dice, actor, "photo.added", new.id, judge)
        .await?;
    tx.commit().await?;
    Ok(view)
}

/// Puts the photos of a listing into this order; the first is the cover. Photos that are not named keep their order
/// behind the named ones, so that a photo added meanwhile on another phone is not lost.
///
/// # Errors
/// [`StorageError::NotFound`] for a listing one may not edit, or a photo that is not one of it.
pub async fn reorder_photos(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    listing: ListingId,
    order: &[PhotoId],
    judge: Judge<'_>,
) -> Result<Vec<PhotoView>> {
    let tx = db.write().await?;
    let place = lock_target(&tx, actor, PhotoTarget::Listing(listing)).await?;
    let photos = photos_of(&tx, listing).await?;
    if order.iter().any(|id| !photos.iter().any(|photo| photo.id == *id)) {
        return Err(StorageError::NotFound);
    }
    let rank = |id: PhotoId| order.iter().position(|named| *named == id).unwrap_or(order.len());
    let mut sorted = photos.clone();
    sorted.sort_by_key(|photo| rank(photo.id));
    for (position, view) in (0_i32..).zip(&sorted) {
        photo::Entity::update_many()
            .filter(photo::Column::Id.eq(view.id.0))
            .col_expr(photo::Column::Position, Expr::value(position))
            .exec(&tx)
            .await?;
    }
    if let (true, Some(cover)) = (sorted != photos, sorted.first()) {
        place
            .changed(&tx, now, dice, actor, "photo.reordered", cover.id, judge)
            .await?;
    }
    tx.commit().await?;
    Ok(sorted)
}

/// Makes a photo the first one.
///
/// # Errors
/// As [`reorder_photos`].
pub async fn set_cover(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    listing: ListingId,
    cover: PhotoId,
    judge: Judge<'_>,
) -> Result<Vec<PhotoView>> {
    reorder_photos(db, actor, now, dice, listing, &[cover], judge).await
}

/// Takes a photo off its listing. What was sent and what is public keep showing it until they change themselves.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody who may not edit the listing, and for a photo that is not one of it.
pub async fn remove_photo(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    listing: ListingId,
    id: PhotoId,
    judge: Judge<'_>,
) -> Result<()> {
    let tx = db.write().await?;
    let place = lock_target(&tx, actor, PhotoTarget::Listing(listing)).await?;
    let removed = photo::Entity::update_many()
        .filter(photo::Column::Id.eq(id.0))
        .filter(photo::Column::ListingId.eq(listing.0))
        .filter(photo::Column::DeletedAt.is_null())
        .col_expr(photo::Column::DeletedAt, Expr::value(now))
        .exec(&tx)
        .await?;
    if removed.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    place.changed(&tx, now, dice, actor, "photo.removed", id, judge).await?;
    tx.commit().await?;
    Ok(())
}

/// Brings a removed photo back, as the last one. A photo that is there already stays where it is.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody who may not edit the listing, and for a photo that was not one of it or
/// is gone for good; [`StorageError::Rule`]`("too_many_photos")`.
pub async fn restore_photo(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    listing: ListingId,
    id: PhotoId,
    judge: Judge<'_>,
) -> Result<PhotoView> {
    let tx = db.write().await?;
    let place = lock_target(&tx, actor, PhotoTarget::Listing(listing)).await?;
    let row = photo::Entity::find_by_id(id.0)
        .filter(photo::Column::ListingId.eq(listing.0))
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let view = photo_view(&row)?;
    if row.deleted_at.is_none() {
        return Ok(view);
    }
    let position = place.room(&tx).await?;
    photo::Entity::update_many()
        .filter(photo::Column::Id.eq(id.0))
        .col_expr(photo::Column::DeletedAt, Expr::value(None::<i64>))
        .col_expr(photo::Column::Position, Expr::value(position))
        .exec(&tx)
        .await?;
    place
        .changed(&tx, now, dice, actor, "photo.restored", id, judge)
        .await?;
    tx.commit().await?;
    Ok(view)
}

/// The locked record that photos belong to.
struct Place {
    owner: Uuid,
    cohort: CohortId,
    listing: Option<ListingId>,
    storefront: Option<StorefrontId>,
}

async fn lock_target(tx: &DatabaseTransaction, actor: &Actor, target: PhotoTarget) -> Result<Place> {
    match target {
        PhotoTarget::Listing(id) => {
            let row = lock_editable(tx, actor, id).await?;
            Ok(Place {
                owner: row.owner_id,
                cohort: CohortId(row.cohort_id),
                listing: Some(id),
                storefront: None,
            })
        }
        PhotoTarget::Storefront(id) => {
            let row = lock_editable_storefront(tx, actor, id).await?;
            Ok(Place {
                owner: row.owner_id,
                cohort: CohortId(row.cohort_id),
                listing: None,
                storefront: Some(id),
            })
        }
    }
}

async fn known_photo(tx: &DatabaseTransaction, place: &Place, key: IdempotencyKey) -> Result<Option<PhotoView>> {
    let row = photo::Entity::find()
        .filter(photo::Column::OwnerId.eq(place.owner))
        .filter(photo::Column::ClientKey.eq(key.0))
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let same = row.listing_id == place.listing.map(|id| id.0) && row.storefront_id == place.storefront.map(|id| id.0);
    if same {
        photo_view(&row).map(Some)
    } else {
        Err(StorageError::Rule("key_reused"))
    }
}

impl Place {
    /// The position of a further photo.
    async fn room(&self, tx: &DatabaseTransaction) -> Result<i32> {
        let Some(listing) = self.listing else {
            return Ok(0);
        };
        let count = photos_of(tx, listing).await?.len();
        if count >= PHOTOS_MAX {
            return Err(StorageError::Rule("too_many_photos"));
        }
        let last = photo::Entity::find()
            .filter(photo::Column::ListingId.eq(listing.0))
            .all(tx)
            .await?
            .into_iter()
            .map(|row| row.position)
            .max();
        Ok(last.map_or(0, |position| position + 1))
    }

    #[allow(clippy::too_many_arguments, reason = "the usual four and one part each")]
    async fn changed(
        &self,
        tx: &DatabaseTransaction,
        now: i64,
        dice: &mut Dice,
        actor: &Actor,
        kind: &'static str,
        photo: PhotoId,
        judge: Judge<'_>,
    ) -> Result<()> {
        if let Some(listing) = self.listing {
            refresh_publication(tx, now, dice, actor, listing, judge).await?;
        }
        let event = NewEvent::of(kind)
            .by(actor.account)
            .about(domain::ids::AccountId(self.owner))
            .cohort(self.cohort)
            .subject(photo.0)
            .assisted(self.owner != actor.account.0);
        record_event(tx, now, dice, event).await
    }
}

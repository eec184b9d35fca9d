//! The actor-scoped way to a storefront.

use domain::{
    access::Actor,
    ids::{CohortId, PhotoId, StorefrontId},
    storefronts::StorefrontDraft,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    database::Database,
    entity::{photo, storefront, storefront_publication},
    error::{Result, StorageError},
    json::from_json,
    listings::PhotoView,
};

/// A stall as its owner edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorefrontView {
    /// The stall.
    pub id: StorefrontId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Its public address below `/t/`; changes with the name until something is public.
    pub slug: String,
    /// Number of the saved version; a save names it as its base.
    pub revision: i64,
    /// What is saved.
    pub draft: StorefrontDraft,
    /// Yes to showing the order number publicly (decision 7).
    pub order_number_consent: bool,
    /// Its picture.
    pub picture: Option<PhotoView>,
    /// Whether there is a public page.
    pub public: bool,
}

/// One's own stall in a cohort; `None` before the first save.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but participants of the cohort.
pub async fn load_own_storefront(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Option<StorefrontView>> {
    if !actor.is_participant_of(cohort) {
        return Err(StorageError::NotFound);
    }
    let row = storefront::Entity::find()
        .filter(storefront::Column::OwnerId.eq(actor.account.0))
        .filter(storefront::Column::CohortId.eq(cohort.0))
        .one(db.reader())
        .await?;
    match row {
        Some(row) => Ok(Some(view(db.reader(), &row).await?)),
        None => Ok(None),
    }
}

/// The owner's stall, locked until the transaction ends.
pub(crate) async fn lock_own_storefront(
    tx: &DatabaseTransaction,
    actor: &Actor,
    id: StorefrontId,
) -> Result<storefront::Model> {
    let row = storefront::Entity::find_by_id(id.0)
        .filter(storefront::Column::OwnerId.eq(actor.account.0))
        .lock_exclusive()
        .one(tx)
        .await?;
    row.ok_or(StorageError::NotFound)
}

/// A row the caller has already loaded through the actor.
pub(crate) async fn view(db: &impl ConnectionTrait, row: &storefront::Model) -> Result<StorefrontView> {
    let public = storefront_publication::Entity::find_by_id(row.id)
        .one(db)
        .await?
        .is_some();
    Ok(StorefrontView {
        id: StorefrontId(row.id),
        cohort: CohortId(row.cohort_id),
        slug: row.slug.clone(),
        revision: row.revision,
        draft: from_json(&row.draft)?,
        order_number_consent: row.order_number_consent,
        picture: picture(db, row.picture_id.map(PhotoId)).await?,
        public,
    })
}

/// The picture by its id.
pub(crate) async fn picture(db: &impl ConnectionTrait, id: Option<PhotoId>) -> Result<Option<PhotoView>> {
    let Some(id) = id else { return Ok(None) };
    let row = photo::Entity::find_by_id(id.0).one(db).await?;
    row.as_ref().map(crate::listings::photo_view).transpose()
}

//! The actor-scoped way to a storefront.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, PhotoId, StorefrontId},
    storefronts::StorefrontDraft,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    cohorts::{Help, leads, may_help},
    database::Database,
    entity::{photo, storefront, storefront_publication, storefront_revision},
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
    /// Who helped with the last save, if somebody did.
    pub helped: Option<Help>,
}

/// One's own stall in a cohort; `None` before the first save.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but participants of the cohort.
pub async fn load_own_storefront(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Option<StorefrontView>> {
    if !actor.is_participant_of(cohort) {
        return Err(StorageError::NotFound);
    }
    of_owner(db, cohort, actor.account).await
}

/// A participant's stall for whoever helps them (*Isi bersama*, decision 8); `None` before the first save.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort and the person takes
/// part in it.
pub async fn load_helped_storefront(
    db: &Database,
    actor: &Actor,
    cohort: CohortId,
    owner: AccountId,
) -> Result<Option<StorefrontView>> {
    may_help(db.reader(), actor, cohort, owner).await?;
    of_owner(db, cohort, owner).await
}

async fn of_owner(db: &Database, cohort: CohortId, owner: AccountId) -> Result<Option<StorefrontView>> {
    let row = storefront::Entity::find()
        .filter(storefront::Column::OwnerId.eq(owner.0))
        .filter(storefront::Column::CohortId.eq(cohort.0))
        .one(db.reader())
        .await?;
    match row {
        Some(row) => Ok(Some(view(db.reader(), &row).await?)),
        None => Ok(None),
    }
}

/// A stall for its owner or whoever leads its cohort and helps (decision 8), locked until the transaction ends.
pub(crate) async fn lock_editable_storefront(
    tx: &DatabaseTransaction,
    actor: &Actor,
    id: StorefrontId,
) -> Result<storefront::Model> {
    let row = storefront::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let may = row.owner_id == actor.account.0 || leads(tx, actor, CohortId(row.cohort_id)).await?;
    if may { Ok(row) } else { Err(StorageError::NotFound) }
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
        helped: helped(db, row).await?,
    })
}

async fn helped(db: &impl ConnectionTrait, row: &storefront::Model) -> Result<Option<Help>> {
    let last = storefront_revision::Entity::find_by_id((row.id, row.revision))
        .one(db)
        .await?;
    match last.filter(|last| last.author_id != row.owner_id) {
        Some(last) => Help::of(db, AccountId(last.author_id), last.saved_at).await,
        None => Ok(None),
    }
}

/// The picture by its id.
pub(crate) async fn picture(db: &impl ConnectionTrait, id: Option<PhotoId>) -> Result<Option<PhotoView>> {
    let Some(id) = id else { return Ok(None) };
    let row = photo::Entity::find_by_id(id.0).one(db).await?;
    row.as_ref().map(crate::listings::photo_view).transpose()
}

//! Saving a storefront, and what of it is public.

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, PhotoId, StorefrontId},
    storefronts::StorefrontDraft,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    loading::{StorefrontView, view},
    slug::{free_slug, slug_of},
};
use crate::{
    cohorts::{may_help, tell_helped},
    database::Database,
    entity::{listing, photo, publication, storefront, storefront_publication, storefront_revision},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    json::{from_json, to_json},
    secrets::{Dice, new_id},
};

/// A save of a storefront.
#[derive(Clone, Debug)]
pub struct SaveStorefront {
    /// The cohort in which the stall is.
    pub cohort: CohortId,
    /// The revision that the form had loaded; 0 for a new stall.
    pub base_revision: i64,
    /// Everything that is typed now.
    pub draft: StorefrontDraft,
    /// Yes to showing the order number publicly (decision 7).
    pub order_number_consent: bool,
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedStorefront {
    /// The stall.
    pub id: StorefrontId,
    /// The base for the next save.
    pub revision: i64,
    /// Its public address.
    pub slug: String,
    /// Whether the public page shows it now; `false` where there is none or the save is not fit for it.
    pub live: bool,
}

/// Why a save did not happen.
#[derive(Debug, thiserror::Error)]
pub enum SaveStorefrontError {
    /// It was saved elsewhere meanwhile; this is what is stored.
    #[error("the storefront was changed elsewhere")]
    Conflict(Box<StorefrontView>),
    /// Not found, or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for SaveStorefrontError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// Saves the stall, making it at the first save. What is fit goes to the public page at once where there is one.
///
/// # Errors
/// [`SaveStorefrontError::Conflict`] if the base is not what is stored and the content differs;
/// [`StorageError::NotFound`] for everybody but participants of the cohort.
pub async fn save_storefront(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    save: SaveStorefront,
) -> std::result::Result<SavedStorefront, SaveStorefrontError> {
    if !actor.is_participant_of(save.cohort) {
        return Err(StorageError::NotFound.into());
    }
    let tx = db.write().await?;
    store_save(tx, actor, now, dice, actor.account, save).await
}

/// The same for whoever helps (*Isi bersama*, decision 8). A yes to showing the order number is the owner's own: it
/// stays as it was, and a number that is changed by somebody else has none.
///
/// # Errors
/// As [`save_storefront`]; [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort
/// and the person takes part in it.
pub async fn help_save_storefront(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    owner: AccountId,
    mut save: SaveStorefront,
) -> std::result::Result<SavedStorefront, SaveStorefrontError> {
    let tx = db.write().await?;
    may_help(&tx, actor, save.cohort, owner).await?;
    let row = ensure_storefront(&tx, now, dice, owner, save.cohort).await?;
    let stored: StorefrontDraft = from_json(&row.draft)?;
    save.order_number_consent = row.order_number_consent && stored.order_number == save.draft.order_number;
    save.draft.order_number_consent = save.order_number_consent;
    store_save(tx, actor, now, dice, owner, save).await
}

async fn store_save(
    tx: DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    owner: AccountId,
    save: SaveStorefront,
) -> std::result::Result<SavedStorefront, SaveStorefrontError> {
    let row = ensure_storefront(&tx, now, dice, owner, save.cohort).await?;
    let stored: StorefrontDraft = from_json(&row.draft)?;
    let unchanged = stored == save.draft && row.order_number_consent == save.order_number_consent;
    if save.base_revision != row.revision && !unchanged {
        return Err(SaveStorefrontError::Conflict(Box::new(view(&tx, &row).await?)));
    }
    let published = storefront_publication::Entity::find_by_id(row.id).one(&tx).await?;
    let public = published.is_some();
    let mut saved = SavedStorefront {
        id: StorefrontId(row.id),
        revision: row.revision,
        slug: row.slug.clone(),
        live: public,
    };
    if !unchanged {
        saved.revision += 1;
        saved.live = public && save.draft.parse().is_ok();
        if !public {
            saved.slug = choose_slug(&tx, row.id, &save.draft.name).await?;
        }
        store(&tx, now, actor, &row, &saved, &save).await?;
        if saved.live {
            publish_storefront(
                &tx,
                now,
                saved.id,
                &save.draft,
                save.order_number_consent,
                row.picture_id.map(PhotoId),
            )
            .await?;
        }
        if let (Some(published), false, false) = (published, saved.live, save.order_number_consent) {
            // A yes that is taken back counts at once, whatever else is wrong with the save.
            let shown: StorefrontDraft = from_json(&published.draft)?;
            publish_storefront(&tx, now, saved.id, &shown, false, published.picture_id.map(PhotoId)).await?;
        }
        let event = NewEvent::of("storefront.saved")
            .by(actor.account)
            .about(owner)
            .cohort(save.cohort)
            .subject(row.id)
            .assisted(owner != actor.account);
        record_event(&tx, now, dice, event).await?;
        tell_helped(&tx, actor, now, dice, owner, row.id).await?;
    }
    tx.commit().await?;
    Ok(saved)
}

/// The person's stall in the cohort, locked; an empty one is made if there is none.
pub(crate) async fn ensure_storefront(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    owner: AccountId,
    cohort: CohortId,
) -> Result<storefront::Model> {
    let id = new_id(now, dice);
    let row = storefront::ActiveModel {
        id: Set(id),
        owner_id: Set(owner.0),
        cohort_id: Set(cohort.0),
        slug: Set(placeholder(id)),
        draft: Set(to_json(&StorefrontDraft::default())?),
        order_number_consent: Set(false),
        picture_id: Set(None),
        revision: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let one_each = [storefront::Column::OwnerId, storefront::Column::CohortId];
    storefront::Entity::insert(row)
        .on_conflict_do_nothing_on(one_each)
        .exec_without_returning(tx)
        .await?;
    let row = storefront::Entity::find()
        .filter(storefront::Column::OwnerId.eq(owner.0))
        .filter(storefront::Column::CohortId.eq(cohort.0))
        .lock_exclusive()
        .one(tx)
        .await?;
    row.ok_or(StorageError::NotFound)
}

async fn store(
    tx: &DatabaseTransaction,
    now: i64,
    actor: &Actor,
    row: &storefront::Model,
    saved: &SavedStorefront,
    save: &SaveStorefront,
) -> Result<()> {
    let draft = to_json(&save.draft)?;
    storefront::Entity::update_many()
        .filter(storefront::Column::Id.eq(row.id))
        .col_expr(storefront::Column::Draft, Expr::value(draft.clone()))
        .col_expr(
            storefront::Column::OrderNumberConsent,
            Expr::value(save.order_number_consent),
        )
        .col_expr(storefront::Column::Slug, Expr::value(saved.slug.clone()))
        .col_expr(storefront::Column::Revision, Expr::value(saved.revision))
        .col_expr(storefront::Column::UpdatedAt, Expr::value(now))
        .exec(tx)
        .await?;
    let revision = storefront_revision::ActiveModel {
        storefront_id: Set(row.id),
        number: Set(saved.revision),
        draft: Set(draft),
        author_id: Set(actor.account.0),
        saved_at: Set(now),
    };
    storefront_revision::Entity::insert(revision)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Makes this the public side of the stall. The order number goes along only with consent (decision 7).
pub(crate) async fn publish_storefront(
    tx: &DatabaseTransaction,
    now: i64,
    id: StorefrontId,
    draft: &StorefrontDraft,
    order_number_consent: bool,
    picture: Option<PhotoId>,
) -> Result<()> {
    let mut shown = draft.clone();
    if !order_number_consent {
        shown.order_number.clear();
    }
    let row = storefront_publication::ActiveModel {
        storefront_id: Set(id.0),
        draft: Set(to_json(&shown)?),
        picture_id: Set(picture.map(|id| id.0)),
        published_at: Set(now),
        changed_at: Set(now),
    };
    use storefront_publication::Column;
    let again = OnConflict::column(Column::StorefrontId)
        .update_columns([Column::Draft, Column::PictureId, Column::ChangedAt])
        .to_owned();
    storefront_publication::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A new picture takes the place of the old one, publicly too: pictures of a stall are not reviewed apart.
pub(crate) async fn set_picture(tx: &DatabaseTransaction, now: i64, id: StorefrontId, picture: PhotoId) -> Result<()> {
    photo::Entity::update_many()
        .filter(photo::Column::StorefrontId.eq(id.0))
        .filter(photo::Column::Id.ne(picture.0))
        .filter(photo::Column::DeletedAt.is_null())
        .col_expr(photo::Column::DeletedAt, Expr::value(now))
        .exec(tx)
        .await?;
    storefront::Entity::update_many()
        .filter(storefront::Column::Id.eq(id.0))
        .col_expr(storefront::Column::PictureId, Expr::value(picture.0))
        .exec(tx)
        .await?;
    storefront_publication::Entity::update_many()
        .filter(storefront_publication::Column::StorefrontId.eq(id.0))
        .col_expr(storefront_publication::Column::PictureId, Expr::value(picture.0))
        .col_expr(storefront_publication::Column::ChangedAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(())
}

async fn choose_slug(tx: &DatabaseTransaction, id: Uuid, name: &str) -> Result<String> {
    let wanted = slug_of(name);
    if wanted.is_empty() {
        return Ok(placeholder(id));
    }
    let taken: Vec<String> = storefront::Entity::find()
        .select_only()
        .column(storefront::Column::Slug)
        .filter(storefront::Column::Slug.starts_with(&wanted))
        .filter(storefront::Column::Id.ne(id))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(free_slug(&wanted, |slug| taken.iter().any(|t| t == slug)))
}

/// The address of a stall without a name; nothing is public there.
fn placeholder(id: Uuid) -> String {
    let id = id.simple().to_string();
    format!("lapak-{}", id.get(12..).unwrap_or(&id))
}

/// The address of a listing within its stall, chosen when it is first published.
pub(crate) async fn choose_listing_slug(tx: &DatabaseTransaction, row: &listing::Model, title: &str) -> Result<String> {
    let wanted = match slug_of(title) {
        slug if slug.is_empty() => "barang".to_owned(),
        slug => slug,
    };
    let taken: Vec<String> = publication::Entity::find()
        .select_only()
        .column(publication::Column::Slug)
        .filter(publication::Column::StorefrontId.eq(row.storefront_id))
        .filter(publication::Column::ListingId.ne(row.id))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(free_slug(&wanted, |slug| taken.iter().any(|t| t == slug)))
}

//! Creating and saving: nothing typed is lost, nobody is overwritten in silence (P6).

use domain::{
    access::Actor,
    ids::{AccountId, CohortId, IdempotencyKey, ListingId},
    listings::{ListingDraft, PublicChange, state::COALESCE_MS},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{Judge, loading::lock_editable, merging::merge_onto, view::draft_of};
use crate::{
    cohorts::{may_help, tell_helped},
    database::Database,
    entity::{listing, listing_conflict, listing_revision},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    json::{from_json, to_json},
    once::claim,
    publications::refresh_publication,
    secrets::{Dice, new_id},
    storefronts::ensure_storefront,
};

/// A save of a listing.
#[derive(Clone, Debug)]
pub struct SaveListing {
    /// The listing.
    pub listing: ListingId,
    /// The revision that the editor had loaded.
    pub base_revision: i64,
    /// Everything that is typed now.
    pub draft: ListingDraft,
    /// Names the phone and tab; saves of one editor within five minutes share a row.
    pub editor: String,
}

/// What a save came to.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedListing {
    /// The base for the next save.
    pub revision: i64,
    /// Whether somebody else's changes to other fields were merged in; `draft` then differs from what was sent.
    pub merged: bool,
    /// What is stored now.
    pub draft: ListingDraft,
    /// What it did to the public page; `None` where there is none.
    pub public: Option<PublicChange>,
}

/// Two people, or one person on two phones, changed the same field. Both texts are kept: *theirs* is stored, *mine*
/// goes into the history.
#[derive(Clone, Debug, PartialEq)]
pub struct ListingConflict {
    /// The revision that is stored.
    pub revision: i64,
    /// What was sent (*di HP ini*).
    pub mine: ListingDraft,
    /// What is stored (*yang tersimpan*).
    pub theirs: ListingDraft,
    /// Names of the fields in which both differ.
    pub fields: Vec<String>,
}

/// Why a save did not happen.
#[derive(Debug, thiserror::Error)]
pub enum SaveListingError {
    /// The same field was changed elsewhere.
    #[error("the listing was changed elsewhere")]
    Conflict(Box<ListingConflict>),
    /// Not found, not allowed, or the database.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for SaveListingError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// Starts an empty listing, and the person's stall if there is none yet. The phone makes the key, so asking twice
/// gives the same listing.
///
/// # Errors
/// [`StorageError::NotFound`] for everybody but participants of the cohort; [`StorageError::Rule`]`("key_reused")`.
pub async fn create_listing(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    key: IdempotencyKey,
) -> Result<ListingId> {
    if !actor.is_participant_of(cohort) {
        return Err(StorageError::NotFound);
    }
    let tx = db.write().await?;
    start_listing(tx, actor, now, dice, cohort, actor.account, key).await
}

/// The same for whoever helps (*Isi bersama*, decision 8): the listing is the participant's.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort and the person takes
/// part in it; [`StorageError::Rule`]`("key_reused")`.
pub async fn help_create_listing(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    owner: AccountId,
    key: IdempotencyKey,
) -> Result<ListingId> {
    let tx = db.write().await?;
    may_help(&tx, actor, cohort, owner).await?;
    start_listing(tx, actor, now, dice, cohort, owner, key).await
}

async fn start_listing(
    tx: DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    owner: AccountId,
    key: IdempotencyKey,
) -> Result<ListingId> {
    let assisted = owner != actor.account;
    let claimed = match claim(
        &tx,
        now,
        actor.account,
        key,
        &("create_listing", cohort, assisted.then_some(owner)),
    )
    .await?
    {
        Ok(claimed) => claimed,
        Err(id) => return Ok(id),
    };
    let storefront = ensure_storefront(&tx, now, dice, owner, cohort).await?;
    let id = new_id(now, dice);
    let row = listing::ActiveModel {
        id: Set(id),
        owner_id: Set(owner.0),
        cohort_id: Set(cohort.0),
        storefront_id: Set(storefront.id),
        client_key: Set(key.0),
        draft: Set(to_json(&ListingDraft::default())?),
        revision: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        deleted_at: Set(None),
    };
    listing::Entity::insert(row).exec_without_returning(&tx).await?;
    write_revision(
        &tx,
        now,
        id,
        0,
        actor.account,
        "",
        &to_json(&ListingDraft::default())?,
        assisted,
    )
    .await?;
    claimed.settle(&tx, &ListingId(id)).await?;
    let event = NewEvent::of("listing.created")
        .by(actor.account)
        .about(owner)
        .cohort(cohort)
        .subject(id)
        .assisted(assisted);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(ListingId(id))
}

/// Saves what is typed. Never fails on content. A save on top of an older revision is merged where other fields were
/// changed; where the same field was, nothing is overwritten.
///
/// # Errors
/// [`SaveListingError::Conflict`]; [`StorageError::NotFound`] for everybody but the owner and, helping, mentors of
/// the cohort, for deleted listings, and for a base revision that never was.
pub async fn save_listing(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    save: SaveListing,
    judge: Judge<'_>,
) -> std::result::Result<SavedListing, SaveListingError> {
    let tx = db.write().await?;
    let row = lock_editable(&tx, actor, save.listing).await?;
    if !(0..=row.revision).contains(&save.base_revision) {
        return Err(StorageError::NotFound.into());
    }
    let theirs = draft_of(&row)?;
    let merged = if save.base_revision == row.revision {
        save.draft.clone()
    } else {
        match merge_onto(
            base_of(&tx, &row, save.base_revision).await?.as_ref(),
            &save.draft,
            &theirs,
        ) {
            Ok(merged) => merged,
            Err(fields) => {
                keep_loser(&tx, now, dice, actor, &row, &save).await?;
                tx.commit().await?;
                let conflict = ListingConflict {
                    revision: row.revision,
                    mine: save.draft,
                    theirs,
                    fields,
                };
                return Err(SaveListingError::Conflict(Box::new(conflict)));
            }
        }
    };
    let assisted = row.owner_id != actor.account.0;
    let mut saved = SavedListing {
        revision: row.revision,
        merged: merged != save.draft,
        draft: merged,
        public: None,
    };
    if saved.draft != theirs {
        saved.revision += 1;
        store(&tx, now, &row, actor.account, &save.editor, &saved, assisted).await?;
        saved.public = refresh_publication(&tx, now, dice, actor, save.listing, judge).await?;
        let event = NewEvent::of("listing.saved")
            .by(actor.account)
            .about(AccountId(row.owner_id))
            .cohort(CohortId(row.cohort_id))
            .subject(row.id)
            .detail(serde_json::json!({ "revision": saved.revision, "merged": saved.merged }))
            .assisted(assisted);
        record_event(&tx, now, dice, event).await?;
        tell_helped(&tx, actor, now, dice, AccountId(row.owner_id), row.id).await?;
    }
    tx.commit().await?;
    Ok(saved)
}

async fn store(
    tx: &DatabaseTransaction,
    now: i64,
    row: &listing::Model,
    author: AccountId,
    editor: &str,
    saved: &SavedListing,
    assisted: bool,
) -> Result<()> {
    let draft = to_json(&saved.draft)?;
    let updated = listing::Entity::update_many()
        .filter(listing::Column::Id.eq(row.id))
        .filter(listing::Column::Revision.eq(row.revision))
        .col_expr(listing::Column::Draft, Expr::value(draft.clone()))
        .col_expr(listing::Column::Revision, Expr::value(saved.revision))
        .col_expr(listing::Column::UpdatedAt, Expr::value(now))
        .exec(tx)
        .await?;
    if updated.rows_affected != 1 {
        return Err(StorageError::Conflict { current: row.revision });
    }
    let coalesced = listing_revision::Entity::update_many()
        .filter(listing_revision::Column::ListingId.eq(row.id))
        .filter(listing_revision::Column::Number.eq(row.revision))
        .filter(listing_revision::Column::AuthorId.eq(author.0))
        .filter(listing_revision::Column::Editor.eq(editor))
        .filter(listing_revision::Column::StartedAt.gt(now - COALESCE_MS))
        .filter(listing_revision::Column::Sent.eq(false))
        // The empty start has no editor and stays, as the base of phones that were offline from the start.
        .filter(listing_revision::Column::Editor.ne(""))
        .col_expr(listing_revision::Column::Number, Expr::value(saved.revision))
        .col_expr(listing_revision::Column::Draft, Expr::value(draft.clone()))
        .col_expr(listing_revision::Column::SavedAt, Expr::value(now))
        .exec(tx)
        .await?;
    if coalesced.rows_affected == 0 {
        write_revision(tx, now, row.id, saved.revision, author, editor, &draft, assisted).await?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "one column each")]
async fn write_revision(
    tx: &DatabaseTransaction,
    now: i64,
    listing: Uuid,
    number: i64,
    author: AccountId,
    editor: &str,
    draft: &str,
    assisted: bool,
) -> Result<()> {
    let row = listing_revision::ActiveModel {
        listing_id: Set(listing),
        number: Set(number),
        draft: Set(draft.to_owned()),
        author_id: Set(author.0),
        editor: Set(editor.to_owned()),
        started_at: Set(now),
        saved_at: Set(now),
        assisted: Set(assisted),
        sent: Set(false),
    };
    listing_revision::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The draft of a revision; `None` where a later save of the same editor has taken its row.
async fn base_of(tx: &DatabaseTransaction, row: &listing::Model, number: i64) -> Result<Option<ListingDraft>> {
    let found = listing_revision::Entity::find_by_id((row.id, number)).one(tx).await?;
    found.map(|revision| from_json(&revision.draft)).transpose()
}

/// The loser of a conflict stays in the history.
async fn keep_loser(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    actor: &Actor,
    row: &listing::Model,
    save: &SaveListing,
) -> Result<()> {
    let lost = listing_conflict::ActiveModel {
        id: Set(new_id(now, dice)),
        listing_id: Set(row.id),
        base_revision: Set(save.base_revision),
        author_id: Set(actor.account.0),
        draft: Set(to_json(&save.draft)?),
        saved_at: Set(now),
    };
    listing_conflict::Entity::insert(lost)
        .exec_without_returning(tx)
        .await?;
    let event = NewEvent::of("listing.conflicted")
        .by(actor.account)
        .about(AccountId(row.owner_id))
        .cohort(CohortId(row.cohort_id))
        .subject(row.id)
        .detail(serde_json::json!({ "base": save.base_revision, "stored": row.revision }))
        .assisted(row.owner_id != actor.account.0);
    record_event(tx, now, dice, event).await
}

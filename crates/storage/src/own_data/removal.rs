//! *Hapus akun saya*: asked for now, done some days later unless the person changes their mind.

use std::collections::BTreeMap;

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    ids::{AccountId, CohortId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use crate::{
    accounts::{AccountView, SignInError, account_view, confirm_secret},
    cohorts::load_organized_cohort,
    database::Database,
    entity::{account, membership, organizer, removal},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret},
};

/// Days between asking and deleting.
pub const CHANGE_ONES_MIND_DAYS: i64 = 7;
/// One day in milliseconds.
pub(super) const DAY: i64 = 86_400_000;

/// An account that is going to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovalView {
    /// When, in epoch milliseconds.
    pub due_at: i64,
    /// The organizer who asked on the person's behalf; `None` when they did it themself.
    pub asked_by: Option<String>,
}

/// Somebody of a class, as its organizer sees them here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonToRemove {
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// Picture.
    pub picture: Picture,
    /// Whether and when they go.
    pub removal: Option<RemovalView>,
}

/// Asks for the actor's own account to be deleted. Asking again changes nothing.
///
/// # Errors
/// [`SignInError::Wrong`] for a wrong PIN or password, [`SignInError::Wait`] after too many;
/// [`StorageError::Rule`]`("last_organizer")` while an organisation has nobody else.
pub async fn ask_for_removal(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    typed: &Secret,
) -> std::result::Result<(), SignInError> {
    confirm_secret(db, now, actor.account, typed).await?;
    let tx = db.write().await?;
    if is_last_organizer(&tx, actor.account).await? {
        return Err(StorageError::Rule("last_organizer").into());
    }
    ask(&tx, actor, now, dice, actor.account, None).await?;
    tx.commit().await?;
    Ok(())
}

/// The same for a participant who asked the organizer to do it. The event says who did.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor runs the organisation of the class;
/// [`StorageError::NotFound`] when the person does not take part in it.
pub async fn ask_for_removal_of(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    person: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    load_participant(&tx, actor, cohort, person).await?;
    ask(&tx, actor, now, dice, person, Some(cohort)).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps the actor's own account after all, whoever asked.
///
/// # Errors
/// [`StorageError::NotFound`] when nothing was asked for.
pub async fn cancel_removal(db: &Database, actor: &Actor, now: i64, dice: &mut Dice) -> Result<()> {
    let tx = db.write().await?;
    cancel(&tx, actor, now, dice, actor.account, None).await?;
    tx.commit().await?;
    Ok(())
}

/// The same by the organizer.
///
/// # Errors
/// As [`ask_for_removal_of`]; [`StorageError::NotFound`] when nothing was asked for.
pub async fn cancel_removal_of(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    person: AccountId,
) -> Result<()> {
    let tx = db.write().await?;
    load_participant(&tx, actor, cohort, person).await?;
    cancel(&tx, actor, now, dice, person, Some(cohort)).await?;
    tx.commit().await?;
    Ok(())
}

/// The participants of a class with what was asked for them, in the order in which they came.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor runs the organisation of the class.
pub async fn list_people_to_remove(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<PersonToRemove>> {
    let reader = db.reader();
    load_organized_cohort(reader, actor, cohort).await?;
    let places = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .filter(membership::Column::LeftAt.is_null())
        .order_by_asc(membership::Column::JoinedAt)
        .order_by_asc(membership::Column::Id)
        .all(reader)
        .await?;
    let removals = removal::Entity::find()
        .filter(removal::Column::AccountId.is_in(places.iter().map(|place| place.account_id)))
        .all(reader)
        .await?;
    let named = places.iter().map(|place| place.account_id);
    let accounts: BTreeMap<Uuid, AccountView> = account::Entity::find()
        .filter(account::Column::Id.is_in(named.chain(removals.iter().map(|row| row.asked_by))))
        .all(reader)
        .await?
        .into_iter()
        .map(|row| Ok((row.id, account_view(row)?)))
        .collect::<Result<_>>()?;
    places
        .iter()
        .map(|place| {
            let person = accounts.get(&place.account_id).ok_or(StorageError::NotFound)?;
            let removal = removals.iter().find(|row| row.account_id == place.account_id);
            Ok(PersonToRemove {
                account: person.id,
                name: person.name.clone(),
                form_of_address: person.form_of_address,
                picture: person.picture,
                removal: removal.map(|row| removal_view(row, accounts.get(&row.asked_by))),
            })
        })
        .collect()
}

/// What was asked for this account.
pub(super) async fn load_removal(db: &Database, account: AccountId) -> Result<Option<RemovalView>> {
    let Some(row) = removal::Entity::find_by_id(account.0).one(db.reader()).await? else {
        return Ok(None);
    };
    let asker = account::Entity::find_by_id(row.asked_by).one(db.reader()).await?;
    let asker = asker.map(account_view).transpose()?;
    Ok(Some(removal_view(&row, asker.as_ref())))
}

fn removal_view(row: &removal::Model, asker: Option<&AccountView>) -> RemovalView {
    let on_behalf = asker.filter(|asker| asker.id.0 != row.account_id);
    RemovalView {
        due_at: row.due_at,
        asked_by: on_behalf.map(|asker| asker.name.clone()),
    }
}

/// Whether an organisation would be left without anybody who runs it.
pub(super) async fn is_last_organizer(tx: &DatabaseTransaction, account: AccountId) -> Result<bool> {
    let runs = organizer::Entity::find()
        .filter(organizer::Column::AccountId.eq(account.0))
        .all(tx)
        .await?;
    for row in runs {
        let all = organizer::Entity::find().filter(organizer::Column::OrganisationId.eq(row.organisation_id));
        if all.count(tx).await? < 2 {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn load_participant(
    tx: &DatabaseTransaction,
    actor: &Actor,
    cohort: CohortId,
    person: AccountId,
) -> Result<membership::Model> {
    load_organized_cohort(tx, actor, cohort).await?;
    membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::AccountId.eq(person.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .one(tx)
        .await?
        .ok_or(StorageError::NotFound)
}

async fn ask(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    person: AccountId,
    cohort: Option<CohortId>,
) -> Result<()> {
    if removal::Entity::find_by_id(person.0).one(tx).await?.is_some() {
        return Ok(());
    }
    let row = removal::ActiveModel {
        account_id: Set(person.0),
        asked_by: Set(actor.account.0),
        asked_at: Set(now),
        due_at: Set(now + CHANGE_ONES_MIND_DAYS * DAY),
    };
    removal::Entity::insert(row).exec_without_returning(tx).await?;
    record_event(tx, now, dice, event("removal.asked", actor, person, cohort)).await
}

async fn cancel(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    person: AccountId,
    cohort: Option<CohortId>,
) -> Result<()> {
    let gone = removal::Entity::delete_by_id(person.0).exec(tx).await?;
    if gone.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    record_event(tx, now, dice, event("removal.cancelled", actor, person, cohort)).await
}

fn event(kind: &'static str, actor: &Actor, person: AccountId, cohort: Option<CohortId>) -> NewEvent {
    let event = NewEvent::of(kind).by(actor.account).about(person);
    match cohort {
        Some(cohort) => event.cohort(cohort),
        None => event,
    }
}

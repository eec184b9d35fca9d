//! The bodies that run programmes.

use domain::{
    access::Actor,
    ids::{AccountId, OrganisationId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    accounts::{HashedStaff, NewStaff, insert_staff},
    database::Database,
    entity::{organisation, organizer},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    installation::lock_installation,
    secrets::{Dice, new_id},
};

/// An organisation with its first organizer, who now exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its organizer.
    pub organizer: AccountId,
}

/// An organisation that the person runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationView {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

/// Makes an organisation and its first organizer; `name` as [`domain::accounts::parse_line`] answered it.
///
/// # Errors
/// [`StorageError::Rule`]`("username_taken")` when the user name is in use.
pub async fn create_organisation_with_organizer(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    name: &str,
    staff: NewStaff,
) -> Result<NewOrganisation> {
    let staff = HashedStaff::hash(staff, dice).await?;
    let tx = db.write().await?;
    let made = insert_organisation(&tx, now, dice, name, staff).await?;
    tx.commit().await?;
    Ok(made)
}

/// The same from the first-run page: only while the installation has no organisation. Of many at once one gets it.
///
/// # Errors
/// [`StorageError::NotFound`] when there is an organisation; otherwise as [`create_organisation_with_organizer`].
pub async fn create_first_organisation(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    name: &str,
    staff: NewStaff,
) -> Result<NewOrganisation> {
    // Once there is an organisation, the page must not cost a hash.
    if has_organisation(db).await? {
        return Err(StorageError::NotFound);
    }
    let staff = HashedStaff::hash(staff, dice).await?;
    let tx = db.write().await?;
    lock_installation(&tx).await?;
    if organisation::Entity::find().one(&tx).await?.is_some() {
        return Err(StorageError::NotFound);
    }
    let made = insert_organisation(&tx, now, dice, name, staff).await?;
    tx.commit().await?;
    Ok(made)
}

/// Whether anybody runs programmes here yet.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be read.
pub async fn has_organisation(db: &Database) -> Result<bool> {
    Ok(organisation::Entity::find().one(db.reader()).await?.is_some())
}

/// The organisations that the person runs, by name.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_organisations(db: &Database, actor: &Actor) -> Result<Vec<OrganisationView>> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(actor.organises.iter().map(|id| id.0)))
        .order_by_asc(organisation::Column::Name)
        .all(db.reader())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| OrganisationView {
            id: OrganisationId(row.id),
            name: row.name,
        })
        .collect())
}

async fn insert_organisation(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    name: &str,
    staff: HashedStaff,
) -> Result<NewOrganisation> {
    let id = new_id(now, dice);
    let row = organisation::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        created_at: Set(now),
    };
    organisation::Entity::insert(row).exec_without_returning(tx).await?;
    let account = insert_staff(tx, now, dice, staff).await?;
    let row = organizer::ActiveModel {
        organisation_id: Set(id),
        account_id: Set(account.0),
        created_at: Set(now),
    };
    organizer::Entity::insert(row).exec_without_returning(tx).await?;
    record_event(
        tx,
        now,
        dice,
        NewEvent::of("organisation.created").about(account).subject(id),
    )
    .await?;
    Ok(NewOrganisation {
        organisation: OrganisationId(id),
        organizer: account,
    })
}

//! Who is asking: the account with every role it has at this moment.

use domain::{
    access::{Actor, Membership, Role},
    accounts::{FormOfAddress, Picture},
    ids::{AccountId, CohortId, OrganisationId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use crate::{
    database::Database,
    entity::{account, cohort, membership, organizer},
    error::{Result, StorageError, unique_or},
    secrets::{Dice, new_id},
};

/// What everybody who may know of a person sees of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountView {
    /// The account.
    pub id: AccountId,
    /// The name they gave.
    pub name: String,
    /// The picture they picked.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// When they joined the installation, in epoch milliseconds.
    pub created_at: i64,
}

/// A person to be written down.
pub(crate) struct NewAccount {
    pub(crate) name: String,
    pub(crate) picture: Picture,
    pub(crate) form_of_address: FormOfAddress,
    pub(crate) join_key_hash: Option<String>,
}

/// The account with its memberships and organisations as they are now. Called for each request, so that a changed
/// role counts at once (P20). Memberships that were left are not in it.
///
/// # Errors
/// [`StorageError::NotFound`] when there is no such account.
pub async fn load_actor(db: &Database, account: AccountId) -> Result<Actor> {
    if account::Entity::find_by_id(account.0).one(db.reader()).await?.is_none() {
        return Err(StorageError::NotFound);
    }
    let rows = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account.0))
        .filter(membership::Column::LeftAt.is_null())
        .all(db.reader())
        .await?;
    let cohorts = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(rows.iter().map(|row| row.cohort_id)))
        .all(db.reader())
        .await?;
    let organises = organizer::Entity::find()
        .filter(organizer::Column::AccountId.eq(account.0))
        .all(db.reader())
        .await?;
    let memberships = rows.into_iter().filter_map(|row| {
        let cohort = cohorts.iter().find(|cohort| cohort.id == row.cohort_id)?;
        Some(Membership {
            cohort: CohortId(cohort.id),
            organisation: OrganisationId(cohort.organisation_id),
            role: Role::from_code(&row.role)?,
            confirmed: row.confirmed_at.is_some(),
        })
    });
    Ok(Actor {
        account,
        memberships: memberships.collect(),
        organises: organises
            .into_iter()
            .map(|row| OrganisationId(row.organisation_id))
            .collect(),
    })
}

/// One's own name, picture and form of address.
///
/// # Errors
/// [`StorageError::NotFound`] when there is no such account.
pub async fn load_account(db: &Database, account: AccountId) -> Result<AccountView> {
    let row = account::Entity::find_by_id(account.0)
        .one(db.reader())
        .await?
        .ok_or(StorageError::NotFound)?;
    view(row)
}

/// Writes a new account.
pub(crate) async fn insert_account(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    new: NewAccount,
) -> Result<AccountId> {
    let id = new_id(now, dice);
    let row = account::ActiveModel {
        id: Set(id),
        display_name: Set(new.name),
        picture: Set(new.picture.number().into()),
        form_of_address: Set(new.form_of_address.code().to_owned()),
        join_key_hash: Set(new.join_key_hash),
        created_at: Set(now),
    };
    account::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .map_err(unique_or("key_in_use"))?;
    Ok(AccountId(id))
}

/// The view of a row.
pub(crate) fn view(row: account::Model) -> Result<AccountView> {
    let picture = u8::try_from(row.picture).ok().and_then(Picture::new);
    Ok(AccountView {
        id: AccountId(row.id),
        name: row.display_name,
        picture: picture.ok_or_else(|| StorageError::fault("a picture that does not exist"))?,
        form_of_address: FormOfAddress::from_code(&row.form_of_address)
            .ok_or_else(|| StorageError::fault("a form of address that does not exist"))?,
        created_at: row.created_at,
    })
}

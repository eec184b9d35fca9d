//! Who runs an organisation, and letting in one more, so that no organisation hangs on one person.

use domain::{
    access::Actor,
    accounts::{FormOfAddress, Picture},
    ids::{AccountId, OrganisationId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};

use super::join_links::IssuedLink;
use crate::{
    accounts::{HashedStaff, NewStaff, account_view, insert_staff, username_of},
    database::Database,
    entity::{account, organisation, organizer, organizer_invitation},
    error::{Result, StorageError, unique_or},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, digest, new_id, new_token},
};

/// An invitation works for a week.
const LIFE: i64 = 7 * 86_400_000;

/// Somebody who runs an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizerRow {
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// Picture.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// The name they sign in with, for when they forget it.
    pub username: String,
    /// The organisation.
    pub organisation: OrganisationId,
}

/// Everybody who runs an organisation that the actor runs too, in the order in which they came.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_organizers(db: &Database, actor: &Actor) -> Result<Vec<OrganizerRow>> {
    rows(db.reader(), Some(actor)).await
}

/// Every organizer of the installation, for the command line.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_all_organizers(db: &Database) -> Result<Vec<OrganizerRow>> {
    rows(db.reader(), None).await
}

/// A link for one more organizer, for seven days.
///
/// # Errors
/// [`StorageError::NotFound`] unless the actor runs the organisation.
pub async fn create_organizer_invitation(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    organisation: OrganisationId,
) -> Result<IssuedLink> {
    if !actor.is_organizer_of(organisation) {
        return Err(StorageError::NotFound);
    }
    let tx = db.write().await?;
    let (id, token) = (new_id(now, dice), new_token(dice));
    let row = organizer_invitation::ActiveModel {
        id: Set(id),
        organisation_id: Set(organisation.0),
        token_hash: Set(token_hash(&token)),
        created_by: Set(actor.account.0),
        created_at: Set(now),
        expires_at: Set(now + LIFE),
        used_by: Set(None),
        used_at: Set(None),
    };
    organizer_invitation::Entity::insert(row)
        .exec_without_returning(&tx)
        .await?;
    let event = NewEvent::of("organizer.invited").by(actor.account).subject(id);
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(IssuedLink {
        token,
        expires_at: now + LIFE,
    })
}

/// The name of the organisation that an invitation leads to.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more).
pub async fn peek_organizer_invitation(db: &Database, now: i64, token: &Secret) -> Result<String> {
    let row = find(db.reader(), now, token).await?;
    let organisation = organisation::Entity::find_by_id(row.organisation_id)
        .one(db.reader())
        .await?;
    Ok(organisation.ok_or(StorageError::NotFound)?.name)
}

/// Accepts as a new person with a user name and password.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more);
/// [`StorageError::Rule`]`("username_taken")`, which leaves the link usable.
pub async fn accept_organizer_invitation(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    staff: NewStaff,
) -> Result<AccountId> {
    // A wrong link must not cost a hash.
    find(db.reader(), now, token).await?;
    let staff = HashedStaff::hash(staff, dice).await?;
    let tx = db.write().await?;
    let row = find(&tx, now, token).await?;
    let account = insert_staff(&tx, now, dice, staff).await?;
    accept(&tx, now, dice, row, account).await?;
    tx.commit().await?;
    Ok(account)
}

/// Accepts as the person who is signed in, such as a mentor.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more); [`StorageError::Rule`]`("already_organizer")`;
/// [`StorageError::NotAllowed`] for people who sign in with a PIN: organizers need a password.
pub async fn accept_organizer_invitation_as(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
) -> Result<()> {
    let tx = db.write().await?;
    let row = find(&tx, now, token).await?;
    if username_of(&tx, actor.account).await?.is_none() {
        return Err(StorageError::NotAllowed);
    }
    accept(&tx, now, dice, row, actor.account).await?;
    tx.commit().await?;
    Ok(())
}

async fn accept(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    row: organizer_invitation::Model,
    account: AccountId,
) -> Result<()> {
    let place = organizer::ActiveModel {
        organisation_id: Set(row.organisation_id),
        account_id: Set(account.0),
        created_at: Set(now),
    };
    organizer::Entity::insert(place)
        .exec_without_returning(tx)
        .await
        .map_err(unique_or("already_organizer"))?;
    let used = organizer_invitation::Entity::update_many()
        .filter(organizer_invitation::Column::Id.eq(row.id))
        .filter(organizer_invitation::Column::UsedAt.is_null())
        .col_expr(organizer_invitation::Column::UsedAt, Expr::value(now))
        .col_expr(organizer_invitation::Column::UsedBy, Expr::value(account.0))
        .exec(tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(StorageError::NotFound);
    }
    let event = NewEvent::of("organizer.joined")
        .by(account)
        .about(account)
        .subject(row.organisation_id);
    record_event(tx, now, dice, event).await
}

async fn rows(db: &impl ConnectionTrait, actor: Option<&Actor>) -> Result<Vec<OrganizerRow>> {
    let mut query = organizer::Entity::find()
        .order_by_asc(organizer::Column::CreatedAt)
        .order_by_asc(organizer::Column::AccountId);
    if let Some(actor) = actor {
        query = query.filter(organizer::Column::OrganisationId.is_in(actor.organises.iter().map(|id| id.0)));
    }
    let found = query.all(db).await?;
    let mut list = Vec::with_capacity(found.len());
    for row in found {
        let person = account::Entity::find_by_id(row.account_id).one(db).await?;
        let person = account_view(person.ok_or(StorageError::NotFound)?)?;
        list.push(OrganizerRow {
            username: username_of(db, person.id).await?.unwrap_or_default(),
            account: person.id,
            name: person.name,
            picture: person.picture,
            form_of_address: person.form_of_address,
            organisation: OrganisationId(row.organisation_id),
        });
    }
    Ok(list)
}

async fn find(db: &impl ConnectionTrait, now: i64, token: &Secret) -> Result<organizer_invitation::Model> {
    organizer_invitation::Entity::find()
        .filter(organizer_invitation::Column::TokenHash.eq(token_hash(token)))
        .filter(organizer_invitation::Column::UsedAt.is_null())
        .filter(organizer_invitation::Column::ExpiresAt.gt(now))
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)
}

fn token_hash(token: &Secret) -> String {
    digest("organizer invitation", token.reveal())
}

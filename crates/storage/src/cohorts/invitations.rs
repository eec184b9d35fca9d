//! Inviting mentors: a link that works once, for a new person or for one who has an account (decision 6).

use domain::{
    access::{Actor, Role},
    ids::{AccountId, CohortId, OrganisationId},
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};

use super::{
    join::{JoinPlace, place},
    join_links::{IssuedLink, find_link, insert_link, use_link},
    manage::load_led_cohort,
    members::insert_membership,
};
use crate::{
    accounts::{HashedStaff, NewStaff, insert_staff},
    database::Database,
    entity::{credential, join_link, membership},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, new_token},
};

/// A mentor who has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The mentor.
    pub account: AccountId,
    /// The cohort.
    pub cohort: CohortId,
}

/// A link for one mentor, for seven days. `meant_for` is a note for the organizer.
///
/// # Errors
/// [`StorageError::NotFound`] for strangers, [`StorageError::NotAllowed`] for mentors and participants of the cohort.
pub async fn create_mentor_invitation(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    meant_for: &str,
) -> Result<IssuedLink> {
    let tx = db.write().await?;
    let row = load_led_cohort(&tx, actor, cohort).await?;
    if !actor.is_organizer_of(OrganisationId(row.organisation_id)) {
        return Err(StorageError::NotAllowed);
    }
    let token = new_token(dice);
    let link = insert_link(&tx, actor, now, dice, cohort, Role::Mentor, meant_for, 1, token).await?;
    tx.commit().await?;
    Ok(link)
}

/// Where an invitation leads, shown before anything is asked.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more).
pub async fn peek_mentor_invitation(db: &Database, now: i64, token: &Secret) -> Result<JoinPlace> {
    let row = find_link(db.reader(), now, Role::Mentor, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    place(db.reader(), CohortId(row.cohort_id)).await
}

/// Accepts as a new person with a user name and password. The account then signs in by itself.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more);
/// [`StorageError::Rule`]`("username_taken")`, which leaves the link usable.
pub async fn accept_mentor_invitation(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    staff: NewStaff,
) -> Result<Accepted> {
    // A wrong link must not cost a hash.
    find_link(db.reader(), now, Role::Mentor, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    let staff = HashedStaff::hash(staff, dice).await?;
    let tx = db.write().await?;
    let row = find_link(&tx, now, Role::Mentor, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    let account = insert_staff(&tx, now, dice, staff).await?;
    let accepted = accept(&tx, now, dice, row, account).await?;
    tx.commit().await?;
    Ok(accepted)
}

/// Accepts as the person who is signed in, for another cohort.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more); [`StorageError::Rule`]`("already_member")`;
/// [`StorageError::NotAllowed`] for people who sign in with a PIN: mentors need a password.
pub async fn accept_mentor_invitation_as(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
) -> Result<Accepted> {
    let tx = db.write().await?;
    let row = find_link(&tx, now, Role::Mentor, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    let password = credential::Entity::find_by_id((actor.account.0, "password".to_owned()))
        .one(&tx)
        .await?;
    if password.is_none() {
        return Err(StorageError::NotAllowed);
    }
    let member = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(actor.account.0))
        .filter(membership::Column::CohortId.eq(row.cohort_id))
        .one(&tx)
        .await?;
    if member.is_some() {
        return Err(StorageError::Rule("already_member"));
    }
    let accepted = accept(&tx, now, dice, row, actor.account).await?;
    tx.commit().await?;
    Ok(accepted)
}

async fn accept(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    row: join_link::Model,
    account: AccountId,
) -> Result<Accepted> {
    use_link(tx, &row).await?;
    let cohort = CohortId(row.cohort_id);
    let inviter = AccountId(row.created_by);
    let id = insert_membership(tx, now, dice, account, cohort, Role::Mentor, Some(inviter)).await?;
    let event = NewEvent::of("mentor.joined")
        .by(account)
        .about(account)
        .cohort(cohort)
        .subject(id);
    record_event(tx, now, dice, event).await?;
    Ok(Accepted { account, cohort })
}

//! *Isi bersama* (decision 8): whoever leads a cohort edits for a participant under the own account, and the
//! participant is told.

use domain::{
    access::{Actor, Role, can_lead_cohort},
    ids::{AccountId, CohortId, OrganisationId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{departures::place_of, manage::load_led_cohort};
use crate::{
    accounts::{AccountView, account_view, record_notice},
    entity::{account, cohort, notice},
    error::{Result, StorageError},
    secrets::Dice,
};

/// Somebody who helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// Who.
    pub by: AccountView,
    /// When, in epoch milliseconds.
    pub at: i64,
}

impl Help {
    pub(crate) async fn of(db: &impl ConnectionTrait, by: AccountId, at: i64) -> Result<Option<Self>> {
        let row = account::Entity::find_by_id(by.0).one(db).await?;
        Ok(row.map(account_view).transpose()?.map(|by| Self { by, at }))
    }
}

/// Whether the person looks after this cohort.
pub(crate) async fn leads(db: &impl ConnectionTrait, actor: &Actor, cohort: CohortId) -> Result<bool> {
    if actor.is_mentor_of(cohort) {
        return Ok(true);
    }
    if actor.organises.is_empty() {
        return Ok(false);
    }
    let row = cohort::Entity::find_by_id(cohort.0).one(db).await?;
    Ok(row.is_some_and(|row| can_lead_cohort(actor, cohort, OrganisationId(row.organisation_id))))
}

/// Whether the person may write for this participant: not found or not allowed unless they lead the cohort and the
/// other takes part in it.
pub(crate) async fn may_help(
    db: &impl ConnectionTrait,
    actor: &Actor,
    cohort: CohortId,
    owner: AccountId,
) -> Result<()> {
    load_led_cohort(db, actor, cohort).await?;
    let place = place_of(db, cohort, owner).await?;
    if place.role == Role::Participant.code() {
        Ok(())
    } else {
        Err(StorageError::NotAllowed)
    }
}

/// Tells the owner that somebody helped with this record; once until they have seen it.
pub(crate) async fn tell_helped(
    tx: &DatabaseTransaction,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    owner: AccountId,
    record: Uuid,
) -> Result<()> {
    if owner == actor.account {
        return Ok(());
    }
    let told = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(owner.0))
        .filter(notice::Column::Kind.eq("assisted"))
        .filter(notice::Column::SubjectId.eq(record))
        .filter(notice::Column::SeenAt.is_null())
        .one(tx)
        .await?;
    if told.is_some() {
        return Ok(());
    }
    let helper = account::Entity::find_by_id(actor.account.0).one(tx).await?;
    let name = helper.map(account_view).transpose()?;
    let name = name.map(|who| format!("{} {}", who.form_of_address, who.name));
    let detail = serde_json::json!({ "by": name });
    record_notice(tx, now, dice, owner, "assisted", Some(record), detail).await
}

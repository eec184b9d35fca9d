//! What people said yes and no to (decision 7). Every answer is kept; the newest of a kind holds.

use domain::{access::Actor, ids::AccountId};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    database::Database,
    entity::consent::{ActiveModel, Column, Entity},
    error::Result,
    events::{NewEvent, record_event},
    secrets::{Dice, new_id},
};

/// One thing that can be agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentKind {
    /// The three lines at joining.
    Joining,
    /// The order number on the public page.
    PublicOrderNumber,
    /// Photos of one's goods in reports.
    PhotosInReports,
}

impl ConsentKind {
    fn code(self) -> &'static str {
        match self {
            Self::Joining => "joining",
            Self::PublicOrderNumber => "public_order_number",
            Self::PhotosInReports => "photos_in_reports",
        }
    }
}

/// What holds for a person now. Without an answer it is no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    /// Agreed to the three lines at joining.
    pub joining: bool,
    /// The order number may stand on the public page.
    pub public_order_number: bool,
    /// Photos may be shown in reports.
    pub photos_in_reports: bool,
}

/// What the person agreed to.
///
/// # Errors
/// [`crate::StorageError::Database`] when the rows cannot be read.
pub async fn list_consents(db: &Database, account: AccountId) -> Result<Consents> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(db.reader())
        .await?;
    let mut consents = Consents::default();
    for row in rows {
        match row.kind.as_str() {
            "joining" => consents.joining = row.given,
            "public_order_number" => consents.public_order_number = row.given,
            "photos_in_reports" => consents.photos_in_reports = row.given,
            _ => {}
        }
    }
    Ok(consents)
}

/// Notes a new answer of the person about themself.
///
/// # Errors
/// [`crate::StorageError::Database`] when it cannot be written.
pub async fn set_consent(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    kind: ConsentKind,
    given: bool,
) -> Result<()> {
    let tx = db.write().await?;
    insert(&tx, now, dice, actor.account, kind, given).await?;
    let detail = serde_json::json!({ "kind": kind.code(), "given": given });
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("consent.set")
            .by(actor.account)
            .about(actor.account)
            .detail(detail),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the answers given at joining.
pub(crate) async fn insert_consents(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    consents: Consents,
) -> Result<()> {
    insert(tx, now, dice, account, ConsentKind::Joining, consents.joining).await?;
    insert(
        tx,
        now,
        dice,
        account,
        ConsentKind::PublicOrderNumber,
        consents.public_order_number,
    )
    .await?;
    insert(
        tx,
        now,
        dice,
        account,
        ConsentKind::PhotosInReports,
        consents.photos_in_reports,
    )
    .await
}

async fn insert(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    account: AccountId,
    kind: ConsentKind,
    given: bool,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(new_id(now, dice)),
        account_id: Set(account.0),
        kind: Set(kind.code().to_owned()),
        given: Set(given),
        at: Set(now),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

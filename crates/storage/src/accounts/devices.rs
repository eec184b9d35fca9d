//! Phones that have been let in, and the people on them (*Ganti orang*).

use domain::{access::Actor, accounts::PhoneKind, ids::AccountId};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::actor::{AccountView, view};
use crate::{
    database::Database,
    entity::{account, credential, device, device_account},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret, digest, new_id, new_token},
};

/// A person who can be picked on this phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountOnDevice {
    /// Who it is.
    pub account: AccountView,
    /// Whether they open with a PIN; mentors and organizers use a password.
    pub has_pin: bool,
}

/// What the phone keeps to be known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// 160 random bits for a cookie; only its hash is stored.
    pub token: Secret,
    /// Whose phone it is.
    pub phone: PhoneKind,
}

/// The people on this phone in the order in which they came. Empty for an unknown phone.
///
/// # Errors
/// [`StorageError::Database`] when the rows cannot be read.
pub async fn accounts_on_device(db: &Database, token: &Secret) -> Result<Vec<AccountOnDevice>> {
    let Some(device) = find_device(db.reader(), token).await? else {
        return Ok(Vec::new());
    };
    let links = device_account::Entity::find()
        .filter(device_account::Column::DeviceId.eq(device.id))
        .order_by_asc(device_account::Column::AddedAt)
        .all(db.reader())
        .await?;
    let ids: Vec<Uuid> = links.iter().map(|link| link.account_id).collect();
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(ids.clone()))
        .all(db.reader())
        .await?;
    let pins = credential::Entity::find()
        .filter(credential::Column::AccountId.is_in(ids.clone()))
        .filter(credential::Column::Kind.eq("pin"))
        .all(db.reader())
        .await?;
    let mut found = Vec::new();
    for id in ids {
        let Some(row) = accounts.iter().find(|row| row.id == id) else {
            continue;
        };
        let has_pin = pins.iter().any(|pin| pin.account_id == id);
        found.push(AccountOnDevice {
            account: view(row.clone())?,
            has_pin,
        });
    }
    Ok(found)
}

/// Whose phone it is; `None` for an unknown one.
///
/// # Errors
/// [`StorageError::Database`] when the row cannot be read.
pub async fn kind_of_phone(db: &Database, token: &Secret) -> Result<Option<PhoneKind>> {
    Ok(find_device(db.reader(), token).await?.map(|row| phone_kind(&row)))
}

/// Takes the person off this phone (*Keluar dari HP ini*). A further visit needs a new-device code.
///
/// # Errors
/// [`StorageError::NotFound`] when the phone is unknown or the person is not on it.
pub async fn forget_account_on_device(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
) -> Result<()> {
    let tx = db.write().await?;
    let device = find_device(&tx, token).await?.ok_or(StorageError::NotFound)?;
    let gone = device_account::Entity::delete_by_id((device.id, actor.account.0))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("device.left").by(actor.account).subject(device.id),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The known phone of this token, or a new one whose token is `made` or comes from the dice. The kind is that of the
/// latest answer.
pub(crate) async fn ensure_device(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    known: Option<&Secret>,
    phone: PhoneKind,
    made: Option<Secret>,
) -> Result<(Uuid, Device)> {
    if let Some(token) = known
        && let Some(device) = find_device(tx, token).await?
    {
        device::Entity::update_many()
            .filter(device::Column::Id.eq(device.id))
            .col_expr(device::Column::PhoneKind, Expr::value(phone.code()))
            .col_expr(device::Column::LastSeenAt, Expr::value(now))
            .exec(tx)
            .await?;
        return Ok((
            device.id,
            Device {
                token: token.clone(),
                phone,
            },
        ));
    }
    let id = new_id(now, dice);
    let token = made.unwrap_or_else(|| new_token(dice));
    let row = device::ActiveModel {
        id: Set(id),
        token_hash: Set(token_hash(&token)),
        phone_kind: Set(phone.code().to_owned()),
        created_at: Set(now),
        last_seen_at: Set(now),
    };
    device::Entity::insert(row).exec_without_returning(tx).await?;
    Ok((id, Device { token, phone }))
}

/// Puts a person on a phone. Adding them again changes nothing but the sealed PIN.
pub(crate) async fn add_account_to_device(
    tx: &DatabaseTransaction,
    now: i64,
    device: Uuid,
    account: AccountId,
    sealed_pin: Option<i32>,
) -> Result<()> {
    let row = device_account::ActiveModel {
        device_id: Set(device),
        account_id: Set(account.0),
        added_at: Set(now),
        sealed_pin: Set(sealed_pin),
    };
    let again = OnConflict::columns([device_account::Column::DeviceId, device_account::Column::AccountId])
        .update_column(device_account::Column::SealedPin)
        .to_owned();
    device_account::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The phone of this token.
pub(super) async fn find_device(db: &impl ConnectionTrait, token: &Secret) -> Result<Option<device::Model>> {
    Ok(device::Entity::find()
        .filter(device::Column::TokenHash.eq(token_hash(token)))
        .one(db)
        .await?)
}

/// The phone of this token and the person's place on it; `None` when either is missing.
pub(super) async fn find_account_on_device(
    db: &impl ConnectionTrait,
    token: &Secret,
    account: AccountId,
) -> Result<Option<(device::Model, device_account::Model)>> {
    let Some(device) = find_device(db, token).await? else {
        return Ok(None);
    };
    let place = device_account::Entity::find_by_id((device.id, account.0))
        .one(db)
        .await?;
    Ok(place.map(|place| (device, place)))
}

/// Notes that the phone was used.
pub(super) async fn touch_device(tx: &DatabaseTransaction, now: i64, device: Uuid) -> Result<()> {
    device::Entity::update_many()
        .filter(device::Column::Id.eq(device))
        .col_expr(device::Column::LastSeenAt, Expr::value(now))
        .exec(tx)
        .await?;
    Ok(())
}

/// The kind of phone as stored.
pub(super) fn phone_kind(row: &device::Model) -> PhoneKind {
    // A value we cannot read is treated as the stricter kind.
    PhoneKind::from_code(&row.phone_kind).unwrap_or(PhoneKind::Shared)
}

/// What is stored of a phone's token.
pub(super) fn token_hash(token: &Secret) -> String {
    digest("device", token.reveal())
}

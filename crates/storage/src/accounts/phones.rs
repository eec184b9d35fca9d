//! *HP yang masuk*: on which phones a person is, and ending each of them when one is lost.

use domain::{access::Actor, accounts::PhoneKind};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::devices::{phone_kind, token_hash};
use crate::{
    database::Database,
    entity::{device, device_account, session},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, Secret},
    sessions::delete_sessions_where,
};

/// A phone that a person is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneRow {
    /// Names the phone towards [`end_phone`]; it opens nothing.
    pub id: Uuid,
    /// Whose phone it is.
    pub phone: PhoneKind,
    /// When the person came onto it, in epoch milliseconds.
    pub added_at: i64,
    /// When somebody signed in on it last, in epoch milliseconds.
    pub last_seen_at: i64,
    /// Whether the person is signed in on it now; `false` means that it asks for the PIN or password.
    pub signed_in: bool,
    /// Whether it is the phone that asks.
    pub here: bool,
}

/// What a session keeps of its phone: says which one it is and opens nothing.
pub fn device_key(token: &Secret) -> String {
    token_hash(token)
}

/// The phones that the person is on, this one first, then the last used. `here` is the token of the phone that asks.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be read.
pub async fn list_phones(db: &Database, actor: &Actor, now: i64, here: Option<&Secret>) -> Result<Vec<PhoneRow>> {
    let places = device_account::Entity::find()
        .filter(device_account::Column::AccountId.eq(actor.account.0))
        .all(db.reader())
        .await?;
    let devices = device::Entity::find()
        .filter(device::Column::Id.is_in(places.iter().map(|place| place.device_id)))
        .order_by_desc(device::Column::LastSeenAt)
        .all(db.reader())
        .await?;
    let sessions = session::Entity::find()
        .filter(session::Column::AccountId.eq(actor.account.0))
        .filter(session::Column::ExpiresAt.gt(now))
        .all(db.reader())
        .await?;
    let here = here.map(token_hash);
    let mut phones: Vec<PhoneRow> = devices
        .into_iter()
        .map(|row| PhoneRow {
            id: row.id,
            phone: phone_kind(&row),
            added_at: places
                .iter()
                .find(|place| place.device_id == row.id)
                .map_or(row.created_at, |place| place.added_at),
            last_seen_at: row.last_seen_at,
            signed_in: sessions
                .iter()
                .any(|one| one.device_hash.as_deref() == Some(&row.token_hash)),
            here: here.as_deref() == Some(&row.token_hash),
        })
        .collect();
    phones.sort_by_key(|phone| !phone.here);
    Ok(phones)
}

/// Takes the person off a phone of theirs, wherever it is: their session on it ends and it needs a new-device code or
/// the password again. Other people on the phone stay. Sessions of which nobody knows the phone end too.
///
/// # Errors
/// [`StorageError::NotFound`] when the person is not on this phone.
pub async fn end_phone(db: &Database, actor: &Actor, now: i64, dice: &mut Dice, phone: Uuid) -> Result<()> {
    let tx = db.write().await?;
    let row = device::Entity::find_by_id(phone)
        .one(&tx)
        .await?
        .ok_or(StorageError::NotFound)?;
    let gone = device_account::Entity::delete_by_id((phone, actor.account.0))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(StorageError::NotFound);
    }
    delete_sessions_where(&tx, actor.account, |key| key.is_none_or(|key| key == row.token_hash)).await?;
    ended(&tx, actor, now, dice, phone).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the person off every phone but this one. Without a known phone nothing of them stays signed in anywhere.
/// Answers how many phones that were.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be written.
pub async fn end_other_phones(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    here: Option<&Secret>,
) -> Result<u64> {
    let here = here.map(token_hash);
    let tx = db.write().await?;
    let places = device_account::Entity::find()
        .filter(device_account::Column::AccountId.eq(actor.account.0))
        .all(&tx)
        .await?;
    let devices = device::Entity::find()
        .filter(device::Column::Id.is_in(places.iter().map(|place| place.device_id)))
        .all(&tx)
        .await?;
    let mut count = 0;
    for row in devices.iter().filter(|row| here.as_deref() != Some(&row.token_hash)) {
        device_account::Entity::delete_by_id((row.id, actor.account.0))
            .exec(&tx)
            .await?;
        ended(&tx, actor, now, dice, row.id).await?;
        count += 1;
    }
    delete_sessions_where(&tx, actor.account, |key| key.is_none() || key != here.as_deref()).await?;
    tx.commit().await?;
    Ok(count)
}

async fn ended(tx: &DatabaseTransaction, actor: &Actor, now: i64, dice: &mut Dice, phone: Uuid) -> Result<()> {
    let event = NewEvent::of("device.ended")
        .by(actor.account)
        .about(actor.account)
        .subject(phone);
    record_event(tx, now, dice, event).await
}

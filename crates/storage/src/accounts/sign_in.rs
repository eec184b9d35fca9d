//! Signing in: with a user name and password, or with a PIN on a phone that is known.

use domain::{accounts::PhoneKind, accounts::parse_username, ids::AccountId};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};
use thiserror::Error;
use uuid::Uuid;

use super::{
    devices::{Device, add_account_to_device, ensure_device, find_account_on_device, phone_kind, touch_device},
    pins::clear_sealed_pin,
    tries::{begin_try, end_tries},
};
use crate::{
    database::Database,
    entity::credential,
    error::StorageError,
    events::{NewEvent, record_event},
    hashing::verify_secret,
    secrets::{Dice, Secret},
};

/// The bucket of every phone that is not known.
const UNKNOWN_PHONE: Uuid = Uuid::nil();

/// Somebody who is who they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account. Start a new session id with it (P20).
    pub account: AccountId,
    /// The phone; its token goes into the phone's cookie.
    pub device: Device,
}

/// Why nobody was signed in.
#[derive(Debug, Error)]
pub enum SignInError {
    /// The name and secret do not belong together. Says nothing about which of them is wrong (P22).
    #[error("wrong name or secret")]
    Wrong,
    /// Too many wrong tries; the secret was not looked at.
    #[error("wait until {until}")]
    Wait {
        /// When the next try counts, in epoch milliseconds.
        until: i64,
    },
    /// This person cannot be opened with a PIN here: the phone needs a new-device code first. The PIN was not looked at.
    #[error("unknown phone")]
    UnknownPhone,
    /// Storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<DbErr> for SignInError {
    fn from(error: DbErr) -> Self {
        Self::Storage(error.into())
    }
}

/// Signs in a mentor or organizer and makes the phone known. `known` is the token in the phone's cookie, if it has one.
///
/// Takes as long for a name that does not exist as for one that does. Two transactions with the hash between them, so
/// that nobody else's write waits for a hash; the try is counted in the first.
///
/// # Errors
/// [`SignInError::Wrong`], [`SignInError::Wait`], or [`SignInError::Storage`].
pub async fn sign_in_with_password(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    username: &str,
    password: &Secret,
    known: Option<&Secret>,
    phone: PhoneKind,
) -> Result<SignedIn, SignInError> {
    // A name that could not exist is treated like one that does not.
    let username = parse_username(username).unwrap_or_else(|_| username.trim().chars().take(100).collect());
    let subject = subject_of(&username);
    let tx = db.write().await?;
    let row = credential::Entity::find()
        .filter(credential::Column::Username.eq(&username))
        .one(&tx)
        .await?;
    let place = match (&row, known) {
        (Some(row), Some(token)) => find_account_on_device(&tx, token, AccountId(row.account_id)).await?,
        _ => None,
    };
    let bucket = place.map_or(UNKNOWN_PHONE, |(device, _)| device.id);
    begin_try(&tx, now, subject, bucket)
        .await?
        .map_err(|until| SignInError::Wait { until })?;
    tx.commit().await?;

    if !verify_secret(password, row.as_ref().map(|row| row.hash.clone())).await? {
        return Err(SignInError::Wrong);
    }
    let account = AccountId(row.ok_or(SignInError::Wrong)?.account_id);
    let tx = db.write().await?;
    end_tries(&tx, subject, bucket).await?;
    let (id, device) = ensure_device(&tx, now, dice, known, phone, None).await?;
    add_account_to_device(&tx, now, id, account, None).await?;
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("account.signed_in").by(account).about(account).subject(id),
    )
    .await?;
    tx.commit().await?;
    Ok(SignedIn { account, device })
}

/// Signs in a participant on a phone that is known and has them on it. Also the end of "shown until typed once": a
/// right PIN takes the sealed copy away.
///
/// # Errors
/// [`SignInError::UnknownPhone`] for an unknown phone or a person who is not on it, [`SignInError::Wrong`],
/// [`SignInError::Wait`], or [`SignInError::Storage`].
pub async fn sign_in_with_pin(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    account: AccountId,
    pin: &Secret,
) -> Result<SignedIn, SignInError> {
    let tx = db.write().await?;
    let (device, _) = find_account_on_device(&tx, token, account)
        .await?
        .ok_or(SignInError::UnknownPhone)?;
    let row = credential::Entity::find_by_id((account.0, "pin".to_owned()))
        .one(&tx)
        .await?;
    let row = row.ok_or(SignInError::UnknownPhone)?;
    begin_try(&tx, now, account.0, device.id)
        .await?
        .map_err(|until| SignInError::Wait { until })?;
    tx.commit().await?;

    if !verify_secret(pin, Some(row.hash)).await? {
        return Err(SignInError::Wrong);
    }
    let tx = db.write().await?;
    // The phone may have been taken off, or the PIN replaced, while the hash was made.
    let (device, _) = find_account_on_device(&tx, token, account)
        .await?
        .ok_or(SignInError::UnknownPhone)?;
    let still = credential::Entity::find_by_id((account.0, "pin".to_owned()))
        .one(&tx)
        .await?;
    if still.is_none_or(|still| still.set_at != row.set_at) {
        return Err(SignInError::Wrong);
    }
    end_tries(&tx, account.0, device.id).await?;
    clear_sealed_pin(&tx, device.id, account).await?;
    touch_device(&tx, now, device.id).await?;
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("account.signed_in")
            .by(account)
            .about(account)
            .subject(device.id),
    )
    .await?;
    tx.commit().await?;
    Ok(SignedIn {
        account,
        device: Device {
            token: token.clone(),
            phone: phone_kind(&device),
        },
    })
}

/// What wrong tries of a user name are counted under, whether or not there is such a name.
pub(super) fn subject_of(username: &str) -> Uuid {
    let hash = Sha256::digest(format!("username\0{username}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

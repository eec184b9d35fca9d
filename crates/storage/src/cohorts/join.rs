//! Joining as a participant, by class code or link. Work starts at once; confirmation comes later (decision 2).

use domain::{
    access::Role,
    accounts::{FormOfAddress, PhoneKind, Picture},
    ids::{AccountId, CohortId, IdempotencyKey},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait};

use super::{
    join_codes::{find_join_code, use_join_code},
    join_links::{find_link, use_link},
    members::insert_membership,
    repeat::{joined_before, key_hash, secrets_of},
};
use crate::{
    accounts::{
        Consents, Device, NewAccount, add_account_to_device, ensure_device, insert_account, insert_consents, insert_pin,
    },
    database::Database,
    entity::{cohort, join_code, join_link, organisation},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    hashing::hash_secret,
    installation::{check_code_budget, count_wrong_code, load_secret},
    secrets::{Dice, Secret},
};

/// Where a code or link leads, shown before anything is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinPlace {
    /// The cohort's name.
    pub cohort_name: String,
    /// Where it meets.
    pub place: String,
    /// Who runs it.
    pub organisation_name: String,
}

/// Somebody who joins.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Made by the form, at random, once: sending the form twice joins once.
    pub key: IdempotencyKey,
    /// Parsed by [`domain::accounts::parse_name`].
    pub name: String,
    /// The picture they picked.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// Whose phone it is.
    pub phone: PhoneKind,
    /// The token in the phone's cookie, if it has one.
    pub known: Option<Secret>,
    /// What they agreed to; joining needs the three lines.
    pub consents: Consents,
}

/// Somebody who has joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The new account.
    pub account: AccountId,
    /// The cohort.
    pub cohort: CohortId,
    /// The PIN, shown until typed once.
    pub pin: Secret,
    /// The phone; its token goes into the phone's cookie.
    pub device: Device,
}

enum Door {
    Code(join_code::Model),
    Link(join_link::Model),
}

/// Where a class code leads. A wrong code counts against the budget of the installation.
///
/// # Errors
/// [`StorageError::NotFound`] for a code that does not work (any more); [`StorageError::Rule`]`("code_budget")` when
/// this hour's wrong codes are used up.
pub async fn peek_join_code(db: &Database, now: i64, code: &str) -> Result<JoinPlace> {
    let door = open_code(db, now, code).await?;
    place(db.reader(), door.cohort()).await
}

/// Where a link leads.
///
/// # Errors
/// [`StorageError::NotFound`] for a link that does not work (any more).
pub async fn peek_join_link(db: &Database, now: i64, token: &Secret) -> Result<JoinPlace> {
    let row = find_link(db.reader(), now, Role::Participant, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    place(db.reader(), CohortId(row.cohort_id)).await
}

/// Joins with a class code: a new account, its place in the cohort (not confirmed yet), a PIN and a phone.
///
/// # Errors
/// As [`peek_join_code`]; [`StorageError::Rule`]`("consent_missing")` without the three lines, `("key_reused")` when
/// the key came before with another name or picture, or its PIN was typed already.
pub async fn join_with_code(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    code: &str,
    newcomer: Newcomer,
) -> Result<Joined> {
    if let Some(joined) = joined_before(db, now, &newcomer).await? {
        return Ok(joined);
    }
    let door = open_code(db, now, code).await?;
    join(db, now, dice, door, newcomer).await
}

/// The same with a personal link or the QR code.
///
/// # Errors
/// As [`peek_join_link`] and [`join_with_code`].
pub async fn join_with_link(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    token: &Secret,
    newcomer: Newcomer,
) -> Result<Joined> {
    if let Some(joined) = joined_before(db, now, &newcomer).await? {
        return Ok(joined);
    }
    let row = find_link(db.reader(), now, Role::Participant, token)
        .await?
        .ok_or(StorageError::NotFound)?;
    join(db, now, dice, Door::Link(row), newcomer).await
}

async fn join(db: &Database, now: i64, dice: &mut Dice, door: Door, newcomer: Newcomer) -> Result<Joined> {
    if !newcomer.consents.joining {
        return Err(StorageError::Rule("consent_missing"));
    }
    let cohort = door.cohort();
    place(db.reader(), cohort).await?;
    let (pin, token) = secrets_of(&load_secret(db.reader()).await?, newcomer.key);
    let hash = hash_secret(&pin, dice).await?;
    let tx = db.write().await?;
    match insert_joined(&tx, now, dice, &door, &newcomer, &pin, hash, token).await {
        Ok(joined) => {
            tx.commit().await?;
            Ok(joined)
        }
        // The same form, sent twice at once: the other one was first.
        Err(StorageError::Rule("key_in_use")) => {
            tx.rollback().await?;
            joined_before(db, now, &newcomer)
                .await?
                .ok_or(StorageError::Rule("key_reused"))
        }
        Err(error) => Err(error),
    }
}

#[allow(clippy::too_many_arguments, reason = "the body of the one transaction of joining")]
async fn insert_joined(
    tx: &DatabaseTransaction,
    now: i64,
    dice: &mut Dice,
    door: &Door,
    newcomer: &Newcomer,
    pin: &Secret,
    hash: String,
    token: Secret,
) -> Result<Joined> {
    let cohort = door.cohort();
    let new = NewAccount {
        name: newcomer.name.clone(),
        picture: newcomer.picture,
        form_of_address: newcomer.form_of_address,
        join_key_hash: Some(key_hash(newcomer.key)),
    };
    let account = insert_account(tx, now, dice, new).await?;
    let via = match door {
        Door::Code(row) => use_join_code(tx, row).await.map(|()| "code")?,
        Door::Link(row) => use_link(tx, row).await.map(|()| "link")?,
    };
    let (id, device) = ensure_device(tx, now, dice, newcomer.known.as_ref(), newcomer.phone, Some(token)).await?;
    let sealed = insert_pin(tx, now, account, pin, hash, &device.token).await?;
    add_account_to_device(tx, now, id, account, Some(sealed)).await?;
    let membership = insert_membership(tx, now, dice, account, cohort, Role::Participant, None).await?;
    insert_consents(tx, now, dice, account, newcomer.consents).await?;
    let detail = serde_json::json!({ "via": via });
    let event = NewEvent::of("member.joined")
        .by(account)
        .about(account)
        .cohort(cohort)
        .subject(membership)
        .detail(detail);
    record_event(tx, now, dice, event).await?;
    Ok(Joined {
        account,
        cohort,
        pin: pin.clone(),
        device,
    })
}

async fn open_code(db: &Database, now: i64, code: &str) -> Result<Door> {
    let tx = db.write().await?;
    check_code_budget(&tx, now).await?;
    if let Some(row) = find_join_code(&tx, now, code).await? {
        return Ok(Door::Code(row));
    }
    count_wrong_code(&tx, now).await?;
    tx.commit().await?;
    Err(StorageError::NotFound)
}

/// Names of an open cohort and of who runs it.
pub(super) async fn place(db: &impl ConnectionTrait, cohort: CohortId) -> Result<JoinPlace> {
    let row = cohort::Entity::find_by_id(cohort.0)
        .one(db)
        .await?
        .ok_or(StorageError::NotFound)?;
    if row.closed_at.is_some() {
        return Err(StorageError::NotFound);
    }
    let organisation = organisation::Entity::find_by_id(row.organisation_id).one(db).await?;
    Ok(JoinPlace {
        cohort_name: row.name,
        place: row.place,
        organisation_name: organisation.ok_or(StorageError::NotFound)?.name,
    })
}

impl Door {
    fn cohort(&self) -> CohortId {
        CohortId(match self {
            Self::Code(row) => row.cohort_id,
            Self::Link(row) => row.cohort_id,
        })
    }
}

//! Signing in as somebody of the demo class, without a secret (decision 36).

use domain::{accounts::PhoneKind, ids::AccountId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    devices::{add_account_to_device, ensure_device},
    sign_in::SignedIn,
};
use crate::{
    database::Database,
    entity::{membership, organizer},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    installation::is_demo,
    secrets::{Dice, Secret},
};

/// As whom to look around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemoRole {
    /// The first participant of the demo class.
    Participant,
    /// Its first mentor.
    Mentor,
    /// Its organizer.
    Organizer,
}

impl DemoRole {
    /// Reads the value of the demo buttons; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "participant" => Some(Self::Participant),
            "mentor" => Some(Self::Mentor),
            "organizer" => Some(Self::Organizer),
            _ => None,
        }
    }
}

/// Signs in as the first person of this role. Only an installation that was set up for the demo does this; whether the
/// server is out of reach of others is for the caller to know.
///
/// # Errors
/// [`StorageError::NotFound`] without the demo mark, or when there is nobody of this role.
pub async fn sign_in_as_demo(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    role: DemoRole,
    known: Option<&Secret>,
) -> Result<SignedIn> {
    let tx = db.write().await?;
    if !is_demo(&tx).await? {
        return Err(StorageError::NotFound);
    }
    let member = |code: &'static str| {
        membership::Entity::find()
            .filter(membership::Column::Role.eq(code))
            .filter(membership::Column::LeftAt.is_null())
            .order_by_asc(membership::Column::JoinedAt)
            .order_by_asc(membership::Column::Id)
            .one(&tx)
    };
    let found = match role {
        DemoRole::Participant => member("participant").await?.map(|row| row.account_id),
        DemoRole::Mentor => member("mentor").await?.map(|row| row.account_id),
        DemoRole::Organizer => organizer::Entity::find()
            .order_by_asc(organizer::Column::CreatedAt)
            .one(&tx)
            .await?
            .map(|row| row.account_id),
    };
    let account = AccountId(found.ok_or(StorageError::NotFound)?);
    let (id, device) = ensure_device(&tx, now, dice, known, PhoneKind::Own, None).await?;
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

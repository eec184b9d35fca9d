//! Browser sessions in our table, so that ending "all sessions of a person" is one statement (P20).

use std::{fmt, sync::Arc};

use async_trait::async_trait;
use domain::ids::AccountId;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
    session_store,
};
use uuid::Uuid;

use crate::{
    database::Database,
    entity::session::{ActiveModel, Column, Entity},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::{Dice, digest},
};

/// Key in the session's data that holds the account's id as text. The store copies it into a column of its own.
pub const SESSION_ACCOUNT_KEY: &str = "account";
/// Key in the session's data that holds [`crate::accounts::device_key`] of the phone it is on, copied likewise.
pub const SESSION_DEVICE_KEY: &str = "device";

/// The session store. Ids are kept as hashes, so that a copy of the table opens no session.
///
/// A session that was ended stays ended: saving changes rows, it never makes one. So a request that was under way
/// when all sessions of its person ended cannot bring its own back.
#[derive(Clone)]
pub struct SessionRows {
    db: Database,
    clock: Arc<dyn Fn() -> i64 + Send + Sync>,
}

impl SessionRows {
    /// A store over this database. `clock` tells epoch milliseconds; sessions past their time are not loaded.
    pub fn new(db: Database, clock: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self {
            db,
            clock: Arc::new(clock),
        }
    }
}

impl fmt::Debug for SessionRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionRows")
    }
}

#[async_trait]
impl SessionStore for SessionRows {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let tx = self.db.write().await.map_err(backend)?;
        loop {
            let (data, account, device) = encode(record)?;
            let row = ActiveModel {
                id_hash: Set(id_hash(&record.id)),
                account_id: Set(account),
                data: Set(data),
                created_at: Set((self.clock)()),
                expires_at: Set(millis(record)),
                device_hash: Set(device),
            };
            let taken = OnConflict::column(Column::IdHash).do_nothing().to_owned();
            let made = Entity::insert(row)
                .on_conflict(taken)
                .exec_without_returning(&tx)
                .await
                .map_err(fault)?;
            if made == 1 {
                break;
            }
            record.id = Id::default();
        }
        tx.commit().await.map_err(fault)
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let (data, account, device) = encode(record)?;
        let tx = self.db.write().await.map_err(backend)?;
        Entity::update_many()
            .filter(Column::IdHash.eq(id_hash(&record.id)))
            .col_expr(Column::Data, Expr::value(data))
            .col_expr(Column::AccountId, Expr::value(account))
            .col_expr(Column::DeviceHash, Expr::value(device))
            .col_expr(Column::ExpiresAt, Expr::value(millis(record)))
            .exec(&tx)
            .await
            .map_err(fault)?;
        tx.commit().await.map_err(fault)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let row = Entity::find_by_id(id_hash(id))
            .one(self.db.reader())
            .await
            .map_err(fault)?;
        let Some(row) = row.filter(|row| row.expires_at > (self.clock)()) else {
            return Ok(None);
        };
        let expiry_date = OffsetDateTime::from_unix_timestamp_nanos(i128::from(row.expires_at) * 1_000_000)
            .map_err(|error| session_store::Error::Decode(error.to_string()))?;
        let data = serde_json::from_str(&row.data).map_err(|error| session_store::Error::Decode(error.to_string()))?;
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let tx = self.db.write().await.map_err(backend)?;
        Entity::delete_by_id(id_hash(id)).exec(&tx).await.map_err(fault)?;
        tx.commit().await.map_err(fault)
    }
}

/// Ends every session of a person, everywhere.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be ended.
pub async fn end_sessions(db: &Database, now: i64, dice: &mut Dice, account: AccountId) -> Result<()> {
    let tx = db.write().await?;
    delete_sessions(&tx, account).await?;
    record_event(
        &tx,
        now,
        dice,
        NewEvent::of("sessions.ended").by(account).about(account),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of everybody, for whoever runs the server when something has leaked. Phones stay known, so that
/// people come back with their PIN. Answers how many there were.
///
/// # Errors
/// [`StorageError::Database`] when they cannot be ended; then none is.
pub async fn end_all_sessions(db: &Database, now: i64, dice: &mut Dice) -> Result<u64> {
    let tx = db.write().await?;
    let ended = Entity::delete_many().exec(&tx).await?.rows_affected;
    record_event(&tx, now, dice, NewEvent::of("sessions.all_ended")).await?;
    tx.commit().await?;
    Ok(ended)
}

/// The same inside the transaction of what makes them end.
pub(crate) async fn delete_sessions(tx: &DatabaseTransaction, account: AccountId) -> Result<()> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(account.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends the sessions of a person on some phones: on those of which `ends` says so by their key. A session from before
/// phones were noted has no key.
pub(crate) async fn delete_sessions_where(
    tx: &DatabaseTransaction,
    account: AccountId,
    ends: impl Fn(Option<&str>) -> bool,
) -> Result<()> {
    let rows = Entity::find().filter(Column::AccountId.eq(account.0)).all(tx).await?;
    let gone = rows
        .into_iter()
        .filter(|row| ends(row.device_hash.as_deref()))
        .map(|row| row.id_hash);
    Entity::delete_many()
        .filter(Column::IdHash.is_in(gone))
        .exec(tx)
        .await?;
    Ok(())
}

fn encode(record: &Record) -> session_store::Result<(String, Option<Uuid>, Option<String>)> {
    let data = serde_json::to_string(&record.data).map_err(|error| session_store::Error::Encode(error.to_string()))?;
    let text = |key| record.data.get(key).and_then(|value| value.as_str());
    let account = text(SESSION_ACCOUNT_KEY).and_then(|text| text.parse().ok());
    Ok((data, account, text(SESSION_DEVICE_KEY).map(str::to_owned)))
}

fn millis(record: &Record) -> i64 {
    i64::try_from(record.expiry_date.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

fn id_hash(id: &Id) -> String {
    digest("session", &id.to_string())
}

fn fault(error: sea_orm::DbErr) -> session_store::Error {
    backend(error.into())
}

/// The store's error type carries text only; the log needs the cause, people never see it.
fn backend(error: StorageError) -> session_store::Error {
    session_store::Error::Backend(match error {
        StorageError::Database(fault) => fault.to_string(),
        other => other.to_string(),
    })
}

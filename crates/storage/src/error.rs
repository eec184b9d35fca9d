//! What can go wrong in storage, without a word of SQL for people.

use sea_orm::{DbErr, SqlErr};
use thiserror::Error;

/// The result of a storage function.
pub type Result<T> = std::result::Result<T, StorageError>;

/// Why a storage function did not do what it was asked.
///
/// None of these texts is meant for people; `app` turns each variant into a sentence.
#[derive(Debug, Error)]
pub enum StorageError {
    /// There is no such record, or the person may not know of it. The two look the same on purpose (P17).
    #[error("not found")]
    NotFound,
    /// The person may see the record but not do this with it.
    #[error("not allowed")]
    NotAllowed,
    /// Somebody else was faster: the record has moved on since the caller read it.
    #[error("conflict: the record is at version {current}")]
    Conflict {
        /// The version that is stored now; 0 where the record counts no versions.
        current: i64,
    },
    /// A rule of the product forbids it; the code names the rule, for example `username_taken`.
    #[error("rule: {0}")]
    Rule(&'static str),
    /// The database failed. The cause is for the log only.
    #[error("the database failed")]
    Database(#[source] DatabaseFault),
}

/// The cause of [`StorageError::Database`], opaque so that no type of the database library leaves this crate.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct DatabaseFault(Box<dyn std::error::Error + Send + Sync>);

impl DatabaseFault {
    /// Whether something that may exist once only exists already.
    pub(crate) fn is_unique(&self) -> bool {
        let cause = self.0.downcast_ref::<DbErr>();
        cause.is_some_and(|error| matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))))
    }
}

impl StorageError {
    /// A fault that does not come from the database library itself: a hash that cannot be made, JSON that cannot be read.
    pub(crate) fn fault(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Database(DatabaseFault(cause.into()))
    }
}

impl From<DbErr> for StorageError {
    fn from(error: DbErr) -> Self {
        Self::fault(error)
    }
}

/// Turns a broken unique constraint into the named rule and leaves every other failure as it is.
pub(crate) fn unique_or(rule: &'static str) -> impl Fn(DbErr) -> StorageError {
    move |error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => StorageError::Rule(rule),
        _ => error.into(),
    }
}

//! Numbers about the installation, for whoever watches the server.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    database::Database,
    entity::session::{Column, Entity},
    error::Result,
};

impl Database {
    /// Sessions of signed-in people; `now` tells which have ended.
    ///
    /// # Errors
    /// [`crate::StorageError::Database`] when it cannot be read.
    pub async fn count_sessions(&self, now: i64) -> Result<u64> {
        let sessions = Entity::find()
            .filter(Column::AccountId.is_not_null())
            .filter(Column::ExpiresAt.gt(now))
            .count(self.reader())
            .await?;
        Ok(sessions)
    }
}

//! Numbers about the installation, for whoever watches the server.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    database::{Connections, Database},
    entity::session::{Column, Entity},
    error::Result,
};

/// What can be counted at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Sessions of signed-in people that have not ended.
    pub sessions: u64,
    /// Open connections to the database.
    pub connections: u32,
    /// Of these, the ones that nobody uses.
    pub idle: u32,
}

impl Database {
    /// Counts; `now` tells which sessions have ended.
    ///
    /// # Errors
    /// [`crate::StorageError::Database`] when it cannot be read.
    pub async fn figures(&self, now: i64) -> Result<Figures> {
        let Connections { open, idle } = self.connections();
        let sessions = Entity::find()
            .filter(Column::AccountId.is_not_null())
            .filter(Column::ExpiresAt.gt(now))
            .count(self.reader())
            .await?;
        Ok(Figures {
            sessions,
            connections: open,
            idle,
        })
    }
}

//! On which phone a session is, so that one phone can be signed out (*HP yang masuk*).

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The hash of the phone's token, as in `device`; unknown for sessions from before.
        let session = Table::alter()
            .table("session")
            .add_column(string_null("device_hash"))
            .to_owned();
        manager.alter_table(session).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let session = Table::alter().table("session").drop_column("device_hash").to_owned();
        manager.alter_table(session).await
    }
}

//! Who asked for their account to be deleted and when that happens; for each class how long it keeps people's data.

use sea_orm_migration::{prelude::*, schema::*};

use super::{create_index, drop_tables, references};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let removal = Table::create()
            .table("removal")
            .col(pk_uuid("account_id"))
            .col(uuid("asked_by"))
            .col(big_integer("asked_at"))
            .col(big_integer("due_at"))
            .foreign_key(&mut references("account_id", "account"))
            .foreign_key(&mut references("asked_by", "account"))
            .to_owned();
        manager.create_table(removal).await?;
        create_index(manager, "removal", &["due_at"], false).await?;
        // A class without a row keeps data for the usual time.
        let retention = Table::create()
            .table("retention")
            .col(pk_uuid("cohort_id"))
            .col(integer("months"))
            .col(big_integer_null("purged_at"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .to_owned();
        manager.create_table(retention).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["retention", "removal"]).await
    }
}

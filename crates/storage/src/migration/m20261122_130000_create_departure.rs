//! Who stopped, was taken out, moved on or turned out to be somebody else.

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
        // `kind` is `stopped`, `removed`, `moved` or `merged`; `reason` is empty for all but the first. `ended_at` says
        // when somebody came back. `into_id` is the account or cohort that goes on instead.
        let departure = Table::create()
            .table("departure")
            .col(pk_uuid("id"))
            .col(uuid("membership_id"))
            .col(uuid("cohort_id"))
            .col(uuid("account_id"))
            .col(string("kind"))
            .col(string("reason"))
            .col(uuid_null("into_id"))
            .col(big_integer("at"))
            .col(uuid("by_id"))
            .col(big_integer_null("ended_at"))
            .col(uuid_null("ended_by"))
            .foreign_key(&mut references("membership_id", "membership"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("account_id", "account"))
            .foreign_key(&mut references("by_id", "account"))
            .foreign_key(&mut references("ended_by", "account"))
            .to_owned();
        manager.create_table(departure).await?;
        create_index(manager, "departure", &["membership_id"], false).await?;
        create_index(manager, "departure", &["cohort_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["departure"]).await
    }
}

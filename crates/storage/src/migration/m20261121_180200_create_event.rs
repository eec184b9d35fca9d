//! What happened, what people are to be told, and the keys that make sending twice do it once.

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
        let event = Table::create()
            .table("event")
            .col(pk_uuid("id"))
            .col(big_integer("at"))
            .col(uuid_null("actor_id"))
            .col(uuid_null("cohort_id"))
            .col(uuid_null("subject_account_id"))
            .col(string("kind"))
            .col(uuid_null("subject_id"))
            .col(text("detail"))
            .col(boolean("assisted"))
            .foreign_key(&mut references("actor_id", "account"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("subject_account_id", "account"))
            .to_owned();
        manager.create_table(event).await?;
        create_index(manager, "event", &["cohort_id", "at"], false).await?;
        create_index(manager, "event", &["subject_account_id", "at"], false).await?;
        let notice = Table::create()
            .table("notice")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(string("kind"))
            .col(uuid_null("subject_id"))
            .col(text("detail"))
            .col(big_integer("created_at"))
            .col(big_integer_null("seen_at"))
            .foreign_key(&mut references("account_id", "account"))
            .to_owned();
        manager.create_table(notice).await?;
        create_index(manager, "notice", &["account_id", "created_at"], false).await?;
        let idempotency = Table::create()
            .table("idempotency")
            .col(uuid("account_id"))
            .col(uuid("key"))
            .col(string("body_hash"))
            .col(text("result"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("account_id").col("key"))
            .foreign_key(&mut references("account_id", "account"))
            .to_owned();
        manager.create_table(idempotency).await?;
        create_index(manager, "idempotency", &["created_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["idempotency", "notice", "event"]).await
    }
}

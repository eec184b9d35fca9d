//! The installation itself, organisations, and people with their roles in organisations.

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
        let installation = Table::create()
            .table("installation")
            .col(integer("id").primary_key())
            .col(boolean("demo"))
            .col(string("secret"))
            .col(big_integer("created_at"))
            .col(big_integer("wrong_codes_since"))
            .col(integer("wrong_codes"))
            .to_owned();
        manager.create_table(installation).await?;
        let organisation = Table::create()
            .table("organisation")
            .col(pk_uuid("id"))
            .col(string("name"))
            .col(big_integer("created_at"))
            .to_owned();
        manager.create_table(organisation).await?;
        let account = Table::create()
            .table("account")
            .col(pk_uuid("id"))
            .col(string("display_name"))
            .col(integer("picture"))
            .col(string("form_of_address"))
            .col(string_null("join_key_hash"))
            .col(big_integer("created_at"))
            .to_owned();
        manager.create_table(account).await?;
        create_index(manager, "account", &["join_key_hash"], true).await?;
        let organizer = Table::create()
            .table("organizer")
            .col(uuid("organisation_id"))
            .col(uuid("account_id"))
            .col(big_integer("created_at"))
            .primary_key(Index::create().col("organisation_id").col("account_id"))
            .foreign_key(&mut references("organisation_id", "organisation"))
            .foreign_key(&mut references("account_id", "account"))
            .to_owned();
        manager.create_table(organizer).await?;
        create_index(manager, "organizer", &["account_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["organizer", "account", "organisation", "installation"]).await
    }
}

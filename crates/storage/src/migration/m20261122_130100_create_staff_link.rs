//! Links for people with a password: a new password, and a further organizer.

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
        let reset = Table::create()
            .table("password_reset")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(string("token_hash"))
            .col(uuid("issued_by"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .col(big_integer_null("used_at"))
            .foreign_key(&mut references("account_id", "account"))
            .foreign_key(&mut references("issued_by", "account"))
            .to_owned();
        manager.create_table(reset).await?;
        create_index(manager, "password_reset", &["token_hash"], true).await?;
        create_index(manager, "password_reset", &["account_id"], false).await?;
        let invitation = Table::create()
            .table("organizer_invitation")
            .col(pk_uuid("id"))
            .col(uuid("organisation_id"))
            .col(string("token_hash"))
            .col(uuid("created_by"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .col(uuid_null("used_by"))
            .col(big_integer_null("used_at"))
            .foreign_key(&mut references("organisation_id", "organisation"))
            .foreign_key(&mut references("created_by", "account"))
            .foreign_key(&mut references("used_by", "account"))
            .to_owned();
        manager.create_table(invitation).await?;
        create_index(manager, "organizer_invitation", &["token_hash"], true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["organizer_invitation", "password_reset"]).await
    }
}

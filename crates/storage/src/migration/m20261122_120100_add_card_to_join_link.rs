//! A personal link may also lie on a printed card: the same one use, by a second token.

use sea_orm_migration::{prelude::*, schema::*};

use super::create_index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let card = Table::alter()
            .table("join_link")
            .add_column(string_null("card_hash"))
            .to_owned();
        manager.alter_table(card).await?;
        create_index(manager, "join_link", &["card_hash"], true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name("join_link_card_hash").table("join_link").to_owned();
        manager.drop_index(index).await?;
        let card = Table::alter().table("join_link").drop_column("card_hash").to_owned();
        manager.alter_table(card).await
    }
}

//! Storefronts: what is saved, its history, what is public of it.

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
        for table in [storefront(), storefront_revision(), storefront_publication()] {
            manager.create_table(table).await?;
        }
        create_index(manager, "storefront", &["owner_id", "cohort_id"], true).await?;
        create_index(manager, "storefront", &["slug"], true).await?;
        create_index(manager, "storefront", &["cohort_id"], false).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &["storefront_publication", "storefront_revision", "storefront"],
        )
        .await
    }
}

/// A stall. One a person and cohort; its slug is the public address.
fn storefront() -> TableCreateStatement {
    Table::create()
        .table("storefront")
        .col(pk_uuid("id"))
        .col(uuid("owner_id"))
        .col(uuid("cohort_id"))
        .col(string("slug"))
        .col(text("draft"))
        .col(boolean("order_number_consent"))
        .col(uuid_null("picture_id"))
        .col(big_integer("revision"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut references("owner_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .to_owned()
}

/// Every save of a storefront.
fn storefront_revision() -> TableCreateStatement {
    Table::create()
        .table("storefront_revision")
        .col(uuid("storefront_id"))
        .col(big_integer("number"))
        .col(text("draft"))
        .col(uuid("author_id"))
        .col(big_integer("saved_at"))
        .primary_key(Index::create().col("storefront_id").col("number"))
        .foreign_key(&mut references("storefront_id", "storefront"))
        .foreign_key(&mut references("author_id", "account"))
        .to_owned()
}

/// What the public sees of a storefront.
fn storefront_publication() -> TableCreateStatement {
    Table::create()
        .table("storefront_publication")
        .col(pk_uuid("storefront_id"))
        .col(text("draft"))
        .col(uuid_null("picture_id"))
        .col(big_integer("published_at"))
        .col(big_integer("changed_at"))
        .foreign_key(&mut references("storefront_id", "storefront"))
        .to_owned()
}

//! Listings, their history and photos.

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
        for table in [listing(), listing_revision(), listing_conflict(), photo()] {
            manager.create_table(table).await?;
        }
        create_index(manager, "listing", &["owner_id", "client_key"], true).await?;
        create_index(manager, "listing", &["storefront_id"], false).await?;
        create_index(manager, "listing", &["cohort_id"], false).await?;
        create_index(manager, "photo", &["owner_id", "client_key"], true).await?;
        create_index(manager, "photo", &["listing_id"], false).await?;
        create_index(manager, "photo", &["storefront_id"], false).await?;
        create_index(manager, "listing_conflict", &["listing_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["photo", "listing_conflict", "listing_revision", "listing"]).await
    }
}

/// A listing with what is saved now. `client_key` makes creating it twice create it once.
fn listing() -> TableCreateStatement {
    Table::create()
        .table("listing")
        .col(pk_uuid("id"))
        .col(uuid("owner_id"))
        .col(uuid("cohort_id"))
        .col(uuid("storefront_id"))
        .col(uuid("client_key"))
        .col(text("draft"))
        .col(big_integer("revision"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer_null("deleted_at"))
        .foreign_key(&mut references("owner_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("storefront_id", "storefront"))
        .to_owned()
}

/// Saves, coalesced within five minutes; those that were sent stay for ever (decision 12).
fn listing_revision() -> TableCreateStatement {
    Table::create()
        .table("listing_revision")
        .col(uuid("listing_id"))
        .col(big_integer("number"))
        .col(text("draft"))
        .col(uuid("author_id"))
        .col(string("editor"))
        .col(big_integer("started_at"))
        .col(big_integer("saved_at"))
        .col(boolean("assisted"))
        .col(boolean("sent"))
        .primary_key(Index::create().col("listing_id").col("number"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("author_id", "account"))
        .to_owned()
}

/// A photo belongs to a listing or to a storefront. Its files are named after id and version.
fn photo() -> TableCreateStatement {
    Table::create()
        .table("photo")
        .col(pk_uuid("id"))
        .col(string("version"))
        .col(uuid("owner_id"))
        .col(uuid("cohort_id"))
        .col(uuid_null("listing_id"))
        .col(uuid_null("storefront_id"))
        .col(uuid("client_key"))
        .col(integer("position"))
        .col(integer("width"))
        .col(integer("height"))
        .col(integer("received_width"))
        .col(integer("received_height"))
        .col(big_integer("created_at"))
        .col(big_integer_null("deleted_at"))
        .foreign_key(&mut references("owner_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("storefront_id", "storefront"))
        .to_owned()
}

/// The losers of conflicts, so that nothing typed is lost (decision 12).
fn listing_conflict() -> TableCreateStatement {
    Table::create()
        .table("listing_conflict")
        .col(pk_uuid("id"))
        .col(uuid("listing_id"))
        .col(big_integer("base_revision"))
        .col(uuid("author_id"))
        .col(text("draft"))
        .col(big_integer("saved_at"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("author_id", "account"))
        .to_owned()
}

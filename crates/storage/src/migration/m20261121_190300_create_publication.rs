//! What is public.

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
        for table in [publication(), publication_photo(), publication_change()] {
            manager.create_table(table).await?;
        }
        create_index(manager, "publication", &["storefront_id", "slug"], true).await?;
        create_index(manager, "publication", &["cohort_id"], false).await?;
        create_index(manager, "publication_photo", &["photo_id"], false).await?;
        create_index(manager, "publication_change", &["cohort_id"], false).await?;
        create_index(manager, "publication_change", &["listing_id"], false).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["publication_change", "publication_photo", "publication"]).await
    }
}

/// One a listing. `previous` is what was public before `review_id`, for a correction of that review.
fn publication() -> TableCreateStatement {
    Table::create()
        .table("publication")
        .col(pk_uuid("listing_id"))
        .col(uuid("storefront_id"))
        .col(uuid("cohort_id"))
        .col(string("slug"))
        .col(text("snapshot"))
        .col(text_null("previous"))
        .col(uuid_null("review_id"))
        .col(boolean("on_sale"))
        .col(boolean("up_to_date"))
        .col(big_integer("published_at"))
        .col(big_integer("changed_at"))
        .col(uuid_null("taken_down_by"))
        .col(big_integer_null("taken_down_at"))
        .col(text_null("taken_down_reason"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("storefront_id", "storefront"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("review_id", "review"))
        .foreign_key(&mut references("taken_down_by", "account"))
        .to_owned()
}

/// Keeps the files of photos that a page shows, and opens them to everybody.
fn publication_photo() -> TableCreateStatement {
    Table::create()
        .table("publication_photo")
        .col(uuid("listing_id"))
        .col(uuid("photo_id"))
        .primary_key(Index::create().col("listing_id").col("photo_id"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("photo_id", "photo"))
        .to_owned()
}

/// *Diubah setelah tayang*, for the mentor.
fn publication_change() -> TableCreateStatement {
    Table::create()
        .table("publication_change")
        .col(pk_uuid("id"))
        .col(uuid("listing_id"))
        .col(uuid("cohort_id"))
        .col(big_integer("changed_at"))
        .col(text("fields"))
        .col(uuid_null("seen_by"))
        .col(big_integer_null("seen_at"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("seen_by", "account"))
        .to_owned()
}

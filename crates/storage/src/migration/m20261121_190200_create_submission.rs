//! Tries and reviews.

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
        for table in [
            submission(),
            submission_photo(),
            review(),
            review_draft(),
            cleared_finding(),
        ] {
            manager.create_table(table).await?;
        }
        create_index(manager, "submission", &["listing_id", "try_number"], true).await?;
        create_index(manager, "submission", &["cohort_id", "queued_at"], false).await?;
        create_index(manager, "submission", &["owner_id"], false).await?;
        create_index(manager, "submission_photo", &["photo_id"], false).await?;
        create_index(manager, "review", &["submission_id"], true).await?;
        create_index(manager, "review", &["listing_id"], false).await?;
        create_index(manager, "review", &["owner_id"], false).await?;
        create_index(manager, "review", &["cohort_id"], false).await?;
        create_index(manager, "cleared_finding", &["listing_id"], false).await?;
        // The unique index that makes two unopened tries of one listing impossible, whoever is how fast.
        let waiting = Index::create()
            .name("submission_waiting")
            .table("submission")
            .col("listing_id")
            .unique()
            .cond_where(Expr::col("opened_at").is_null())
            .cond_where(Expr::col("withdrawn_at").is_null())
            .cond_where(Expr::col("replaced_at").is_null())
            .to_owned();
        manager.create_index(waiting).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            manager,
            &[
                "cleared_finding",
                "review_draft",
                "review",
                "submission_photo",
                "submission",
            ],
        )
        .await
    }
}

/// A try with a snapshot of everything the mentor sees. At most one a listing waits unopened.
fn submission() -> TableCreateStatement {
    Table::create()
        .table("submission")
        .col(pk_uuid("id"))
        .col(uuid("listing_id"))
        .col(uuid("owner_id"))
        .col(uuid("cohort_id"))
        .col(integer("try_number"))
        .col(big_integer("revision"))
        .col(text("snapshot"))
        .col(text("disputed"))
        .col(boolean("publish_on_approval"))
        .col(big_integer("queued_at"))
        .col(big_integer("sent_at"))
        .col(big_integer_null("withdrawn_at"))
        .col(big_integer_null("replaced_at"))
        .col(uuid_null("opened_by"))
        .col(big_integer_null("opened_at"))
        .col(big_integer_null("hold_until"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("owner_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("opened_by", "account"))
        .to_owned()
}

/// Keeps the files of photos that a try shows.
fn submission_photo() -> TableCreateStatement {
    Table::create()
        .table("submission_photo")
        .col(uuid("submission_id"))
        .col(uuid("photo_id"))
        .primary_key(Index::create().col("submission_id").col("photo_id"))
        .foreign_key(&mut references("submission_id", "submission"))
        .foreign_key(&mut references("photo_id", "photo"))
        .to_owned()
}

/// One a try.
fn review() -> TableCreateStatement {
    Table::create()
        .table("review")
        .col(pk_uuid("id"))
        .col(uuid("submission_id"))
        .col(uuid("listing_id"))
        .col(uuid("owner_id"))
        .col(uuid("cohort_id"))
        .col(uuid("mentor_id"))
        .col(string("decision"))
        .col(text("content"))
        .col(big_integer("saved_at"))
        .col(big_integer_null("corrected_at"))
        .col(big_integer_null("seen_at"))
        .col(text_null("reply"))
        .col(big_integer_null("replied_at"))
        .col(big_integer_null("reply_seen_at"))
        .foreign_key(&mut references("submission_id", "submission"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("owner_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("mentor_id", "account"))
        .to_owned()
}

/// One a try and mentor.
fn review_draft() -> TableCreateStatement {
    Table::create()
        .table("review_draft")
        .col(uuid("submission_id"))
        .col(uuid("mentor_id"))
        .col(text("content"))
        .col(big_integer("saved_at"))
        .primary_key(Index::create().col("submission_id").col("mentor_id"))
        .foreign_key(&mut references("submission_id", "submission"))
        .foreign_key(&mut references("mentor_id", "account"))
        .to_owned()
}

/// W findings that a mentor let pass.
fn cleared_finding() -> TableCreateStatement {
    Table::create()
        .table("cleared_finding")
        .col(pk_uuid("id"))
        .col(uuid("listing_id"))
        .col(uuid("review_id"))
        .col(string("check_id"))
        .col(string("field"))
        .col(text("message"))
        .foreign_key(&mut references("listing_id", "listing"))
        .foreign_key(&mut references("review_id", "review"))
        .to_owned()
}

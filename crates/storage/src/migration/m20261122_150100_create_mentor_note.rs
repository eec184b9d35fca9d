//! What mentors write down about participants for themselves, and whom they gave it to.

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
        let note = Table::create()
            .table("mentor_note")
            .col(pk_uuid("id"))
            .col(uuid("cohort_id"))
            .col(uuid("author_id"))
            .col(uuid("subject_account_id"))
            .col(text("content"))
            .col(big_integer("written_at"))
            .col(big_integer_null("removed_at"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("author_id", "account"))
            .foreign_key(&mut references("subject_account_id", "account"))
            .to_owned();
        manager.create_table(note).await?;
        create_index(manager, "mentor_note", &["cohort_id", "subject_account_id"], false).await?;
        // Nobody but its author reads a note until the author hands it over.
        let reader = Table::create()
            .table("note_reader")
            .col(uuid("note_id"))
            .col(uuid("mentor_id"))
            .col(big_integer("since"))
            .primary_key(Index::create().col("note_id").col("mentor_id"))
            .foreign_key(&mut references("note_id", "mentor_note"))
            .foreign_key(&mut references("mentor_id", "account"))
            .to_owned();
        manager.create_table(reader).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["note_reader", "mentor_note"]).await
    }
}

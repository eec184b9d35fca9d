//! Which mentor looks after which participant, and hand-overs.

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
        // `participant_id` and `mentor_id` are memberships. A row whose mentor has left counts as none.
        let assignment = Table::create()
            .table("assignment")
            .col(pk_uuid("participant_id"))
            .col(uuid("cohort_id"))
            .col(uuid("mentor_id"))
            .col(big_integer("since"))
            .col(uuid("assigned_by"))
            .foreign_key(&mut references("participant_id", "membership"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("mentor_id", "membership"))
            .foreign_key(&mut references("assigned_by", "account"))
            .to_owned();
        manager.create_table(assignment).await?;
        create_index(manager, "assignment", &["cohort_id"], false).await?;
        // One row for each participant who was handed over; `from_id` is empty where nobody had them.
        let handover = Table::create()
            .table("handover")
            .col(pk_uuid("id"))
            .col(uuid("cohort_id"))
            .col(uuid("participant_id"))
            .col(uuid_null("from_id"))
            .col(uuid("to_id"))
            .col(text("note"))
            .col(big_integer("handed_at"))
            .col(uuid("handed_by"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("participant_id", "membership"))
            .foreign_key(&mut references("from_id", "membership"))
            .foreign_key(&mut references("to_id", "membership"))
            .foreign_key(&mut references("handed_by", "account"))
            .to_owned();
        manager.create_table(handover).await?;
        create_index(manager, "handover", &["cohort_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["handover", "assignment"]).await
    }
}

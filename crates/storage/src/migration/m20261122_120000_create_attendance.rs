//! Who was at which meeting, and what hangs on the wall of a classroom.

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
        // The meeting is named by cohort and week: meetings are written anew when they move. `by` and `at` are those
        // of the last change; all of them are events.
        let attendance = Table::create()
            .table("attendance")
            .col(uuid("cohort_id"))
            .col(small_integer("week"))
            .col(uuid("membership_id"))
            .col(string("state"))
            .col(uuid("by_id"))
            .col(big_integer("at"))
            .primary_key(Index::create().col("cohort_id").col("week").col("membership_id"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("membership_id", "membership"))
            .foreign_key(&mut references("by_id", "account"))
            .to_owned();
        manager.create_table(attendance).await?;
        create_index(manager, "attendance", &["membership_id"], false).await?;
        // One row for a cohort that has anything to show.
        let classroom = Table::create()
            .table("classroom")
            .col(pk_uuid("cohort_id"))
            .col(string("wifi"))
            .col(uuid("by_id"))
            .col(big_integer("at"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("by_id", "account"))
            .to_owned();
        manager.create_table(classroom).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["classroom", "attendance"]).await
    }
}

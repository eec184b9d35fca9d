//! When cohorts meet.

use sea_orm_migration::{prelude::*, schema::*};

use super::{drop_tables, references};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `day` is the cohort's own, counted from 1 January 1970; `week` is the module's, from 1.
        let meeting = Table::create()
            .table("meeting")
            .col(uuid("cohort_id"))
            .col(small_integer("week"))
            .col(big_integer("day"))
            .primary_key(Index::create().col("cohort_id").col("week"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .to_owned();
        manager.create_table(meeting).await?;
        // Cohorts that are there already met for the first time on the day they were made (by Jakarta's clock).
        for week in 1..=6 {
            let days = format!(
                "INSERT INTO meeting (cohort_id, week, day) \
                 SELECT id, {week}, (created_at + 25200000) / 86400000 + {} FROM cohort",
                7 * (week - 1)
            );
            manager.get_connection().execute_unprepared(&days).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["meeting"]).await
    }
}

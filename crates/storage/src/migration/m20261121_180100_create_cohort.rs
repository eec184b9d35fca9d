//! Cohorts and who takes part in them.

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
        let cohort = Table::create()
            .table("cohort")
            .col(pk_uuid("id"))
            .col(uuid("organisation_id"))
            .col(string("name"))
            .col(string("place"))
            .col(string("time_zone"))
            .col(uuid("created_by"))
            .col(big_integer("created_at"))
            .col(big_integer_null("closed_at"))
            .foreign_key(&mut references("organisation_id", "organisation"))
            .foreign_key(&mut references("created_by", "account"))
            .to_owned();
        manager.create_table(cohort).await?;
        create_index(manager, "cohort", &["organisation_id"], false).await?;
        let membership = Table::create()
            .table("membership")
            .col(pk_uuid("id"))
            .col(uuid("account_id"))
            .col(uuid("cohort_id"))
            .col(string("role"))
            .col(big_integer("joined_at"))
            .col(big_integer_null("confirmed_at"))
            .col(uuid_null("confirmed_by"))
            .col(big_integer_null("left_at"))
            .foreign_key(&mut references("account_id", "account"))
            .foreign_key(&mut references("cohort_id", "cohort"))
            .foreign_key(&mut references("confirmed_by", "account"))
            .to_owned();
        manager.create_table(membership).await?;
        create_index(manager, "membership", &["account_id", "cohort_id"], true).await?;
        create_index(manager, "membership", &["cohort_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["membership", "cohort"]).await
    }
}

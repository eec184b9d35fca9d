//! The ways in: class codes, links, one-time codes, and what people agreed to.

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
        for table in [join_code(), join_link(), one_time_code(), consent()] {
            manager.create_table(table).await?;
        }
        create_index(manager, "join_code", &["code"], false).await?;
        create_index(manager, "join_code", &["cohort_id"], false).await?;
        create_index(manager, "join_link", &["token_hash"], true).await?;
        create_index(manager, "join_link", &["cohort_id"], false).await?;
        create_index(manager, "one_time_code", &["code_hash"], true).await?;
        create_index(manager, "one_time_code", &["account_id"], false).await?;
        create_index(manager, "consent", &["account_id", "kind", "at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["consent", "one_time_code", "join_link", "join_code"]).await
    }
}

/// The six digits on the wall. Plain, because mentors read them out all evening; they live 12 hours.
fn join_code() -> TableCreateStatement {
    Table::create()
        .table("join_code")
        .col(pk_uuid("id"))
        .col(uuid("cohort_id"))
        .col(string("code"))
        .col(integer("use_limit"))
        .col(integer("used"))
        .col(uuid("created_by"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("revoked_at"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("created_by", "account"))
        .to_owned()
}

/// A link that lets somebody into a cohort as `participant` or `mentor`.
fn join_link() -> TableCreateStatement {
    Table::create()
        .table("join_link")
        .col(pk_uuid("id"))
        .col(uuid("cohort_id"))
        .col(string("role"))
        .col(string("token_hash"))
        .col(string("meant_for"))
        .col(integer("use_limit"))
        .col(integer("used"))
        .col(uuid("created_by"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("revoked_at"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("created_by", "account"))
        .to_owned()
}

/// The codes of *HP baru* (`new_device`) and *Lupa PIN* (`pin_reset`).
fn one_time_code() -> TableCreateStatement {
    Table::create()
        .table("one_time_code")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(uuid("cohort_id"))
        .col(string("purpose"))
        .col(string("code_hash"))
        .col(uuid("issued_by"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut references("account_id", "account"))
        .foreign_key(&mut references("cohort_id", "cohort"))
        .foreign_key(&mut references("issued_by", "account"))
        .to_owned()
}

/// Each yes and no of a person; the newest of a kind holds.
fn consent() -> TableCreateStatement {
    Table::create()
        .table("consent")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(string("kind"))
        .col(boolean("given"))
        .col(big_integer("at"))
        .foreign_key(&mut references("account_id", "account"))
        .to_owned()
}

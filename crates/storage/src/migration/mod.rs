//! The schema, one file per step. Files that have been released are never changed; a new step gets a new file.
//!
//! Conventions: uuid keys; times are `bigint` epoch milliseconds without database defaults; JSON is kept as text that
//! only this crate reads; SQLite cannot add a foreign key later, so tables are created whole. Each step runs in a
//! transaction on both databases ([`MigrationTrait::use_transaction`]).

use sea_orm_migration::prelude::*;

mod m20261121_180000_create_account;
mod m20261121_180100_create_cohort;
mod m20261121_180200_create_event;
mod m20261121_180300_create_sign_in;
mod m20261121_180400_create_join;
mod m20261121_190000_create_storefront;
mod m20261121_190100_create_listing;
mod m20261121_190200_create_submission;
mod m20261121_190300_create_publication;
mod m20261122_020000_create_meeting;
mod m20261122_110000_create_removal;
mod m20261122_120000_create_attendance;
mod m20261122_120100_add_card_to_join_link;
mod m20261122_130000_create_departure;
mod m20261122_130100_create_staff_link;
mod m20261122_130200_add_session_device;
mod m20261122_140000_complete_event;
mod m20261122_150000_create_assignment;
mod m20261122_150100_create_mentor_note;
mod m20261122_160000_index_event_actor;

/// Runs the steps in their order.
pub(crate) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_180000_create_account::Migration),
            Box::new(m20261121_180100_create_cohort::Migration),
            Box::new(m20261121_180200_create_event::Migration),
            Box::new(m20261121_180300_create_sign_in::Migration),
            Box::new(m20261121_180400_create_join::Migration),
            Box::new(m20261121_190000_create_storefront::Migration),
            Box::new(m20261121_190100_create_listing::Migration),
            Box::new(m20261121_190200_create_submission::Migration),
            Box::new(m20261121_190300_create_publication::Migration),
            Box::new(m20261122_020000_create_meeting::Migration),
            Box::new(m20261122_110000_create_removal::Migration),
            Box::new(m20261122_120000_create_attendance::Migration),
            Box::new(m20261122_120100_add_card_to_join_link::Migration),
            Box::new(m20261122_130000_create_departure::Migration),
            Box::new(m20261122_130100_create_staff_link::Migration),
            Box::new(m20261122_130200_add_session_device::Migration),
            Box::new(m20261122_140000_complete_event::Migration),
            Box::new(m20261122_150000_create_assignment::Migration),
            Box::new(m20261122_150100_create_mentor_note::Migration),
            Box::new(m20261122_160000_index_event_actor::Migration),
        ]
    }
}

/// A foreign key from `column` to the id of `table`; the row may not be deleted while something names it.
pub(super) fn references(column: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_col(column)
        .to_tbl(table)
        .to_col("id")
        .to_owned()
}

/// An index named after its table and columns.
pub(super) async fn create_index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(format!("{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    manager.create_index(index).await
}

/// Drops tables in the order given: those that name others first.
pub(super) async fn drop_tables(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(*table).to_owned()).await?;
    }
    Ok(())
}

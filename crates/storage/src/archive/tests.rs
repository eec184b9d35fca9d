//! The list of tables held against the entities and the foreign keys.
#![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, Statement};

use super::{
    rows::{each, named},
    tables::{EVERYBODY, TABLES, table},
};
use crate::Database;

#[test]
fn every_table_is_exported_for_a_class_and_for_a_person_or_says_why_not() {
    let listed: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
    let entities: BTreeSet<&str> = each().iter().map(|table| table.name()).collect();
    assert_eq!(listed, entities, "a new table needs a row in archive/tables.rs");
    assert_eq!(listed.len(), TABLES.len(), "no table twice");
    for one in TABLES {
        assert_eq!(one.class.is_empty(), !one.unmoved.is_empty(), "{}: class", one.name);
        assert_eq!(
            one.person.is_empty(),
            !one.impersonal.is_empty(),
            "{}: person",
            one.name
        );
    }
}

#[test]
fn every_column_that_the_list_names_is_there_and_every_kind_of_column_can_be_written() {
    for one in TABLES {
        let rows = named(one.name).unwrap();
        assert!(
            rows.is_portable(),
            "{} has a column that archives cannot hold",
            one.name
        );
        let has = |table: &str, column: &str| named(table).unwrap().columns().iter().any(|c| c.name == column);
        for column in one.people.iter().chain(one.secret) {
            assert!(has(one.name, column), "{}.{column}", one.name);
        }
        for way in one.class.iter().chain(one.person) {
            assert!(has(one.name, way.column), "{}.{}", one.name, way.column);
            assert!(way.of == EVERYBODY || has(way.of, way.key), "{}.{}", way.of, way.key);
            assert!(way.without.is_none_or(|column| has(one.name, column)), "{}", one.name);
        }
    }
}

/// Rows are inserted in the order of the list and deleted in the opposite one.
#[tokio::test]
async fn the_list_knows_every_reference_to_an_account_and_stands_in_the_order_of_references() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::create_sqlite(&folder.path().join("test.db")).await.unwrap();
    db.migrate().await.unwrap();
    let place = |name: &str| TABLES.iter().position(|table| table.name == name);
    for one in TABLES {
        let query = format!("PRAGMA foreign_key_list({})", one.name);
        let statement = Statement::from_string(sea_orm::DatabaseBackend::Sqlite, query);
        for key in db.reader().query_all_raw(statement).await.unwrap() {
            let (to, from): (String, String) = (key.try_get("", "table").unwrap(), key.try_get("", "from").unwrap());
            assert!(
                place(&to) < place(one.name),
                "{} refers to {to}, which comes later",
                one.name
            );
            if to == "account" {
                assert!(
                    one.people.contains(&from.as_str()),
                    "{}.{from} names an account",
                    one.name
                );
            }
        }
    }
    assert!(table("account").is_some_and(|account| account.people == ["id"]));
}

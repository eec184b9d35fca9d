//! Following the ways of [`super::tables`] from one row to everything that belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{
    rows::{Row, Which, id_in, named},
    tables::{EVERYBODY, TABLES, Table, Way},
};
use crate::error::{Result, StorageError};

/// Whose rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A class's.
    Class(Uuid),
    /// A person's.
    Person(Uuid),
    /// What a person has in one class and nowhere else.
    PersonIn(Uuid, Uuid),
}

/// Rows by table, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gathered(pub(crate) BTreeMap<&'static str, Vec<Row>>);

impl Gathered {
    /// The rows of a table.
    pub(crate) fn rows(&self, table: &str) -> &[Row] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// Every id in a column of a table.
    pub(crate) fn ids(&self, table: &str, column: &str) -> Vec<Uuid> {
        let ids: BTreeSet<Uuid> = self.rows(table).iter().filter_map(|row| id_in(row, column)).collect();
        ids.into_iter().collect()
    }

    /// Every account that any row names.
    fn everybody(&self) -> Vec<Uuid> {
        let named = TABLES
            .iter()
            .flat_map(|table| table.people.iter().flat_map(|column| self.ids(table.name, column)));
        named.collect::<BTreeSet<Uuid>>().into_iter().collect()
    }
}

/// Everything that belongs to somebody.
///
/// # Errors
/// [`StorageError::Database`] when a table cannot be read, or when the list of tables goes round in circles.
pub(crate) async fn gather(tx: &DatabaseTransaction, whose: Whose) -> Result<Gathered> {
    let mut found = Gathered::default();
    let mut open: Vec<&Table> = TABLES.iter().filter(|table| !ways(table, whose).is_empty()).collect();
    while !open.is_empty() {
        let is_ready = |table: &&Table| ways(table, whose).iter().all(|way| is_known(way, &found, whose));
        let (mut ready, mut waiting): (Vec<&Table>, Vec<&Table>) = open.into_iter().partition(is_ready);
        if ready.is_empty() {
            // Nothing but accounts is left to go on from: those that were named so far.
            let at = waiting.iter().position(|table| ways(table, whose)[0].of == EVERYBODY);
            let at = at.ok_or_else(|| StorageError::fault("tables that wait for each other"))?;
            ready.push(waiting.remove(at));
        }
        for table in ready {
            let rows = follow(tx, table, whose, &found).await?;
            found.0.insert(table.name, rows);
        }
        open = waiting;
    }
    if matches!(whose, Whose::Class(_)) {
        leave_out_strangers(&mut found);
    }
    Ok(found)
}

/// The ways of a table.
pub(crate) fn ways(table: &Table, whose: Whose) -> &'static [Way] {
    match whose {
        Whose::Class(_) => table.class,
        Whose::Person(_) | Whose::PersonIn(..) => table.person,
    }
}

/// The ids that a way starts from, and in which class alone; `None` where there is nothing on it.
pub(crate) fn start(
    way: &Way,
    table: &Table,
    whose: Whose,
    found: &Gathered,
) -> Result<Option<(Vec<Uuid>, Option<Uuid>)>> {
    let root = |id| Ok(Some((vec![id], None)));
    match whose {
        Whose::Class(cohort) if way.of == "cohort" && way.key == "id" => root(cohort),
        Whose::Class(_) if way.of == EVERYBODY => Ok(Some((found.everybody(), None))),
        Whose::Person(account) if way.of == "account" => root(account),
        Whose::PersonIn(account, cohort) if way.of == "account" => {
            let in_class = named(table.name)?
                .columns()
                .iter()
                .any(|column| column.name == "cohort_id");
            Ok(in_class.then(|| (vec![account], Some(cohort))))
        }
        _ => Ok(Some((found.ids(way.of, way.key), None))),
    }
}

fn is_known(way: &Way, found: &Gathered, whose: Whose) -> bool {
    let is_root = match whose {
        Whose::Class(_) => way.of == "cohort" && way.key == "id",
        Whose::Person(_) | Whose::PersonIn(..) => way.of == "account",
    };
    is_root || found.0.contains_key(way.of)
}

async fn follow(tx: &DatabaseTransaction, table: &Table, whose: Whose, found: &Gathered) -> Result<Vec<Row>> {
    let mut rows = BTreeMap::new();
    for way in ways(table, whose) {
        let Some((ids, cohort)) = start(way, table, whose, found)? else {
            continue;
        };
        let which = Which {
            column: way.column,
            ids: &ids,
            without: way.without,
            cohort,
        };
        for row in named(table.name)?.find(tx, which).await? {
            rows.insert(serde_json::to_string(&row).map_err(StorageError::fault)?, row);
        }
    }
    Ok(rows.into_values().collect())
}

/// What people of the class did outside of it together with others is not the class's to take along.
fn leave_out_strangers(found: &mut Gathered) {
    let known: BTreeSet<Uuid> = found.ids("account", "id").into_iter().collect();
    for table in TABLES {
        if let Some(rows) = found.0.get_mut(table.name) {
            rows.retain(|row| {
                let named = table.people.iter().filter_map(|column| id_in(row, column));
                named.into_iter().all(|id| known.contains(&id))
            });
        }
    }
}

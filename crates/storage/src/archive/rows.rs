//! Rows of any table as JSON objects: reading, writing, deleting, by the names of table and column.

use std::{marker::PhantomData, sync::LazyLock};

use async_trait::async_trait;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IdenStatic, Iterable,
    ModelTrait, PaginatorTrait, PrimaryKeyToColumn, QueryFilter, Value,
    sea_query::{ArrayType, Expr, SimpleExpr},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    entity::every_table,
    error::{Result, StorageError},
};

/// A row: its columns by name.
pub(crate) type Row = Map<String, Json>;

/// Ids in one statement; far below what either database takes.
const AT_ONCE: usize = 500;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) nullable: bool,
}

/// What rows to take: `column` is one of `ids`, and the further columns are as told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Which<'a> {
    pub(crate) column: &'a str,
    pub(crate) ids: &'a [Uuid],
    /// This column is empty.
    pub(crate) without: Option<&'a str>,
    /// `cohort_id` is this one.
    pub(crate) cohort: Option<Uuid>,
}

impl<'a> Which<'a> {
    pub(crate) fn of(column: &'a str, ids: &'a [Uuid]) -> Self {
        Self {
            column,
            ids,
            without: None,
            cohort: None,
        }
    }
}

/// A table of which only the name is known.
#[async_trait]
pub(crate) trait AnyTable: Send + Sync {
    fn name(&self) -> &'static str;
    fn columns(&self) -> Vec<Column>;
    /// Whether every column is of a kind that can be written as JSON and read back.
    #[cfg_attr(not(test), allow(dead_code, reason = "asked by a test"))]
    fn is_portable(&self) -> bool;
    async fn find(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<Vec<Row>>;
    async fn has(&self, tx: &DatabaseTransaction, row: &Row) -> Result<bool>;
    async fn insert(&self, tx: &DatabaseTransaction, row: &Row) -> Result<()>;
    async fn delete(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<()>;
    /// Writes one value, or nothing, into a column of the rows.
    async fn set(&self, tx: &DatabaseTransaction, which: Which<'_>, column: &str, value: Json) -> Result<()>;
    async fn count(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<u64>;
}

static EACH: LazyLock<Vec<Box<dyn AnyTable>>> = LazyLock::new(|| {
    macro_rules! boxed {
        ($($table:ident)+) => {
            vec![$(Box::new(Of::<crate::entity::$table::Entity>(stringify!($table), PhantomData)),)+]
        };
    }
    every_table!(boxed)
});

/// Every table of the database.
pub(crate) fn each() -> &'static [Box<dyn AnyTable>] {
    &EACH
}

/// The table of this name.
pub(crate) fn named(name: &str) -> Result<&'static dyn AnyTable> {
    let found = each().iter().find(|table| table.name() == name);
    found
        .map(AsRef::as_ref)
        .ok_or_else(|| StorageError::fault(format!("no table {name}")))
}

/// The id in a column of a row, if there is one.
pub(crate) fn id_in(row: &Row, column: &str) -> Option<Uuid> {
    row.get(column)?.as_str()?.parse().ok()
}

struct Of<E>(&'static str, PhantomData<fn() -> E>);

#[async_trait]
impl<E> AnyTable for Of<E>
where
    E: EntityTrait,
    E::Model: Send + Sync,
    E::ActiveModel: Send,
{
    fn name(&self) -> &'static str {
        self.0
    }

    fn columns(&self) -> Vec<Column> {
        let column = |column: E::Column| Column {
            name: column.as_str(),
            nullable: column.def().is_null(),
        };
        E::Column::iter().map(column).collect()
    }

    fn is_portable(&self) -> bool {
        E::Column::iter().all(|column| from_json(&E::Model::get_value_type(column), &Json::Null).is_some())
    }

    async fn find(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        for ids in which.ids.chunks(AT_ONCE) {
            let select = conditions::<E>(Which { ids, ..which })?
                .into_iter()
                .fold(E::find(), QueryFilter::filter);
            for model in select.all(tx).await? {
                rows.push(row_of(&model)?);
            }
        }
        Ok(rows)
    }

    async fn has(&self, tx: &DatabaseTransaction, row: &Row) -> Result<bool> {
        let mut select = E::find();
        for key in E::PrimaryKey::iter() {
            let column = key.into_column();
            select = select.filter(column.eq(value_in::<E>(row, column)?));
        }
        Ok(select.one(tx).await?.is_some())
    }

    async fn insert(&self, tx: &DatabaseTransaction, row: &Row) -> Result<()> {
        let mut new = <E::ActiveModel as ActiveModelBehavior>::new();
        for column in E::Column::iter() {
            new.try_set(column, value_in::<E>(row, column)?)?;
        }
        E::insert(new).exec_without_returning(tx).await?;
        Ok(())
    }

    async fn delete(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<()> {
        for ids in which.ids.chunks(AT_ONCE) {
            let rows = conditions::<E>(Which { ids, ..which })?;
            rows.into_iter()
                .fold(E::delete_many(), QueryFilter::filter)
                .exec(tx)
                .await?;
        }
        Ok(())
    }

    async fn set(&self, tx: &DatabaseTransaction, which: Which<'_>, column: &str, value: Json) -> Result<()> {
        let column = column_of::<E>(column)?;
        let value = from_json(&E::Model::get_value_type(column), &value).ok_or_else(|| unreadable(column.as_str()))?;
        for ids in which.ids.chunks(AT_ONCE) {
            let rows = conditions::<E>(Which { ids, ..which })?;
            rows.into_iter()
                .fold(E::update_many(), QueryFilter::filter)
                .col_expr(column, Expr::value(value.clone()))
                .exec(tx)
                .await?;
        }
        Ok(())
    }

    async fn count(&self, tx: &DatabaseTransaction, which: Which<'_>) -> Result<u64> {
        let mut count = 0;
        for ids in which.ids.chunks(AT_ONCE) {
            let rows = conditions::<E>(Which { ids, ..which })?;
            count += rows.into_iter().fold(E::find(), QueryFilter::filter).count(tx).await?;
        }
        Ok(count)
    }
}

fn conditions<E: EntityTrait>(which: Which<'_>) -> Result<Vec<SimpleExpr>> {
    let mut all = vec![column_of::<E>(which.column)?.is_in(which.ids.iter().copied())];
    if let Some(column) = which.without {
        all.push(column_of::<E>(column)?.is_null());
    }
    if let Some(cohort) = which.cohort {
        all.push(column_of::<E>("cohort_id")?.eq(cohort));
    }
    Ok(all)
}

fn column_of<E: EntityTrait>(name: &str) -> Result<E::Column> {
    E::Column::iter()
        .find(|column| column.as_str() == name)
        .ok_or_else(|| StorageError::fault(format!("no column {name}")))
}

fn row_of<M: ModelTrait>(model: &M) -> Result<Row> {
    <M::Entity as EntityTrait>::Column::iter()
        .map(|column| {
            let name = column.as_str();
            let value = to_json(model.get(column)).ok_or_else(|| unreadable(name))?;
            Ok((name.to_owned(), value))
        })
        .collect()
}

fn value_in<E: EntityTrait>(row: &Row, column: E::Column) -> Result<Value> {
    let name = column.as_str();
    row.get(name)
        .and_then(|value| from_json(&E::Model::get_value_type(column), value))
        .ok_or_else(|| unreadable(name))
}

fn unreadable(column: &str) -> StorageError {
    StorageError::fault(format!("the column {column} cannot be read or written"))
}

fn to_json(value: Value) -> Option<Json> {
    Some(match value {
        Value::Bool(value) => value.into(),
        Value::SmallInt(value) => value.into(),
        Value::Int(value) => value.into(),
        Value::BigInt(value) => value.into(),
        Value::Double(value) => value.into(),
        Value::String(value) => value.into(),
        Value::Uuid(value) => value.map(|id| id.to_string()).into(),
        _ => return None,
    })
}

/// `None` for a kind of column that is not known, or a value that does not fit it.
fn from_json(kind: &ArrayType, json: &Json) -> Option<Value> {
    let null = json.is_null();
    let whole = || json.as_i64();
    Some(match kind {
        ArrayType::Bool => Value::Bool(if null { None } else { Some(json.as_bool()?) }),
        ArrayType::SmallInt => Value::SmallInt(if null { None } else { Some(whole()?.try_into().ok()?) }),
        ArrayType::Int => Value::Int(if null { None } else { Some(whole()?.try_into().ok()?) }),
        ArrayType::BigInt => Value::BigInt(if null { None } else { Some(whole()?) }),
        ArrayType::Double => Value::Double(if null { None } else { Some(json.as_f64()?) }),
        ArrayType::String => Value::String(if null { None } else { Some(json.as_str()?.to_owned()) }),
        ArrayType::Uuid => Value::Uuid(if null { None } else { Some(json.as_str()?.parse().ok()?) }),
        _ => return None,
    })
}

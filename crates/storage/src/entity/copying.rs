//! Whole tables from one database to another.

use futures::TryStreamExt;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel};

use super::*;

/// Rows that go in one statement: times the columns of the widest table, fewer than a statement may hold.
const CHUNK: usize = 200;

/// Copies every row of these tables, in this order. Answers how many there were.
///
/// # Errors
/// For a table that this program has no entity for: its rows would be lost.
pub(crate) async fn copy_rows(
    from: &DatabaseTransaction,
    to: &DatabaseTransaction,
    order: &[String],
) -> Result<u64, DbErr> {
    let mut rows = 0;
    for name in order {
        macro_rules! copy {
            ($($table:ident)+) => {
                match name.as_str() {
                    $(stringify!($table) => Box::pin(copy_table::<$table::Entity>(from, to)).await?,)+
                    other => return Err(DbErr::Custom(format!("there is no entity for the table {other}"))),
                }
            };
        }
        rows += every_table!(copy);
    }
    Ok(rows)
}

async fn copy_table<E>(from: &DatabaseTransaction, to: &DatabaseTransaction) -> Result<u64, DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: Send,
{
    let mut rows = E::find().stream(from).await?;
    let (mut chunk, mut count) = (Vec::with_capacity(CHUNK), 0);
    loop {
        let row = rows.try_next().await?;
        let ended = row.is_none();
        chunk.extend(row.map(IntoActiveModel::into_active_model));
        if !chunk.is_empty() && (ended || chunk.len() == CHUNK) {
            count += chunk.len() as u64;
            E::insert_many(std::mem::take(&mut chunk))
                .exec_without_returning(to)
                .await?;
        }
        if ended {
            return Ok(count);
        }
    }
}

/// Whether any table has a row.
pub(crate) async fn any_row(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    macro_rules! look {
        ($($table:ident)+) => { $(if $table::Entity::find().one(db).await?.is_some() { return Ok(true); })+ };
    }
    every_table!(look);
    Ok(false)
}

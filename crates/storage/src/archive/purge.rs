//! Deleting what is a person's own. What others own stays and forgets who it was.

use std::collections::BTreeSet;

use domain::ids::PhotoId;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    export::photos_in,
    gather::{Gathered, Whose, gather, start, ways},
    rows::{Which, id_in, named},
    tables::TABLES,
};
use crate::{
    entity::{account, form_attempt, join_link},
    error::Result,
    photos::PhotoVersion,
};

/// Photos whose rows are gone; their files are deleted once the transaction has ended well.
pub(crate) type Purged = Vec<(PhotoId, PhotoVersion)>;

/// In place of the name of somebody whose account is gone while work of others still refers to it.
const NAMELESS: &str = "—";

/// Deletes everything that is this person's own, all of it or in one class.
///
/// What they did stays counted: events keep kind, time and class and lose everything else. Columns of other people's
/// rows that name the person are emptied; where they cannot be, a nameless account stays that nobody can open.
///
/// # Errors
/// [`crate::StorageError::Database`].
pub(crate) async fn purge_person(tx: &DatabaseTransaction, whose: Whose) -> Result<Purged> {
    let found = gather(tx, whose).await?;
    let gone = own_ids(whose, &found)?;
    forget_in_events(tx, whose, &gone).await?;
    named("notice")?.delete(tx, Which::of("subject_id", &gone)).await?;
    if let Whose::Person(person) = whose {
        forget_forms(tx, &found).await?;
        forget_invitation(tx, person, &found).await?;
    }
    for table in TABLES.iter().rev().filter(|table| table.name != "account") {
        for way in ways(table, whose).iter().filter(|way| way.own) {
            if let Some((ids, cohort)) = start(way, table, whose, &found)? {
                let which = Which {
                    column: way.column,
                    ids: &ids,
                    without: way.without,
                    cohort,
                };
                named(table.name)?.delete(tx, which).await?;
            }
        }
    }
    if let Whose::Person(person) = whose {
        forget_phones(tx, &found).await?;
        forget_account(tx, person).await?;
    }
    photos_in(&found)
}

/// The ids of everything that goes.
fn own_ids(whose: Whose, found: &Gathered) -> Result<Vec<Uuid>> {
    let mut gone = BTreeSet::new();
    for table in TABLES {
        for way in ways(table, whose).iter().filter(|way| way.own) {
            let Some((ids, _)) = start(way, table, whose, found)? else {
                continue;
            };
            let own = found
                .rows(table.name)
                .iter()
                .filter(|row| id_in(row, way.column).is_some_and(|id| ids.contains(&id)));
            gone.extend(own.filter_map(|row| id_in(row, "id")));
        }
    }
    Ok(gone.into_iter().collect())
}

async fn forget_in_events(tx: &DatabaseTransaction, whose: Whose, gone: &[Uuid]) -> Result<()> {
    let (person, cohort) = match whose {
        Whose::Person(person) => (person, None),
        Whose::PersonIn(person, cohort) => (person, Some(cohort)),
        Whose::Class(_) => return Ok(()),
    };
    let events = named("event")?;
    let (about, nothing) = ([person], Json::from(Json::Null.to_string()));
    let of = |column: &'static str| Which {
        cohort,
        ..Which::of(column, &about)
    };
    let alone = Which {
        without: Some("subject_account_id"),
        ..of("actor_id")
    };
    for which in [Which::of("subject_id", gone), of("actor_id"), of("subject_account_id")] {
        events.set(tx, which, "detail", nothing.clone()).await?;
    }
    for which in [Which::of("subject_id", gone), alone, of("subject_account_id")] {
        events.set(tx, which, "subject_id", Json::Null).await?;
    }
    events.set(tx, of("actor_id"), "actor_id", Json::Null).await?;
    events
        .set(tx, of("subject_account_id"), "subject_account_id", Json::Null)
        .await
}

/// Forms that came back to a browser of this person: their key stands in the session.
async fn forget_forms(tx: &DatabaseTransaction, found: &Gathered) -> Result<()> {
    for attempt in form_attempt::Entity::find().all(tx).await? {
        let of_theirs = found.rows("session").iter().any(|session| {
            let data = session.get("data").and_then(Json::as_str);
            data.is_some_and(|data| data.contains(&attempt.session_key))
        });
        if of_theirs {
            form_attempt::Entity::delete_by_id(attempt.id).exec(tx).await?;
        }
    }
    Ok(())
}

/// The name on a link that was made for them: in their own classes, and used. An open one is somebody else's.
async fn forget_invitation(tx: &DatabaseTransaction, person: Uuid, found: &Gathered) -> Result<()> {
    if let Some(row) = account::Entity::find_by_id(person).one(tx).await? {
        join_link::Entity::update_many()
            .filter(join_link::Column::MeantFor.eq(row.display_name))
            .filter(join_link::Column::CohortId.is_in(found.ids("membership", "cohort_id")))
            .filter(join_link::Column::Used.gt(0))
            .col_expr(join_link::Column::MeantFor, Expr::value(""))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Phones that nobody is on any more.
async fn forget_phones(tx: &DatabaseTransaction, found: &Gathered) -> Result<()> {
    for phone in found.ids("device", "id") {
        let phone = [phone];
        let used = named("device_account")?
            .count(tx, Which::of("device_id", &phone))
            .await?;
        if used == 0 {
            named("device")?.delete(tx, Which::of("id", &phone)).await?;
        }
    }
    Ok(())
}

async fn forget_account(tx: &DatabaseTransaction, person: Uuid) -> Result<()> {
    let person = [person];
    let mut named_still = 0;
    for table in TABLES.iter().filter(|table| table.name != "account") {
        let rows = named(table.name)?;
        for column in rows
            .columns()
            .iter()
            .filter(|column| table.people.contains(&column.name))
        {
            let which = Which::of(column.name, &person);
            if column.nullable {
                rows.set(tx, which, column.name, Json::Null).await?;
            } else {
                named_still += rows.count(tx, which).await?;
            }
        }
    }
    if named_still == 0 {
        return named("account")?.delete(tx, Which::of("id", &person)).await;
    }
    account::Entity::update_many()
        .filter(account::Column::Id.eq(person[0]))
        .col_expr(account::Column::DisplayName, Expr::value(NAMELESS))
        .col_expr(account::Column::Picture, Expr::value(1))
        .col_expr(account::Column::JoinKeyHash, Expr::value(None::<String>))
        .exec(tx)
        .await?;
    Ok(())
}

//! The board: everybody who takes part in a class and how far they have come, read from the events by one query.

use std::collections::{BTreeMap, HashMap};

use domain::{
    access::{Actor, Role},
    accounts::{FormOfAddress, Picture},
    cohorts::{Attendance, Module, Progress, Tally, progress::BY_RECORD},
    ids::{AccountId, CohortId, MembershipId},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, SelectStatement},
};
use uuid::Uuid;

use super::{attendance::attendance_of_class, closing::load_organized_cohort, manage::load_led_cohort};
use crate::{
    accounts::account_view,
    database::Database,
    entity::{account, cohort, event, membership},
    error::{Result, StorageError},
    events::{NewEvent, record_event},
    secrets::Dice,
};

/// One participant of a class, also one who has stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// Their place in the cohort.
    pub membership: MembershipId,
    /// The account.
    pub account: AccountId,
    /// Display name.
    pub name: String,
    /// Picture, by which two people of one name are told apart.
    pub picture: Picture,
    /// How to address them.
    pub form_of_address: FormOfAddress,
    /// Whether a mentor or organizer has confirmed them.
    pub confirmed: bool,
    /// How far they have come.
    pub progress: Progress,
}

/// The board to be taken away, with who was at which meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardExport {
    /// Everybody who takes part or did, by name.
    pub rows: Vec<BoardRow>,
    /// What is noted of the meetings; nothing noted is not the same as absent.
    pub attendance: BTreeMap<(MembershipId, Module), Attendance>,
}

/// Everybody who takes part in a class or did, by name.
///
/// # Errors
/// [`StorageError::NotFound`] or [`StorageError::NotAllowed`] unless the actor leads the cohort.
pub async fn load_board(db: &Database, actor: &Actor, cohort: CohortId) -> Result<Vec<BoardRow>> {
    let row = load_led_cohort(db.reader(), actor, cohort).await?;
    board(db.reader(), &row).await
}

/// The same to be taken away as a file, which is recorded. `format` is `csv`, `xlsx` or `dictionary`, for the record.
///
/// # Errors
/// [`StorageError::NotFound`], or [`StorageError::NotAllowed`] for mentors and participants: only organizers take a
/// report away.
pub async fn export_board(
    db: &Database,
    actor: &Actor,
    now: i64,
    dice: &mut Dice,
    cohort: CohortId,
    format: &'static str,
) -> Result<BoardExport> {
    let tx = db.write().await?;
    let row = load_organized_cohort(&tx, actor, cohort).await?;
    let rows = board(&tx, &row).await?;
    let attendance = attendance_of_class(&tx, cohort).await?;
    let event = NewEvent::of("cohort.exported")
        .by(actor.account)
        .cohort(cohort)
        .subject(cohort.0)
        .detail(serde_json::json!({ "format": format, "people": rows.len() }));
    record_event(&tx, now, dice, event).await?;
    tx.commit().await?;
    Ok(BoardExport { rows, attendance })
}

/// Everybody of a class, for whoever may see it.
pub(crate) async fn board(db: &impl ConnectionTrait, class: &cohort::Model) -> Result<Vec<BoardRow>> {
    let cohort = CohortId(class.id);
    let members = membership::Entity::find()
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .all(db)
        .await?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.in_subquery(participants(cohort)))
        .all(db)
        .await?;
    let mut accounts: HashMap<Uuid, account::Model> = accounts.into_iter().map(|row| (row.id, row)).collect();
    let mut tallies = tallies(db, class).await?;
    let mut rows = Vec::with_capacity(members.len());
    for member in members {
        let progress = Progress::of(&tallies.remove(&member.account_id).unwrap_or_default());
        // Who was taken out, moved or turned out to be somebody else is not shown here; who left is, apart.
        if member.left_at.is_some() && progress.stopped_at.is_none() {
            continue;
        }
        let account = accounts.remove(&member.account_id).ok_or(StorageError::NotFound)?;
        let person = account_view(account)?;
        rows.push(BoardRow {
            membership: MembershipId(member.id),
            account: person.id,
            name: person.name,
            picture: person.picture,
            form_of_address: person.form_of_address,
            confirmed: member.confirmed_at.is_some(),
            progress,
        });
    }
    rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.picture));
    Ok(rows)
}

/// One row of the counting query.
#[derive(FromQueryResult)]
struct Counted {
    account: Uuid,
    kind: String,
    record: Option<Uuid>,
    count: i64,
    first: i64,
    last: i64,
    own_last: Option<i64>,
    helped: i64,
}

/// Everything that events tell about the participants of a cohort, in one query. By person and not by cohort, so that
/// people who were moved bring along what they did, as far as it was in classes of the same organisation.
async fn tallies(db: &impl ConnectionTrait, class: &cohort::Model) -> Result<HashMap<Uuid, Vec<Tally>>> {
    let counted = counting(class).into_model::<Counted>().all(db).await?;
    let mut tallies: HashMap<Uuid, Vec<Tally>> = HashMap::new();
    for row in counted {
        let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        tallies.entry(row.account).or_default().push(Tally {
            kind: row.kind,
            record: row.record,
            count: number(row.count),
            first: row.first,
            last: row.last,
            own_last: row.own_last,
            helped: number(row.helped),
        });
    }
    Ok(tallies)
}

/// What says that somebody takes part in one class, or does not: another class says nothing about this one.
const OF_ONE_CLASS: [&str; 6] = [
    "member.stopped",
    "member.left",
    "member.returned",
    "member.moved",
    "member.removed",
    "member.restored",
];

fn counting(class: &cohort::Model) -> sea_orm::Select<event::Entity> {
    let cohort = CohortId(class.id);
    // As text, so that both databases see the same expression in the list and in the groups.
    let kinds: Vec<String> = BY_RECORD.iter().map(|kind| format!("'{kind}'")).collect();
    let record = format!("CASE WHEN kind IN ({}) THEN subject_id END", kinds.join(", "));
    event::Entity::find()
        .select_only()
        .column_as(event::Column::SubjectAccountId, "account")
        .column(event::Column::Kind)
        .column_as(Expr::cust(record.clone()), "record")
        .column_as(event::Column::Id.count(), "count")
        .column_as(event::Column::At.min(), "first")
        .column_as(event::Column::At.max(), "last")
        .column_as(
            Expr::cust("MAX(CASE WHEN actor_id = subject_account_id OR assisted THEN at END)"),
            "own_last",
        )
        .column_as(Expr::cust("SUM(CASE WHEN assisted THEN 1 ELSE 0 END)"), "helped")
        .filter(event::Column::SubjectAccountId.in_subquery(participants(cohort)))
        .filter(in_organisation(class.organisation_id))
        .filter(
            Condition::any()
                .add(event::Column::Kind.is_not_in(OF_ONE_CLASS))
                .add(event::Column::CohortId.eq(cohort.0)),
        )
        .group_by(event::Column::SubjectAccountId)
        .group_by(event::Column::Kind)
        .group_by(Expr::cust(record))
}

/// Events of any class of an organisation, and those of none: what people do for another one is not told here.
pub(super) fn in_organisation(organisation: Uuid) -> Condition {
    let classes = cohort::Entity::find()
        .select_only()
        .column(cohort::Column::Id)
        .filter(cohort::Column::OrganisationId.eq(organisation))
        .into_query();
    Condition::any()
        .add(event::Column::CohortId.is_null())
        .add(event::Column::CohortId.in_subquery(classes))
}

/// Accounts of everybody who takes part in a cohort or did.
fn participants(cohort: CohortId) -> SelectStatement {
    membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .filter(membership::Column::CohortId.eq(cohort.0))
        .filter(membership::Column::Role.eq(Role::Participant.code()))
        .into_query()
}

//! What is true of the whole installation: whether it is a demo, its secret, and its budget of wrong class codes.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};

use crate::{
    database::Database,
    entity::installation::{ActiveModel, Column, Entity, Model},
    error::{Result, StorageError},
    secrets::{Dice, Secret, new_token},
};

/// The only row.
const ID: i32 = 1;
/// Wrong class codes that are answered within [`BUDGET_SPAN`], whoever types them (P23). Of a million codes, guessing
/// finds a single valid one with 0.02 % an hour, and a mentor still confirms each join.
const WRONG_CODES: i32 = 200;
/// One hour in milliseconds.
const BUDGET_SPAN: i64 = 3_600_000;

/// This installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstallationView {
    /// Holds the demo class; without this mark there are no demo buttons (decision 36).
    pub demo: bool,
    /// When it was set up, in epoch milliseconds.
    pub created_at: i64,
    /// 160 random bits made at set-up, for keys that must survive a restart.
    pub secret: Secret,
}

/// Reads the installation and sets it up if nobody has. `demo` counts only at set-up.
///
/// # Errors
/// [`StorageError::Database`] when the row cannot be read or written.
pub async fn open_installation(db: &Database, now: i64, dice: &mut Dice, demo: bool) -> Result<InstallationView> {
    if let Some(row) = Entity::find_by_id(ID).one(db.reader()).await? {
        return Ok(view(row));
    }
    let tx = db.write().await?;
    let new = ActiveModel {
        id: Set(ID),
        demo: Set(demo),
        secret: Set(new_token(dice).reveal().to_owned()),
        created_at: Set(now),
        wrong_codes_since: Set(now),
        wrong_codes: Set(0),
    };
    Entity::insert(new)
        .on_conflict(OnConflict::column(Column::Id).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await?;
    let row = load(&tx).await?;
    tx.commit().await?;
    Ok(view(row))
}

/// Refuses when this hour's wrong codes are used up.
pub(crate) async fn check_code_budget(tx: &DatabaseTransaction, now: i64) -> Result<()> {
    let row = load(tx).await?;
    let open = now < row.wrong_codes_since || now - row.wrong_codes_since >= BUDGET_SPAN;
    if open || row.wrong_codes < WRONG_CODES {
        Ok(())
    } else {
        Err(StorageError::Rule("code_budget"))
    }
}

/// Counts one wrong code. The caller commits, also though it answers with an error.
pub(crate) async fn count_wrong_code(tx: &DatabaseTransaction, now: i64) -> Result<()> {
    let row = load(tx).await?;
    let fresh = now < row.wrong_codes_since || now - row.wrong_codes_since >= BUDGET_SPAN;
    let update = Entity::update_many().filter(Column::Id.eq(ID));
    let update = if fresh {
        update
            .col_expr(Column::WrongCodesSince, Expr::value(now))
            .col_expr(Column::WrongCodes, Expr::value(1))
    } else {
        update.col_expr(Column::WrongCodes, Expr::col(Column::WrongCodes).add(1))
    };
    update.exec(tx).await?;
    Ok(())
}

/// The installation's secret; [`StorageError::Rule`]`("not_set_up")` before [`open_installation`].
pub(crate) async fn load_secret(db: &impl ConnectionTrait) -> Result<String> {
    Ok(load(db).await?.secret)
}

/// Whether this installation holds the demo class.
pub(crate) async fn is_demo(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(load(db).await?.demo)
}

/// Lets one transaction at a time go on from here, for things that may happen only once in an installation.
pub(crate) async fn lock_installation(tx: &DatabaseTransaction) -> Result<()> {
    let row = Entity::find_by_id(ID).lock_exclusive().one(tx).await?;
    row.map(|_| ()).ok_or(StorageError::Rule("not_set_up"))
}

async fn load(db: &impl ConnectionTrait) -> Result<Model> {
    Entity::find_by_id(ID)
        .one(db)
        .await?
        .ok_or(StorageError::Rule("not_set_up"))
}

fn view(row: Model) -> InstallationView {
    InstallationView {
        demo: row.demo,
        created_at: row.created_at,
        secret: Secret::new(row.secret),
    }
}

//! What somebody typed into a plain form that came back with errors, for an hour (decision 23).

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    database::Database,
    entity::form_attempt::{ActiveModel, Column, Entity},
    error::{Result, StorageError},
    secrets::{Dice, digest, new_id},
};

/// One hour in milliseconds.
pub(crate) const LIFE: i64 = 3_600_000;
/// Fields whose name holds one of these are never kept: secrets, and what was pasted with other people's numbers in it
/// (decision 7).
const NEVER_KEPT: [&str; 7] = ["pin", "password", "sandi", "token", "code", "kode", "pasted"];

/// A form as it was sent, with the codes of what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormAttempt {
    /// Field name to typed text.
    pub values: BTreeMap<String, String>,
    /// Field name to error code; the empty name is for the form as a whole.
    pub errors: BTreeMap<String, String>,
}

/// Keeps an attempt in place of an earlier one of this form and session. PINs, passwords, codes and tokens are left
/// out whatever the caller passes.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be written.
pub async fn keep_form_attempt(
    db: &Database,
    now: i64,
    dice: &mut Dice,
    session: &str,
    form: &str,
    mut attempt: FormAttempt,
) -> Result<()> {
    attempt.values.retain(|field, _| {
        let field = field.to_lowercase();
        !NEVER_KEPT.iter().any(|secret| field.contains(secret))
    });
    let row = ActiveModel {
        id: Set(new_id(now, dice)),
        session_key: Set(digest("form", session)),
        form: Set(form.to_owned()),
        values: Set(serde_json::to_string(&attempt.values).map_err(StorageError::fault)?),
        errors: Set(serde_json::to_string(&attempt.errors).map_err(StorageError::fault)?),
        created_at: Set(now),
    };
    let replace = OnConflict::columns([Column::SessionKey, Column::Form])
        .update_columns([Column::Values, Column::Errors, Column::CreatedAt])
        .to_owned();
    let tx = db.write().await?;
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// The attempt of this form and session, so that the form can refill itself. It stays, for a reload, until it is
/// replaced, cleared or an hour old.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be read.
pub async fn load_form_attempt(db: &Database, now: i64, session: &str, form: &str) -> Result<Option<FormAttempt>> {
    let row = Entity::find()
        .filter(Column::SessionKey.eq(digest("form", session)))
        .filter(Column::Form.eq(form))
        .filter(Column::CreatedAt.gt(now - LIFE))
        .one(db.reader())
        .await?;
    row.map(|row| {
        Ok(FormAttempt {
            values: serde_json::from_str(&row.values).map_err(StorageError::fault)?,
            errors: serde_json::from_str(&row.errors).map_err(StorageError::fault)?,
        })
    })
    .transpose()
}

/// Forgets the attempt, once the form went through.
///
/// # Errors
/// [`StorageError::Database`] when it cannot be deleted.
pub async fn clear_form_attempt(db: &Database, session: &str, form: &str) -> Result<()> {
    let tx = db.write().await?;
    Entity::delete_many()
        .filter(Column::SessionKey.eq(digest("form", session)))
        .filter(Column::Form.eq(form))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

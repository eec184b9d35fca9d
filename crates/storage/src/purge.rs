//! Throwing away what has had its time.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    database::Database,
    entity::{form_attempt, idempotency, one_time_code, password_reset, session, sign_in_try},
    error::Result,
    form_attempts,
    mentoring::purge_notes,
};

/// One day in milliseconds.
const DAY: i64 = 86_400_000;

/// Deletes ended sessions, form attempts past their hour, answers kept for sending twice past 90 days, and wrong tries
/// codes and links for new passwords of more than a day ago, and mentors' notes removed more than 30 days ago. The server
/// calls it every few minutes.
///
/// # Errors
/// [`crate::StorageError::Database`] when something cannot be deleted; then nothing is.
pub async fn purge_expired(db: &Database, now: i64) -> Result<()> {
    let tx = db.write().await?;
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(now))
        .exec(&tx)
        .await?;
    form_attempt::Entity::delete_many()
        .filter(form_attempt::Column::CreatedAt.lte(now - form_attempts::LIFE))
        .exec(&tx)
        .await?;
    idempotency::Entity::delete_many()
        .filter(idempotency::Column::CreatedAt.lte(now - crate::idempotency::LIFE))
        .exec(&tx)
        .await?;
    sign_in_try::Entity::delete_many()
        .filter(sign_in_try::Column::HourSince.lte(now - DAY))
        .exec(&tx)
        .await?;
    one_time_code::Entity::delete_many()
        .filter(one_time_code::Column::ExpiresAt.lte(now - DAY))
        .exec(&tx)
        .await?;
    password_reset::Entity::delete_many()
        .filter(password_reset::Column::ExpiresAt.lte(now - DAY))
        .exec(&tx)
        .await?;
    purge_notes(&tx, now).await?;
    tx.commit().await?;
    Ok(())
}

//! Typing one's PIN or password once more before something that cannot be taken back.

use domain::ids::AccountId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    sign_in::SignInError,
    tries::{begin_try, end_tries},
};
use crate::{database::Database, entity::credential, hashing::verify_secret, secrets::Secret};

/// Wrong tries here are counted beside those of signing in: whoever is signed in shall not be locked out by them.
const HERE: Uuid = Uuid::from_u128(1);

/// Whether this is the person's own PIN or password.
///
/// # Errors
/// [`SignInError::Wrong`], [`SignInError::Wait`], or [`SignInError::Storage`].
pub(crate) async fn confirm_secret(
    db: &Database,
    now: i64,
    account: AccountId,
    typed: &Secret,
) -> Result<(), SignInError> {
    let tx = db.write().await?;
    begin_try(&tx, now, account.0, HERE)
        .await?
        .map_err(|until| SignInError::Wait { until })?;
    let row = credential::Entity::find()
        .filter(credential::Column::AccountId.eq(account.0))
        .order_by_asc(credential::Column::Kind)
        .one(&tx)
        .await?;
    tx.commit().await?;
    if !verify_secret(typed, row.map(|row| row.hash)).await? {
        return Err(SignInError::Wrong);
    }
    let tx = db.write().await?;
    end_tries(&tx, account.0, HERE).await?;
    tx.commit().await?;
    Ok(())
}

//! The rows as the database has them. Private: what leaves this crate are plain structs.
#![allow(missing_docs, reason = "the columns are described in the migrations")]

pub(crate) mod account;
pub(crate) mod cohort;
pub(crate) mod consent;
pub(crate) mod credential;
pub(crate) mod device;
pub(crate) mod device_account;
pub(crate) mod event;
pub(crate) mod form_attempt;
pub(crate) mod idempotency;
pub(crate) mod installation;
pub(crate) mod join_code;
pub(crate) mod join_link;
pub(crate) mod membership;
pub(crate) mod notice;
pub(crate) mod one_time_code;
pub(crate) mod organisation;
pub(crate) mod organizer;
pub(crate) mod session;
pub(crate) mod sign_in_try;

/// Reads one row of every table, so that a column that is missing or of another type shows at once.
pub(crate) async fn select_each(db: &sea_orm::DatabaseConnection) -> Result<(), sea_orm::DbErr> {
    use sea_orm::EntityTrait;
    macro_rules! select {
        ($($table:ident)+) => { $($table::Entity::find().one(db).await?;)+ };
    }
    select! {
        account
        cohort
        consent
        credential
        device
        device_account
        event
        form_attempt
        idempotency
        installation
        join_code
        join_link
        membership
        notice
        one_time_code
        organisation
        organizer
        session
        sign_in_try
    }
    Ok(())
}

//! Credentials, phones, sessions, the memory of wrong tries, and forms that came back with errors.

use sea_orm_migration::{prelude::*, schema::*};

use super::{create_index, drop_tables, references};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            credential(),
            device(),
            device_account(),
            sign_in_try(),
            session(),
            form_attempt(),
        ] {
            manager.create_table(table).await?;
        }
        create_index(manager, "credential", &["username"], true).await?;
        create_index(manager, "device", &["token_hash"], true).await?;
        create_index(manager, "device_account", &["account_id"], false).await?;
        create_index(manager, "session", &["account_id"], false).await?;
        create_index(manager, "session", &["expires_at"], false).await?;
        create_index(manager, "form_attempt", &["session_key", "form"], true).await?;
        create_index(manager, "form_attempt", &["created_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "form_attempt",
            "session",
            "sign_in_try",
            "device_account",
            "device",
            "credential",
        ];
        drop_tables(manager, &tables).await
    }
}

/// One secret of a person: `password` (with a user name) or `pin` (without one).
fn credential() -> TableCreateStatement {
    Table::create()
        .table("credential")
        .col(uuid("account_id"))
        .col(string("kind"))
        .col(string_null("username"))
        .col(string("hash"))
        .col(big_integer("set_at"))
        .primary_key(Index::create().col("account_id").col("kind"))
        .foreign_key(&mut references("account_id", "account"))
        .to_owned()
}

/// A phone that has been let in once.
fn device() -> TableCreateStatement {
    Table::create()
        .table("device")
        .col(pk_uuid("id"))
        .col(string("token_hash"))
        .col(string("phone_kind"))
        .col(big_integer("created_at"))
        .col(big_integer("last_seen_at"))
        .to_owned()
}

/// Whose phone it is: one person, or several on a shared one. `sealed_pin` is explained in `pins.rs`.
fn device_account() -> TableCreateStatement {
    Table::create()
        .table("device_account")
        .col(uuid("device_id"))
        .col(uuid("account_id"))
        .col(big_integer("added_at"))
        .col(integer_null("sealed_pin"))
        .primary_key(Index::create().col("device_id").col("account_id"))
        .foreign_key(&mut references("device_id", "device"))
        .foreign_key(&mut references("account_id", "account"))
        .to_owned()
}

/// Wrong tries per person and phone. The nil uuid stands for every phone that is not known, and a person may be one
/// that does not exist (a wrong user name), so there are no foreign keys.
fn sign_in_try() -> TableCreateStatement {
    Table::create()
        .table("sign_in_try")
        .col(uuid("subject_id"))
        .col(uuid("device_id"))
        .col(integer("failures"))
        .col(big_integer("blocked_until"))
        .col(big_integer("hour_since"))
        .col(integer("hour_tries"))
        .primary_key(Index::create().col("subject_id").col("device_id"))
        .to_owned()
}

/// A browser's session; the id is kept as a hash only.
fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(string("id_hash").primary_key())
        .col(uuid_null("account_id"))
        .col(text("data"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut references("account_id", "account"))
        .to_owned()
}

/// What somebody typed into a plain form that came back with errors (decision 23).
fn form_attempt() -> TableCreateStatement {
    Table::create()
        .table("form_attempt")
        .col(pk_uuid("id"))
        .col(string("session_key"))
        .col(string("form"))
        .col(text("values"))
        .col(text("errors"))
        .col(big_integer("created_at"))
        .to_owned()
}

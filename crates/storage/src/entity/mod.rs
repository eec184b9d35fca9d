//! The rows as the database has them. Private: what leaves this crate are plain structs.
#![allow(missing_docs, reason = "the columns are described in the migrations")]

pub(crate) mod account;
pub(crate) mod assignment;
pub(crate) mod attendance;
pub(crate) mod classroom;
pub(crate) mod cleared_finding;
pub(crate) mod cohort;
pub(crate) mod consent;
pub(crate) mod credential;
pub(crate) mod departure;
pub(crate) mod device;
pub(crate) mod device_account;
pub(crate) mod event;
pub(crate) mod form_attempt;
pub(crate) mod handover;
pub(crate) mod idempotency;
pub(crate) mod installation;
pub(crate) mod join_code;
pub(crate) mod join_link;
pub(crate) mod listing;
pub(crate) mod listing_conflict;
pub(crate) mod listing_revision;
pub(crate) mod meeting;
pub(crate) mod membership;
pub(crate) mod mentor_note;
pub(crate) mod note_reader;
pub(crate) mod notice;
pub(crate) mod one_time_code;
pub(crate) mod organisation;
pub(crate) mod organizer;
pub(crate) mod organizer_invitation;
pub(crate) mod password_reset;
pub(crate) mod photo;
pub(crate) mod publication;
pub(crate) mod publication_change;
pub(crate) mod publication_photo;
pub(crate) mod removal;
pub(crate) mod retention;
pub(crate) mod review;
pub(crate) mod review_draft;
pub(crate) mod session;
pub(crate) mod sign_in_try;
pub(crate) mod storefront;
pub(crate) mod storefront_publication;
pub(crate) mod storefront_revision;
pub(crate) mod submission;
pub(crate) mod submission_photo;

/// Runs the given macro over the module of every table.
macro_rules! every_table {
    ($each:ident) => {
        $each! {
            account assignment attendance classroom cleared_finding cohort consent credential departure device device_account event form_attempt handover idempotency installation join_code join_link listing listing_conflict listing_revision meeting membership mentor_note note_reader notice one_time_code organisation organizer organizer_invitation password_reset photo publication publication_change publication_photo removal retention review review_draft session sign_in_try storefront storefront_publication storefront_revision submission submission_photo
        }
    };
}

pub(crate) use every_table;
pub(crate) mod copying;

/// Reads one row of every table, so that a column that is missing or of another type shows at once.
pub(crate) async fn select_each(db: &sea_orm::DatabaseConnection) -> Result<(), sea_orm::DbErr> {
    use sea_orm::EntityTrait;
    macro_rules! select {
        ($($table:ident)+) => { $($table::Entity::find().one(db).await?;)+ };
    }
    every_table!(select);
    Ok(())
}

/// Every row of every table but those named, as sorted JSON lines.
pub(crate) async fn dump_each(db: &sea_orm::DatabaseConnection, but: &[&str]) -> Result<Vec<String>, sea_orm::DbErr> {
    use sea_orm::EntityTrait;
    let mut lines = Vec::new();
    macro_rules! dump {
        ($($table:ident)+) => { $(
            if !but.contains(&stringify!($table)) {
                for row in $table::Entity::find().into_json().all(db).await? {
                    lines.push(format!("{} {row}", stringify!($table)));
                }
            }
        )+ };
    }
    every_table!(dump);
    lines.sort();
    Ok(lines)
}

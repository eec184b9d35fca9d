//! What the board reads from events, for what happened before they told it: whom they are about, how long a place in
//! the queue was taken, which tries were improved ones, and what an approval published.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

const ABOUT: [&str; 2] = [
    "UPDATE event SET subject_account_id = (SELECT owner_id FROM listing WHERE listing.id = event.subject_id) \
     WHERE subject_account_id IS NULL AND kind LIKE 'listing.%'",
    "UPDATE event SET subject_account_id = actor_id WHERE subject_account_id IS NULL \
     AND kind IN ('storefront.saved', 'review.answered', 'account.signed_in')",
];

/// Events to be added: time, actor, cohort, owner, kind and subject, and the rows that they come from.
const ADDED: [(&str, &str); 6] = [
    // A place in the queue begins with the try that has waited since it was sent itself.
    (
        "s.sent_at, s.owner_id, s.cohort_id, s.owner_id, 'wait.began', s.id",
        "submission s WHERE s.sent_at = s.queued_at",
    ),
    (
        "v.saved_at, v.mentor_id, s.cohort_id, s.owner_id, 'wait.ended', f.id",
        "review v JOIN submission s ON s.id = v.submission_id \
         JOIN submission f ON f.listing_id = s.listing_id AND f.queued_at = s.queued_at AND f.sent_at = f.queued_at",
    ),
    (
        "s.withdrawn_at, s.owner_id, s.cohort_id, s.owner_id, 'wait.ended', f.id",
        "submission s \
         JOIN submission f ON f.listing_id = s.listing_id AND f.queued_at = s.queued_at AND f.sent_at = f.queued_at \
         WHERE s.withdrawn_at IS NOT NULL",
    ),
    // Replaced, and its place was not the one that the new try took.
    (
        "s.replaced_at, s.owner_id, s.cohort_id, s.owner_id, 'wait.ended', f.id",
        "submission s \
         JOIN submission f ON f.listing_id = s.listing_id AND f.queued_at = s.queued_at AND f.sent_at = f.queued_at \
         WHERE s.replaced_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM submission t \
         WHERE t.listing_id = s.listing_id AND t.queued_at = s.queued_at AND t.try_number > s.try_number)",
    ),
    (
        "s.sent_at, s.owner_id, s.cohort_id, s.owner_id, 'listing.improved', s.listing_id",
        "submission s WHERE EXISTS (SELECT 1 FROM review v \
         WHERE v.listing_id = s.listing_id AND v.saved_at < s.sent_at)",
    ),
    (
        "p.published_at, v.mentor_id, p.cohort_id, v.owner_id, 'listing.published', p.listing_id",
        "publication p JOIN review v ON v.id = p.review_id WHERE NOT EXISTS (SELECT 1 FROM event e \
         WHERE e.kind = 'listing.published' AND e.subject_id = p.listing_id)",
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let new_id = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "gen_random_uuid()",
            _ => "randomblob(16)",
        };
        for update in ABOUT {
            db.execute_unprepared(update).await?;
        }
        for (event, rows) in ADDED {
            let insert = format!(
                "INSERT INTO event (id, at, actor_id, cohort_id, subject_account_id, kind, subject_id, detail, assisted) \
                 SELECT {new_id}, {event}, 'null', FALSE FROM {rows}"
            );
            db.execute_unprepared(&insert).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Whom events are about stays: it was true before.
        let added =
            "DELETE FROM event WHERE kind IN ('wait.began', 'wait.ended', 'listing.improved', 'listing.unpublished')";
        manager.get_connection().execute_unprepared(added).await?;
        Ok(())
    }
}

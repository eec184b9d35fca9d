//! What goes by itself once its time is over, while the server runs.

use std::time::Duration;

use app::context::AppContext;
use storage::{
    own_data::end_what_is_due,
    publications::{purge_abandoned_photos, purge_photos},
    purge_expired,
};
use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// Between two rounds: what must go within an hour (form attempts, decision 23) is gone soon after it.
const ROUND: Duration = Duration::from_secs(5 * 60);
/// Photos are looked through in every so many rounds.
const PHOTO_ROUNDS: u64 = 12;
/// How long after its start a server takes files without a row for abandoned: longer than another server on the same
/// folder can be between writing a photo and writing its row.
const SETTLED: Duration = Duration::from_secs(45);

/// Deletes what has ended: sessions, forms that came back, codes, accounts and classes whose time is over, photos that
/// nothing shows any more. Never ends; what goes wrong is logged and tried again in the next round.
pub async fn keep_up(context: AppContext) {
    let started = context.now();
    tokio::time::sleep(SETTLED).await;
    clear_away(&context, started).await;
    let mut rounds = interval_at(Instant::now() + ROUND, ROUND);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for round in 1_u64.. {
        rounds.tick().await;
        tidy(&context, round % PHOTO_ROUNDS == 0).await;
    }
}

/// The first round of a server: what one that was killed has left of uploads goes.
pub async fn clear_away(context: &AppContext, started: i64) {
    match purge_abandoned_photos(&context.db, &context.photos, context.now(), started).await {
        Ok(0) => {}
        Ok(count) => tracing::info!(
            count,
            "photos deleted whose sending was interrupted, or that nothing shows"
        ),
        Err(error) => tracing::error!(%error, "cannot delete photos"),
    }
}

/// One round; `photos` looks through the photos too.
pub async fn tidy(context: &AppContext, photos: bool) {
    if let Err(error) = purge_expired(&context.db, context.now()).await {
        tracing::error!(%error, "cannot delete what has ended");
    }
    match end_what_is_due(&context.db, &context.photos, context.now(), &mut context.dice()).await {
        Ok(ended) if ended.accounts + ended.classes > 0 => {
            tracing::info!(ended.accounts, ended.classes, "people's data deleted");
        }
        Ok(_) => {}
        Err(error) => tracing::error!(%error, "cannot delete people's data"),
    }
    if photos {
        match purge_photos(&context.db, &context.photos, context.now()).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "photos deleted that nothing showed any more"),
            Err(error) => tracing::error!(%error, "cannot delete photos"),
        }
    }
}

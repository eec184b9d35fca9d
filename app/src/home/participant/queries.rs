//! What a participant's home shows.

use domain::{
    cohorts::time::day_of,
    ids::{CohortId, ListingId},
    listings::{NextStep, Standing, next_step},
    storefronts::StorefrontDraft,
};
use storage::{
    accounts::load_account,
    cohorts::{load_cohort, load_own_place},
    reviews::{latest_own_review, unread_counts},
    storefronts::load_own_storefront,
};

use crate::{
    accounts::{notices::NoticeView, queries::load_notices},
    context,
    error::AppError,
    listings::own::{ListingRowView, queries::load_rows},
};

/// A participant's home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantHomeView {
    /// Id of the cohort.
    pub cohort: String,
    /// Name of the cohort.
    pub cohort_name: String,
    /// Name with the form of address.
    pub name: String,
    /// Number of the person's picture.
    pub picture: u8,
    /// Whether the person may send.
    pub confirmed: bool,
    /// The one next step.
    pub step: NextStep,
    /// Title of the listing that the step is about; may be empty.
    pub step_title: String,
    /// Who wrote what the step asks to read; empty if that is not known.
    pub step_mentor: String,
    /// The last praise and who wrote it.
    pub praise: Option<(String, String)>,
    /// Own listings, the last saved first.
    pub rows: Vec<ListingRowView>,
    /// Reviews not read yet.
    pub unread: u32,
    /// Key for the next new listing.
    pub new_key: String,
    /// Id of one's own account, where one has stopped and may come again.
    pub stopped: Option<String>,
    /// Meetings that were over when one came.
    pub missed: Vec<String>,
    /// News that were not seen yet.
    pub notices: Vec<NoticeView>,
}

/// The home of the person who asks, in a cohort they take part in.
pub async fn load_participant_home(cohort: String) -> Result<ParticipantHomeView, AppError> {
    let actor = &context::actor()?;
    let cohort: CohortId = context::id(&cohort)?;
    let app = context::app();
    let rows = load_rows(actor, cohort).await?;
    let stall = load_own_storefront(&app.db, actor, cohort).await?;
    let person = load_account(&app.db, actor.account).await?;
    let review = latest_own_review(&app.db, actor, cohort).await?;
    let unread = unread_counts(&app.db, actor, app.now(), cohort).await?;
    let step = next_step(stall.is_some_and(|stall| is_made(&stall.draft)), &standings(&rows));
    let about = about(step);
    let class = load_cohort(&app.db, actor, cohort).await?;
    let place = load_own_place(&app.db, actor, cohort).await?;
    let missed = class.schedule.missed_before(day_of(place.joined_at, class.time_zone));
    Ok(ParticipantHomeView {
        cohort: cohort.to_string(),
        cohort_name: class.name,
        stopped: place.stopped.map(|_| actor.account.to_string()),
        missed: missed
            .into_iter()
            .map(|module| format!("{}. {}", module.week(), module.title()))
            .collect(),
        notices: load_notices().await?,
        name: format!("{} {}", person.form_of_address, person.name),
        picture: person.picture.number(),
        confirmed: actor.membership(cohort).is_some_and(|member| member.confirmed),
        step,
        step_title: about
            .and_then(|id| rows.iter().find(|row| row.id == id.to_string()))
            .map(|row| row.title.clone())
            .unwrap_or_default(),
        step_mentor: review
            .as_ref()
            .filter(|(listing, _)| about == Some(*listing))
            .map(|(_, review)| review.mentor_name.clone())
            .unwrap_or_default(),
        praise: review.map(|(_, review)| (review.mentor_name, review.content.praise)),
        rows,
        unread: u32::try_from(unread.reviews).unwrap_or(u32::MAX),
        new_key: context::new_key(),
    })
}

fn is_made(stall: &StorefrontDraft) -> bool {
    !stall.name.trim().is_empty() && !stall.city.trim().is_empty()
}

fn standings(rows: &[ListingRowView]) -> Vec<Standing> {
    rows.iter()
        .filter_map(|row| {
            Some(Standing {
                listing: row.id.parse().ok()?,
                state: row.state,
                unread: row.unread,
            })
        })
        .collect()
}

fn about(step: NextStep) -> Option<ListingId> {
    match step {
        NextStep::ReadReview(id)
        | NextStep::Improve(id)
        | NextStep::Mend(id)
        | NextStep::Publish(id)
        | NextStep::Continue(id)
        | NextStep::Resend(id)
        | NextStep::Wait(id) => Some(id),
        NextStep::MakeStall | NextStep::AddFirst | NextStep::Share => None,
    }
}

//! What the page of one person shows.

use domain::{
    access::Role,
    cohorts::TimeZone,
    ids::{AccountId, CohortId},
    listings::ListingState,
};
use storage::{
    cohorts::{CohortRole, MemberDetail},
    listings::ListingSummary,
};

use crate::{
    cohorts::queries::{IssuedView, issued, member_views},
    context,
    error::AppError,
    text::{
        people::{self, messages},
        time,
    },
    ui::wa_link,
};

/// A participant's listing, for helping with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpedListing {
    /// Its title; may be empty.
    pub title: String,
    /// Address of its editor.
    pub path: String,
    /// Where it stands.
    pub state: ListingState,
    /// How long ago it was saved.
    pub saved: String,
}

/// What a participant has, for whoever helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkView {
    /// Name of the stall; empty before it has one.
    pub stall: String,
    /// Address of the stall's page for helpers.
    pub stall_path: String,
    /// The listings, the last saved first.
    pub listings: Vec<HelpedListing>,
    /// Key of the next new listing.
    pub new_key: String,
}

/// Somebody in the class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPageView {
    /// Id of the cohort.
    pub cohort: String,
    /// Name of the cohort.
    pub cohort_name: String,
    /// Id of the account.
    pub account: String,
    /// Id of their place.
    pub membership: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// Whether they are a mentor.
    pub mentor: bool,
    /// Whether they wait to be confirmed.
    pub waiting: bool,
    /// The day on which they came.
    pub joined: String,
    /// The meetings that were over by then.
    pub missed: Vec<String>,
    /// Why they stopped and when, if they did.
    pub stopped: Option<(String, String)>,
    /// The name they sign in with, where it may be told.
    pub username: Option<String>,
    /// On how many phones they are.
    pub phones: u64,
    /// Whether codes help them and their accounts can become one.
    pub pin_only: bool,
    /// What they have; none for mentors.
    pub work: Option<WorkView>,
    /// Classes they could move to: id and name.
    pub classes: Vec<(String, String)>,
    /// What was made a moment ago.
    pub issued: Option<IssuedView>,
    /// Whether the person asking may take them out.
    pub removable: bool,
}

/// One of two accounts, for seeing them side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideView {
    /// Id of the account.
    pub account: String,
    /// Form of address and name.
    pub greeting: String,
    /// Number of the picture.
    pub picture: u8,
    /// The day on which they came.
    pub joined: String,
    /// Name of the stall; empty before it has one, and in the list to choose from.
    pub stall: String,
    /// Titles of the listings; none in the list to choose from.
    pub titles: Vec<String>,
}

/// Two accounts, or those to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeView {
    /// Id of the cohort.
    pub cohort: String,
    /// The account that stays.
    pub stays: SideView,
    /// The account that ends, once it is chosen.
    pub ends: Option<SideView>,
    /// The other participants.
    pub others: Vec<SideView>,
}

/// Somebody in a class, as whoever leads it sees them.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::NotFound`] or [`AppError::NotAllowed`] unless the person leads the class;
/// [`AppError::NotFound`] when the other is not in it.
pub async fn load_person(cohort: String, account: String) -> Result<PersonPageView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let (id, account): (CohortId, AccountId) = (context::id(&cohort)?, context::id(&account)?);
    let member = storage::cohorts::load_member(&app.db, &actor, id, account).await?;
    let class = storage::cohorts::load_cohort(&app.db, &actor, id).await?;
    let others = storage::cohorts::list_cohorts(&app.db, &actor).await?;
    let (now, zone) = (app.now(), class.time_zone);
    let MemberDetail {
        row,
        username,
        phones,
        pin_only,
    } = member;
    let (mentor, greeting) = (row.role == Role::Mentor, row.form_of_address.of(&row.name));
    let issued = issued(
        &id.to_string(),
        &class.name,
        &member_views(vec![row.clone()], now, zone),
    )
    .or_else(|| issued_password(&account.to_string(), &greeting));
    let joined = time::day_of(row.joined_at, zone);
    let missed = class.schedule.missed_before(joined);
    let organizer = actor.is_organizer_of(class.organisation);
    let leads = |other: &&storage::cohorts::CohortView| {
        other.id != id
            && other.organisation == class.organisation
            && other.closed_at.is_none()
            && (organizer || other.role == CohortRole::Mentor)
    };
    Ok(PersonPageView {
        cohort: id.to_string(),
        account: account.to_string(),
        membership: row.membership.to_string(),
        greeting,
        picture: row.picture.number(),
        waiting: row.confirmed_at.is_none(),
        joined: time::day_text(joined),
        missed: if mentor {
            Vec::new()
        } else {
            missed
                .into_iter()
                .map(|module| format!("{}. {}", module.week(), module.title()))
                .collect()
        },
        stopped: row.stopped.map(|stopped| {
            (
                people::reason(stopped.reason).to_owned(),
                time::ago(stopped.at, now, zone),
            )
        }),
        username,
        phones,
        pin_only,
        work: if mentor {
            None
        } else {
            Some(work(id, account, now, zone).await?)
        },
        classes: others
            .iter()
            .filter(leads)
            .map(|other| (other.id.to_string(), other.name.clone()))
            .collect(),
        issued,
        removable: !mentor || organizer,
        cohort_name: class.name,
        mentor,
    })
}

/// Two accounts of a class side by side; without `with` those to choose from.
///
/// # Errors
/// As [`load_person`].
pub async fn load_merge(cohort: String, account: String, with: Option<String>) -> Result<MergeView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let (id, account): (CohortId, AccountId) = (context::id(&cohort)?, context::id(&account)?);
    let zone = storage::cohorts::load_cohort(&app.db, &actor, id).await?.time_zone;
    let with: Option<AccountId> = with.map(|with| context::id(&with)).transpose()?;
    let mut sides = Vec::new();
    for row in storage::cohorts::list_members(&app.db, &actor, id).await? {
        if row.role != Role::Participant || with.is_some_and(|with| ![with, account].contains(&row.account)) {
            continue;
        }
        let mut side = SideView {
            account: row.account.to_string(),
            greeting: row.form_of_address.of(&row.name),
            picture: row.picture.number(),
            joined: time::date_time(row.joined_at, zone),
            stall: String::new(),
            titles: Vec::new(),
        };
        // The list to choose from tells nobody's work, so it is not loaded for a whole class.
        if with.is_some() {
            let stall = storage::storefronts::load_helped_storefront(&app.db, &actor, id, row.account).await?;
            let listings = storage::listings::list_helped_listings(&app.db, &actor, id, row.account).await?;
            side.stall = stall.map(|stall| stall.draft.name).unwrap_or_default();
            side.titles = listings.into_iter().map(|listing| named(listing.title)).collect();
        }
        sides.push(side);
    }
    let at = sides.iter().position(|side| side.account == account.to_string());
    let stays = sides.remove(at.ok_or_else(|| context::refuse(AppError::NotFound))?);
    let ends = match with {
        Some(_) => Some(sides.pop().ok_or_else(|| context::refuse(AppError::NotFound))?),
        None => None,
    };
    Ok(MergeView {
        cohort: id.to_string(),
        stays,
        ends,
        others: sides,
    })
}

async fn work(cohort: CohortId, account: AccountId, now: i64, zone: TimeZone) -> Result<WorkView, AppError> {
    let (actor, app) = (context::actor()?, context::app());
    let stall = storage::storefronts::load_helped_storefront(&app.db, &actor, cohort, account).await?;
    let listings = storage::listings::list_helped_listings(&app.db, &actor, cohort, account).await?;
    let listing = |one: ListingSummary| HelpedListing {
        title: one.title,
        path: format!("/a/{cohort}/barang/{}", one.id),
        state: one.state,
        saved: time::ago(one.updated_at, now, zone),
    };
    Ok(WorkView {
        stall: stall.map(|stall| stall.draft.name).unwrap_or_default(),
        stall_path: format!("/a/{cohort}/orang/{account}/lapak"),
        listings: listings.into_iter().map(listing).collect(),
        new_key: context::new_key(),
    })
}

/// A link for a new password that this browser made a moment ago for this person.
pub(crate) fn issued_password(account: &str, whom: &str) -> Option<IssuedView> {
    let secret = kept("sandi", account)?;
    let link = format!("{}/masuk/sandi-baru/{secret}", context::app().public_url);
    Some(to_send("sandi", whom, messages::new_password(&link)))
}

/// An organizer's invitation that this browser made a moment ago for this organisation.
pub(crate) fn issued_organizer(organisation: &str, name: &str) -> Option<IssuedView> {
    let secret = kept("penyelenggara", organisation)?;
    let link = format!("{}/undangan/penyelenggara/{secret}", context::app().public_url);
    Some(to_send("penyelenggara", name, messages::organizer(name, &link)))
}

fn named(title: String) -> String {
    if title.trim().is_empty() {
        crate::text::participant::texts().untitled.to_owned()
    } else {
        title
    }
}

fn kept(kind: &str, of: &str) -> Option<String> {
    let kept = context::shown_once()?;
    let secret = kept
        .strip_prefix(kind)?
        .strip_prefix('.')?
        .strip_prefix(of)?
        .strip_prefix('.')?;
    secret.bytes().all(|b| b.is_ascii_hexdigit()).then(|| secret.to_owned())
}

fn to_send(kind: &str, whom: &str, message: String) -> IssuedView {
    IssuedView {
        kind: kind.to_owned(),
        whom: whom.to_owned(),
        code: String::new(),
        whatsapp: wa_link(None, &message),
        message,
    }
}

//! What a participant reads of sending and reviews.

use domain::{
    access::Actor,
    ids::{CohortId, ListingId},
    listings::{
        ClearedFinding, Finding, ListingState, Report, SendBlock, check, open_findings, send_blocks,
        state::PRIVATE_DATA,
    },
};
use storage::{
    cohorts::load_cohort,
    listings::{ListingView, list_own_listings, load_own_listing, report_on_listing},
    publications::own_public_place,
    reviews::mark_review_seen,
    storefronts::load_own_storefront,
    submissions::{SubmissionState, SubmissionView, TrySummary, list_own_tries, load_submission},
};

use super::show;
use crate::{
    context::{self, AppContext},
    error::AppError,
    reviews::views::{FindingLine, PublicView, ReviewRow, ReviewsView, SendView, WaitingView},
    text::{error_text, time},
    ui::wa_link,
};

/// Findings beside the blocking ones that are shown before sending (three at a time, principle 4 of the product).
const TIPS: usize = 3;

pub(super) async fn send_page(actor: &Actor, cohort: &str, listing: &str) -> Result<SendView, AppError> {
    let app = context::app();
    let (cohort, id): (CohortId, ListingId) = (context::id(cohort)?, context::id(listing)?);
    let own = load_own_listing(&app.db, actor, id).await?;
    if own.cohort != cohort || own.state == ListingState::Deleted {
        return Err(context::refuse(AppError::NotFound));
    }
    let place = load_cohort(&app.db, actor, cohort).await?;
    let tries = list_own_tries(&app.db, actor, id).await?;
    let newest = match tries.first() {
        Some(newest) => Some(load_submission(&app.db, actor, app.now(), newest.id).await?),
        None => None,
    };
    let report = report_on_listing(&app.db, actor, id, &check).await?;
    let stall = load_own_storefront(&app.db, actor, cohort).await?;
    let (name, city) = stall
        .map(|stall| (stall.draft.name, stall.draft.city))
        .unwrap_or_default();
    let cleared = newest.as_ref().map(all_cleared).unwrap_or_default();
    let waiting = waiting(&app, actor, &own, &tries, place.time_zone).await?;
    let reviewed = tries
        .iter()
        .find_map(|one| one.review.as_ref().map(|review| (one, review)));
    let feedback = match reviewed {
        Some((one, review)) => {
            if review.seen_at.is_none() {
                mark_review_seen(&app.db, actor, app.now(), review.id).await?;
            }
            Some(show::feedback(&app.db, review, one.try_number, place.time_zone).await?)
        }
        None => None,
    };
    let blocks = send_blocks(&own.draft, own.photos.len(), &report);
    Ok(SendView {
        cohort: cohort.to_string(),
        listing: id.to_string(),
        state: own.state,
        now: show::listing(&own.draft, &own.photos, &name, &city),
        score: show::score(&report),
        confirmed: actor.membership(cohort).is_some_and(|membership| membership.confirmed),
        musts: musts(&report, &cleared, &blocks),
        tips: tips(&report, &cleared),
        blocks: blocks.iter().map(|block| block_line(*block, &report)).collect(),
        key: context::new_key(),
        can_send: can_send(&own, &tries),
        waiting,
        feedback,
        public: public(&app, actor, &own).await?,
        can_publish: own.state == ListingState::Approved || (place.closed_at.is_some() && !own.public),
        taken_down: taken_down(&app, actor, &own).await?,
        tries: show::tries(&app.db, &tries, place.time_zone).await?,
    })
}

/// What mentors let pass: by earlier reviews, and by the one of the newest try.
fn all_cleared(newest: &SubmissionView) -> Vec<ClearedFinding> {
    let mut cleared = newest.cleared.clone();
    if let Some(review) = &newest.review {
        let by_it = open_findings(&newest.snapshot.report, &[])
            .into_iter()
            .filter(|finding| review.content.cleared.contains(&finding.check));
        cleared.extend(by_it.map(ClearedFinding::of));
    }
    cleared
}

fn musts(report: &Report, cleared: &[ClearedFinding], blocks: &[SendBlock]) -> Vec<FindingLine> {
    let blocking = |finding: &Finding| {
        let block = match finding.check.0.as_str() {
            "J01" => SendBlock::NoTitle,
            "F01" => SendBlock::NoPhoto,
            "H01" => SendBlock::NoPrice,
            "K01" => SendBlock::NoCategory,
            PRIVATE_DATA => SendBlock::PrivateData,
            _ => return false,
        };
        blocks.contains(&block)
    };
    open_findings(report, cleared)
        .into_iter()
        .filter(|finding| !blocking(finding))
        .map(|finding| show::finding(finding, &[]))
        .collect()
}

fn tips(report: &Report, cleared: &[ClearedFinding]) -> Vec<FindingLine> {
    report
        .findings
        .iter()
        .filter(|finding| finding.severity != domain::listings::Severity::W && !finding.is_silent())
        .filter(|finding| !cleared.contains(&ClearedFinding::of(finding)))
        .take(TIPS)
        .map(|finding| show::finding(finding, &[]))
        .collect()
}

fn block_line(block: SendBlock, report: &Report) -> FindingLine {
    let (field, code) = match block {
        SendBlock::NoTitle => ("title", "send_no_title"),
        SendBlock::NoPhoto => ("photos", "send_no_photo"),
        SendBlock::NoPrice => ("price", "send_no_price"),
        SendBlock::NoCategory => ("category", "send_no_category"),
        SendBlock::PrivateData => ("description", "send_private"),
    };
    let private = (block == SendBlock::PrivateData)
        .then(|| report.findings.iter().find(|finding| finding.check.0 == PRIVATE_DATA))
        .flatten();
    FindingLine {
        field: private.map_or(field, |finding| finding.field.as_str()).to_owned(),
        message: error_text(code),
        ..FindingLine::default()
    }
}

/// Sending makes sense while there is something new to look at.
fn can_send(own: &ListingView, tries: &[TrySummary]) -> bool {
    let last = tries
        .iter()
        .find(|one| !matches!(one.state, SubmissionState::Withdrawn | SubmissionState::Replaced));
    match last {
        None => !own.public,
        Some(last) => {
            own.state == ListingState::TakenDown || (differs(own, last) && own.state != ListingState::Published)
        }
    }
}

fn differs(own: &ListingView, sent: &TrySummary) -> bool {
    own.draft != sent.snapshot.draft || own.photos != sent.snapshot.photos
}

async fn waiting(
    app: &AppContext,
    actor: &Actor,
    own: &ListingView,
    tries: &[TrySummary],
    zone: domain::cohorts::TimeZone,
) -> Result<Option<WaitingView>, AppError> {
    let open = |one: &&TrySummary| matches!(one.state, SubmissionState::Waiting | SubmissionState::Opened);
    let Some(one) = tries.iter().find(open) else {
        return Ok(None);
    };
    let sent = load_submission(&app.db, actor, app.now(), one.id).await?;
    let link = format!("{}/a/{}/antrean/{}", app.public_url, own.cohort, one.id);
    let text = format!(
        "Halo Kak, saya {}. Barang saya “{}” sudah saya kirim untuk dilihat. Ini link-nya: {link}",
        sent.owner_name,
        own.draft.title.trim()
    );
    Ok(Some(WaitingView {
        submission: one.id.to_string(),
        sent: time::date_time(one.sent_at, zone),
        since: time::ago(one.sent_at, app.now(), zone),
        opened: one.state == SubmissionState::Opened,
        opened_by: match sent.hold {
            Some(hold) => show::called(&app.db, hold.by).await?,
            None => String::new(),
        },
        tell: wa_link(None, &text),
        changed: differs(own, one),
    }))
}

async fn public(app: &AppContext, actor: &Actor, own: &ListingView) -> Result<Option<PublicView>, AppError> {
    let Some(place) = own_public_place(&app.db, actor, own.id).await? else {
        return Ok(None);
    };
    let path = format!("/t/{}/{}", place.storefront, place.listing);
    let address = format!("{}{path}", app.public_url);
    let text = format!("{} bisa dipesan di sini: {address}", own.draft.title.trim());
    Ok(Some(PublicView {
        share: (!app.in_room()).then(|| wa_link(None, &text)),
        path,
        address,
        on_sale: own.on_sale,
        behind: own.state == ListingState::Changed,
        price: own.draft.variants.is_empty().then(|| own.draft.price.clone()),
        stock: own.draft.stock.clone(),
    }))
}

async fn taken_down(app: &AppContext, actor: &Actor, own: &ListingView) -> Result<Option<String>, AppError> {
    if own.state != ListingState::TakenDown {
        return Ok(None);
    }
    let list = list_own_listings(&app.db, actor, own.cohort).await?;
    let this = list.into_iter().find(|listing| listing.id == own.id);
    Ok(this.and_then(|listing| listing.taken_down_reason))
}

pub(super) async fn reviews(actor: &Actor, cohort: &str) -> Result<ReviewsView, AppError> {
    let app = context::app();
    let cohort: CohortId = context::id(cohort)?;
    let listings = list_own_listings(&app.db, actor, cohort).await?;
    let mut rows: Vec<ReviewRow> = listings
        .into_iter()
        .filter(|listing| listing.submission.is_some() || listing.unread_review.is_some())
        .map(|listing| ReviewRow {
            href: format!("/a/{cohort}/barang/{}/kirim", listing.id),
            title: listing.title,
            cover: listing.cover.as_ref().map(|cover| show::photo(cover).small),
            state: listing.state,
            unread: listing.unread_review.is_some(),
        })
        .collect();
    rows.sort_by_key(|row| !row.unread);
    let unread = rows.iter().filter(|row| row.unread).count();
    Ok(ReviewsView {
        cohort: cohort.to_string(),
        unread: u32::try_from(unread).unwrap_or(u32::MAX),
        rows,
    })
}

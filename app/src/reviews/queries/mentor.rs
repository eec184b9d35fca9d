//! What a mentor reads: the queue, and one try with everything its review needs.

use domain::{
    access::Actor,
    accounts::PhoneKind,
    cohorts::TimeZone,
    ids::{CohortId, SubmissionId},
    listings::open_findings,
    reviews::{Criterion, Level, ReviewDraft, praise_choices, rubric::GATE, suggest},
};
use storage::{
    StorageError,
    accounts::{kind_of_phone, load_account},
    cohorts::{CohortView, load_cohort},
    publications::{ChangeAfterPublishing, PublicPlace, list_changes_after_publishing},
    reviews::{ReviewView, mark_review_seen},
    submissions::{
        Hold, QueueItem, SubmissionState, SubmissionView, Viewer, load_submission, open_submission, review_queue,
    },
};

use super::show;
use crate::{
    context::{self, AppContext},
    error::AppError,
    reviews::{
        fields::{REMARK_FIELDS, field_label},
        review_form::ReviewForm,
        review_views::{ChangeRow, CriterionView, DoneView, Mode, QueueRow, QueueView, RemarkField, ReviewPageView},
    },
    text::time,
    ui::wa_link,
};

/// Findings beside those that must be settled (three at a time, principle 4 of the product).
const TIPS: usize = 3;
/// Praise and next steps to pick from: what fits a phone's screen.
const CHOICES: usize = 4;
/// Milliseconds after which a try counts as late: participants are told "biasanya 1 hari".
const LATE_MS: i64 = 86_400_000;

pub(super) async fn queue(actor: &Actor, cohort: &str, done: &str) -> Result<QueueView, AppError> {
    let app = context::app();
    let cohort: CohortId = context::id(cohort)?;
    let place = load_cohort(&app.db, actor, cohort).await?;
    let me = load_account(&app.db, actor.account).await?;
    let mut rows = Vec::new();
    for item in review_queue(&app.db, actor, app.now(), cohort).await? {
        rows.push(queue_row(&app, actor, cohort, item).await?);
    }
    let changes = list_changes_after_publishing(&app.db, actor, cohort).await?;
    Ok(QueueView {
        cohort: cohort.to_string(),
        cohort_name: place.name,
        unconfirmed: place.waiting,
        my_picture: me.picture.number(),
        my_name: me.name,
        rows,
        changes: changes
            .into_iter()
            .map(|change| change_row(change, app.now(), place.time_zone))
            .collect(),
        done: just_done(&app, actor, done, place.time_zone).await?,
        own_phone: own_phone(&app).await?,
    })
}

/// Whether nobody else uses this phone: only then what a mentor may read is left on it.
async fn own_phone(app: &AppContext) -> Result<bool, AppError> {
    let Some(phone) = context::caller().device else {
        return Ok(false);
    };
    Ok(kind_of_phone(&app.db, &phone).await? == Some(PhoneKind::Own))
}

async fn queue_row(app: &AppContext, actor: &Actor, cohort: CohortId, item: QueueItem) -> Result<QueueRow, AppError> {
    let waited = app.now().saturating_sub(item.waiting_since);
    let others = item.hold.as_ref().filter(|hold| !hold.mine);
    let owner = load_account(&app.db, item.owner).await?;
    Ok(QueueRow {
        href: format!("/a/{cohort}/antrean/{}", item.submission),
        title: item.title,
        cover: item.cover.as_ref().map(|cover| show::photo(cover).small),
        owner: show::name_of(&owner),
        owner_picture: owner.picture.number(),
        number: item.try_number,
        waited: time::span(waited / 1_000),
        late: waited > LATE_MS,
        opened_by: match others {
            Some(hold) => show::called(&app.db, hold.by).await?,
            None => String::new(),
        },
        mine: item.hold.is_some_and(|hold| hold.mine),
        disputed: item.disputed,
        of: match item.mentor.filter(|mentor| *mentor != actor.account) {
            Some(mentor) => show::called(&app.db, mentor).await?,
            None => String::new(),
        },
        first: item.first,
    })
}

fn change_row(change: ChangeAfterPublishing, now: i64, zone: TimeZone) -> ChangeRow {
    let mut what: Vec<&str> = change.fields.iter().map(|field| field_label(field)).collect();
    what.dedup();
    ChangeRow {
        id: change.id.to_string(),
        listing: change.listing.to_string(),
        title: change.title,
        what: what.join(", "),
        when: time::ago(change.changed_at, now, zone),
        path: change.public.map(path),
    }
}

fn path(place: PublicPlace) -> String {
    format!("/t/{}/{}", place.storefront, place.listing)
}

/// Opens a try and shows it; what cannot be opened any more is shown as it ended.
pub(super) async fn review(
    actor: &Actor,
    cohort: &str,
    submission: &str,
    done: &str,
) -> Result<ReviewPageView, AppError> {
    let app = context::app();
    let (cohort, id): (CohortId, SubmissionId) = (context::id(cohort)?, context::id(submission)?);
    let place = load_cohort(&app.db, actor, cohort).await?;
    let hold = match open_submission(&app.db, actor, app.now(), &mut app.dice(), id).await {
        Ok(hold) => Some(hold),
        Err(StorageError::Rule("not_open")) => None,
        Err(error) => return Err(error.into()),
    };
    let sent = load_submission(&app.db, actor, app.now(), id).await?;
    if sent.cohort != cohort || sent.viewer != Viewer::Mentor {
        return Err(context::refuse(AppError::NotFound));
    }
    if let Some(review) = &sent.review
        && review.mentor == actor.account
        && review.reply.is_some()
    {
        mark_review_seen(&app.db, actor, app.now(), review.id).await?;
    }
    let mode = mode(&app, hold, &sent, place.time_zone).await?;
    let done = just_done(&app, actor, done, place.time_zone).await?;
    page(&app, sent, mode, done, &place).await
}

/// A try as it is fetched ahead: it is not opened, so that nobody else has to wait for a phone in a pocket.
pub(super) async fn review_ahead(actor: &Actor, cohort: &str, submission: &str) -> Result<ReviewPageView, AppError> {
    let app = context::app();
    let (cohort, id): (CohortId, SubmissionId) = (context::id(cohort)?, context::id(submission)?);
    let place = load_cohort(&app.db, actor, cohort).await?;
    let sent = load_submission(&app.db, actor, app.now(), id).await?;
    if sent.cohort != cohort || sent.viewer != Viewer::Mentor {
        return Err(context::refuse(AppError::NotFound));
    }
    let waits = matches!(sent.state, SubmissionState::Waiting | SubmissionState::Opened);
    let mode = match &sent.hold {
        Some(hold) if !hold.mine => Mode::Held(show::called(&app.db, hold.by).await?),
        _ if waits => Mode::Ahead,
        _ => mode(&app, None, &sent, place.time_zone).await?,
    };
    page(&app, sent, mode, None, &place).await
}

async fn mode(app: &AppContext, hold: Option<Hold>, sent: &SubmissionView, zone: TimeZone) -> Result<Mode, AppError> {
    Ok(match (&sent.review, hold) {
        (Some(review), _) => match review.correctable_until {
            Some(until) if until > app.now() => Mode::Correct(time::clock(until, zone)),
            _ => Mode::Done,
        },
        (None, Some(hold)) if hold.mine => Mode::Write(time::clock(hold.until, zone)),
        (None, Some(hold)) => Mode::Held(show::called(&app.db, hold.by).await?),
        (None, None) => Mode::Gone,
    })
}

async fn page(
    app: &AppContext,
    sent: SubmissionView,
    mode: Mode,
    done: Option<DoneView>,
    place: &CohortView,
) -> Result<ReviewPageView, AppError> {
    let zone = place.time_zone;
    let unsent = sent.review_draft.as_ref().map(unsent).unwrap_or_default();
    let owner = load_account(&app.db, sent.owner).await?;
    let report = &sent.snapshot.report;
    let proposals = suggest(report);
    let proposed = |criterion: Criterion| {
        proposals
            .iter()
            .find(|(c, _)| *c == criterion)
            .and_then(|(_, level)| *level)
    };
    let taught: Vec<Criterion> = Criterion::taught(place.reached(app.now())).collect();
    let written = written(&sent, &taught, proposed);
    let (praise, steps) = choices(&sent, &taught, proposed);
    let form = ReviewForm::of(&written, &praise, &steps);
    let musts = open_findings(report, &sent.cleared)
        .into_iter()
        .map(|finding| show::finding(finding, &sent.disputed))
        .collect();
    let tips = report
        .findings
        .iter()
        .filter(|finding| finding.severity != domain::listings::Severity::W && !finding.is_silent())
        .take(TIPS)
        .map(|finding| show::finding(finding, &[]))
        .collect();
    Ok(ReviewPageView {
        cohort: sent.cohort.to_string(),
        submission: sent.id.to_string(),
        listing: sent.listing.to_string(),
        owner: show::name_of(&owner),
        owner_picture: owner.picture.number(),
        number: sent.try_number,
        sent: time::ago(sent.sent_at, app.now(), zone),
        mode,
        snapshot: show::snapshot(&sent.snapshot),
        score: show::score(report),
        musts,
        tips,
        earlier: show::tries(&app.db, &sent.earlier, zone).await?,
        criteria: taught.iter().map(|c| criterion(*c, proposed(*c), &written)).collect(),
        untaught: Criterion::ALL
            .into_iter()
            .filter(|c| !taught.contains(c))
            .map(|c| c.name().to_owned())
            .collect(),
        ask_safe: !taught.contains(&GATE),
        praise_choices: praise,
        step_choices: steps,
        remarks: REMARK_FIELDS.iter().map(|field| remark(field, &form)).collect(),
        form,
        publish_on_approval: sent.publish_on_approval,
        public: sent.public.map(path),
        feedback: match &sent.review {
            Some(review) => Some(show::feedback(&app.db, review, sent.try_number, zone).await?),
            None => None,
        },
        done,
        by: context::actor()?.account.to_string(),
        key: context::new_key(),
        unsent,
        own_phone: own_phone(app).await?,
    })
}

/// What a mentor wrote of a try that somebody else reviewed first, or that was taken back meanwhile.
fn unsent(draft: &ReviewDraft) -> Vec<String> {
    let remarks = draft.remarks.iter().map(|remark| &remark.text);
    [&draft.praise, &draft.next_step]
        .into_iter()
        .chain(remarks)
        .chain([&draft.reason])
        .filter(|words| !words.is_empty())
        .cloned()
        .collect()
}

/// The saved review, else the draft, else what the report proposes.
fn written(sent: &SubmissionView, taught: &[Criterion], proposed: impl Fn(Criterion) -> Option<Level>) -> ReviewDraft {
    if let Some(review) = &sent.review {
        return review.content.clone();
    }
    sent.review_draft.clone().unwrap_or_else(|| ReviewDraft {
        ratings: taught.iter().filter_map(|c| Some((*c, proposed(*c)?))).collect(),
        ..ReviewDraft::default()
    })
}

/// Praise for what is proposed as good, the best first, filled up with other criteria; next steps from what is lowest.
fn choices(
    sent: &SubmissionView,
    taught: &[Criterion],
    proposed: impl Fn(Criterion) -> Option<Level>,
) -> (Vec<String>, Vec<String>) {
    let good = taught.iter().filter_map(|c| Some((*c, proposed(*c)?))).collect();
    let mut praise: Vec<String> = Vec::new();
    let first_words = taught.iter().map(|criterion| criterion.praise()[0]);
    for words in praise_choices(&good).into_iter().step_by(2).chain(first_words) {
        if praise.len() < CHOICES && !praise.iter().any(|known| known == words) {
            praise.push(words.to_owned());
        }
    }
    let mut lowest: Vec<(Level, Criterion)> = good.into_iter().map(|(criterion, level)| (level, criterion)).collect();
    lowest.sort();
    let mut steps: Vec<String> = lowest
        .into_iter()
        .filter(|(level, _)| *level < Level::Proficient)
        .map(|(level, criterion)| criterion.level(level).advice.to_owned())
        .take(CHOICES - 1)
        .collect();
    if let Some(top) = sent.snapshot.report.top(1).next() {
        steps.insert(0, top.message.clone());
    }
    (praise, steps)
}

fn criterion(criterion: Criterion, proposed: Option<Level>, written: &ReviewDraft) -> CriterionView {
    CriterionView {
        key: criterion.key().to_owned(),
        name: criterion.name().to_owned(),
        anchors: Level::ALL
            .iter()
            .map(|level| criterion.level(*level).anchor.to_owned())
            .collect(),
        proposed: proposed.map_or(0, u8::from),
        level: written.ratings.get(&criterion).map_or(0, |level| u8::from(*level)),
    }
}

fn remark(field: &str, form: &ReviewForm) -> RemarkField {
    RemarkField {
        field: field.to_owned(),
        label: field_label(field).to_owned(),
        text: form.remarks.get(field).cloned().unwrap_or_default(),
    }
}

/// The review that was just saved, to tell its participant by WhatsApp. An id that is not one's own work shows nothing.
async fn just_done(app: &AppContext, actor: &Actor, done: &str, zone: TimeZone) -> Result<Option<DoneView>, AppError> {
    let Ok(id) = done.parse::<SubmissionId>() else {
        return Ok(None);
    };
    let sent = match load_submission(&app.db, actor, app.now(), id).await {
        Ok(sent) => sent,
        Err(StorageError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let Some(review) = sent.review.clone().filter(|review| review.mentor == actor.account) else {
        return Ok(None);
    };
    Ok(Some(DoneView {
        tell: tell(app, &sent, &review).await?,
        owner: show::called(&app.db, sent.owner).await?,
        ready: review.decision == domain::reviews::Decision::ReadyToPublish,
        public: sent.public.is_some(),
        correct: review
            .correctable_until
            .filter(|until| *until > app.now())
            .map(|until| {
                (
                    format!("/a/{}/antrean/{}", sent.cohort, sent.id),
                    time::clock(until, zone),
                )
            }),
    }))
}

async fn tell(app: &AppContext, sent: &SubmissionView, review: &ReviewView) -> Result<String, AppError> {
    let link = format!("{}/a/{}/barang/{}/kirim", app.public_url, sent.cohort, sent.listing);
    let news = match review.decision {
        domain::reviews::Decision::ReadyToPublish => "siap tayang",
        domain::reviews::Decision::Improve => "ada satu langkah lagi",
    };
    let text = format!(
        "Halo {}, “{}” sudah saya lihat: {news}. Baca ulasannya di sini: {link}",
        show::called(&app.db, sent.owner).await?,
        sent.snapshot.draft.title.trim()
    );
    // Empty unless its owner agreed to show the number.
    let phone = domain::accounts::Phone::parse(&sent.snapshot.storefront.order_number).ok();
    Ok(wa_link(phone.as_ref(), &text))
}

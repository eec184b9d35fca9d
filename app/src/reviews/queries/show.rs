//! Storage's records as the pages show them.

use domain::{
    cohorts::TimeZone,
    ids::AccountId,
    listings::{
        CategoryChoice, CheckContext, ClearedFinding, Condition, Finding, ListingDraft, PhotoFact, Report, SellingKind,
        catalog, check,
    },
    money::{Rupiah, parse_price},
    numbers::Reading,
    reviews::{Advice, Feedback, Level, Review},
};
use storage::{
    Database,
    accounts::{AccountView, load_account},
    listings::PhotoView,
    reviews::ReviewView,
    submissions::{Snapshot, SubmissionState, TrySummary},
};

use crate::{
    error::AppError,
    reviews::{
        fields::field_label,
        views::{
            AdviceLine, FeedbackView, FindingLine, Line, PhotoLinks, RemarkLine, ScoreView, SnapshotView, TryOutcome,
            TryView,
        },
    },
    text::time,
};

/// The check that always waits for a mentor's word, disputed or not (B-1 of the domain facts).
const ASKS_A_MENTOR: &str = "K05";

/// A person as they are called: *Ibu Rini*.
pub(super) async fn called(db: &Database, person: AccountId) -> Result<String, AppError> {
    Ok(name_of(&load_account(db, person).await?))
}

/// The same of somebody who is loaded already.
pub(super) fn name_of(person: &AccountView) -> String {
    if person.name.starts_with(&person.form_of_address.to_string()) {
        return person.name.clone();
    }
    person.form_of_address.of(&person.name)
}

pub(super) fn photo(photo: &PhotoView) -> PhotoLinks {
    let file = |size: &str| format!("/foto/{}/{}/{size}.webp", photo.id, photo.version.as_str());
    PhotoLinks {
        small: file("160"),
        medium: file("480"),
    }
}

/// A listing as a buyer would see it.
pub(super) fn listing(draft: &ListingDraft, photos: &[PhotoView], stall: &str, city: &str) -> SnapshotView {
    let stall = [stall.trim(), city.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    SnapshotView {
        title: draft.title.clone(),
        price: price(&draft.price),
        price_from: draft.price_from,
        unit: draft.unit.clone(),
        description: draft.description.clone(),
        photos: photos.iter().map(photo).collect(),
        facts: facts(draft),
        variants: draft
            .variants
            .iter()
            .map(|variant| line(&variant.name, price(&variant.price)))
            .collect(),
        stall,
    }
}

pub(super) fn snapshot(snapshot: &Snapshot) -> SnapshotView {
    let stall = &snapshot.storefront;
    listing(&snapshot.draft, &snapshot.photos, &stall.name, &stall.city)
}

fn price(typed: &str) -> String {
    match parse_price(typed) {
        Reading::Clear(Rupiah(amount)) => Rupiah(amount).to_string(),
        _ => typed.trim().to_owned(),
    }
}

fn line(label: &str, value: impl Into<String>) -> Line {
    Line {
        label: label.to_owned(),
        value: value.into(),
    }
}

fn facts(draft: &ListingDraft) -> Vec<Line> {
    let kind = draft.kind.map(|kind| match kind {
        SellingKind::Ready => "Siap kirim",
        SellingKind::PreOrder => "Pesan dulu",
        SellingKind::MadeToday => "Dibuat hari ini",
        SellingKind::Service => "Jasa",
    });
    let condition = draft.condition.map(|condition| match condition {
        Condition::New => "Baru",
        Condition::Used => "Bekas",
    });
    let mut lines = vec![
        line("Jenis", category(draft)),
        line("Dijual", kind.unwrap_or_default()),
        line("Stok", draft.stock.trim()),
        line("Berat", draft.weight.trim()),
        line("Kondisi", condition.unwrap_or_default()),
        line("Siap dalam (hari)", draft.handling_days.trim()),
    ];
    lines.extend(
        draft
            .attributes
            .iter()
            .map(|(key, value)| line(&attribute_label(draft, key), value.trim())),
    );
    lines.retain(|line| !line.value.is_empty());
    lines
}

fn category(draft: &ListingDraft) -> String {
    match &draft.category {
        Some(CategoryChoice::Leaf(id)) => {
            catalog::leaf(id).map_or_else(String::new, |(group, leaf)| format!("{}, {}", group.name, leaf.name))
        }
        Some(CategoryChoice::Other { text, .. }) => text.clone(),
        None => String::new(),
    }
}

fn attribute_label(draft: &ListingDraft, key: &str) -> String {
    let known = match &draft.category {
        Some(CategoryChoice::Leaf(id)) => catalog::leaf(id).and_then(|(_, leaf)| {
            leaf.attributes()
                .find(|attribute| attribute.key == key)
                .map(|attribute| attribute.label)
        }),
        _ => None,
    };
    known.unwrap_or(key).to_owned()
}

pub(super) fn score(report: &Report) -> ScoreView {
    ScoreView {
        score: report.score,
        band: report.band,
    }
}

pub(super) fn finding(finding: &Finding, disputed: &[ClearedFinding]) -> FindingLine {
    let disputed = disputed.contains(&ClearedFinding::of(finding));
    FindingLine {
        check: finding.check.0.clone(),
        field: finding.field.clone(),
        message: finding.message.clone(),
        how: finding.how.clone(),
        disputed,
        clearable: disputed || finding.check.0 == ASKS_A_MENTOR,
    }
}

/// A review as the participant reads it.
pub(super) async fn feedback(
    db: &Database,
    review: &ReviewView,
    number: i32,
    zone: TimeZone,
) -> Result<FeedbackView, AppError> {
    let content = review.content.clone();
    let read = Feedback::from(&Review {
        decision: review.decision,
        ratings: content.ratings,
        praise: content.praise,
        next_step: content.next_step,
        remarks: content.remarks,
        cleared: content.cleared,
        open: Vec::new(),
        reason: None,
    });
    let remark = |remark: domain::reviews::Remark| RemarkLine {
        label: field_label(&remark.field).to_owned(),
        field: remark.field,
        text: remark.text,
    };
    Ok(FeedbackView {
        review: review.id.to_string(),
        mentor: called(db, review.mentor).await?,
        when: time::date(review.corrected_at.unwrap_or(review.saved_at), zone),
        number,
        ready: review.decision == domain::reviews::Decision::ReadyToPublish,
        praise: read.praise,
        next_step: read.next_step,
        remarks: read.remarks.into_iter().map(remark).collect(),
        advice: read.advice.iter().map(advice).collect(),
        folded: read.folded.iter().map(advice).collect(),
        reply: review.reply.clone().unwrap_or_default(),
    })
}

fn advice(advice: &Advice) -> AdviceLine {
    let level: Level = advice.level;
    AdviceLine {
        name: advice.criterion.name().to_owned(),
        level: level.into(),
        level_name: level.name().to_owned(),
        shown: advice.criterion.level(level).shown.to_owned(),
        advice: advice.text.to_owned(),
    }
}

/// All tries, the newest first, each judged by today's rules (decision 19) and compared with the one before.
pub(super) async fn tries(db: &Database, tries: &[TrySummary], zone: TimeZone) -> Result<Vec<TryView>, AppError> {
    let mut views = Vec::with_capacity(tries.len());
    for (at, one) in tries.iter().enumerate() {
        let before = tries.get(at + 1).map(|before| &before.snapshot);
        views.push(TryView {
            number: one.try_number,
            sent: time::date_time(one.sent_at, zone),
            outcome: outcome(one.state),
            snapshot: snapshot(&one.snapshot),
            score: score(&judged_today(&one.snapshot)),
            changed: before.map_or_else(Vec::new, |before| changed(before, &one.snapshot)),
            review: match &one.review {
                Some(review) => Some(feedback(db, review, one.try_number, zone).await?),
                None => None,
            },
        });
    }
    Ok(views)
}

fn outcome(state: SubmissionState) -> TryOutcome {
    use domain::reviews::Decision;
    match state {
        SubmissionState::Waiting => TryOutcome::Waiting,
        SubmissionState::Opened => TryOutcome::Opened,
        SubmissionState::Reviewed(Decision::ReadyToPublish) => TryOutcome::Ready,
        SubmissionState::Reviewed(Decision::Improve) => TryOutcome::Improve,
        SubmissionState::Withdrawn => TryOutcome::Withdrawn,
        SubmissionState::Replaced => TryOutcome::Replaced,
    }
}

fn judged_today(snapshot: &Snapshot) -> Report {
    let facts: Vec<PhotoFact> = snapshot.photos.iter().map(|photo| photo.received).collect();
    check(&CheckContext::new(&snapshot.draft, &facts, &snapshot.storefront.city))
}

fn changed(before: &Snapshot, now: &Snapshot) -> Vec<String> {
    [
        ("photos", before.photos != now.photos),
        ("title", before.draft.title != now.draft.title),
        ("price", before.draft.price != now.draft.price),
        ("description", before.draft.description != now.draft.description),
    ]
    .into_iter()
    .filter(|(_, changed)| *changed)
    .map(|(part, _)| part.to_owned())
    .collect()
}

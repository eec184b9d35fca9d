use domain::listings::{Band, ListingDraft, Report, Severity};
use leptos::prelude::*;

use super::{coach_line::how_view, desk::Desk, score_ring::score_ring};
use crate::{
    text::desk::{self, field_name},
    ui::Icon,
};

/// Findings in the summary (product: at most three things at a time).
const AT_ONCE: usize = 3;

/// What the summary says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100.
    score: u8,
    /// Its band.
    band: Band,
    /// Fields that keep the listing from going public.
    missing: Vec<String>,
    /// The most important findings: whether it stops, field, what, and how to mend it.
    findings: Vec<(bool, String, String, String)>,
}

impl Score {
    /// The summary of an open editor; nothing while nothing is typed.
    pub fn of(desk: &Desk) -> Option<Self> {
        (desk.draft != ListingDraft::default()).then(|| Self::read(&desk.report))
    }

    fn read(report: &Report) -> Self {
        let mut missing: Vec<String> = Vec::new();
        for finding in report.must() {
            if !missing.contains(&finding.field) {
                missing.push(finding.field.clone());
            }
        }
        let findings = report
            .top(AT_ONCE)
            .map(|finding| {
                (
                    finding.severity == Severity::W,
                    finding.field.clone(),
                    finding.message.clone(),
                    finding.how.clone(),
                )
            })
            .collect();
        Self {
            score: report.score,
            band: report.band,
            missing,
            findings,
        }
    }
}

/// A word of welcome, or the score with what is missing and the three most important things.
pub fn score_view(score: Option<Score>) -> impl IntoView {
    let t = desk::texts();
    let welcome = score.is_none().then(|| view! { <p class="soft">{t.nothing_yet}</p> });
    view! {
        {welcome}
        {score.map(card)}
    }
}

fn card(score: Score) -> impl IntoView {
    let t = desk::texts();
    let Score {
        score,
        band,
        missing,
        findings,
    } = score;
    let not_yet = if missing.is_empty() { t.all_there } else { t.not_yet };
    let missing = missing.into_iter().enumerate().map(|(at, field)| {
        let comma = if at == 0 { "" } else { ", " };
        view! {
            {comma}
            <a href=place(&field)>{field_name(&field)}</a>
        }
    });
    let good = findings.is_empty().then(|| view! { <p>{t.all_good}</p> });
    view! {
        <div class="card">
            {score_ring(score, band, "ring")}
            <p class="not-yet">
                <b>{not_yet}</b>
                {missing.collect::<Vec<_>>()}
            </p>
            {good}
            <ul class="findings">{findings.into_iter().map(finding_view).collect::<Vec<_>>()}</ul>
        </div>
    }
}

fn finding_view((stop, field, message, how): (bool, String, String, String)) -> impl IntoView {
    view! {
        <li class="finding" data-tone=stop.then_some("stop")>
            <Icon name=if stop { "warning" } else { "info" } />
            <div class="finding-body">
                <p lang="id">
                    <a href=place(&field)>{message}</a>
                </p>
                {how_view(how)}
            </div>
        </li>
    }
}

/// The place of a field on the page.
fn place(field: &str) -> String {
    match field.strip_prefix("attributes.") {
        Some(key) => ["#attr-", key].concat(),
        None if field == "photos" => "#foto".to_owned(),
        None => ["#", field].concat(),
    }
}

use domain::listings::{Band, Finding, ListingDraft, Severity};
use leptos::prelude::*;

use super::{coach_line::how_view, desk::Desk};
use crate::{
    text::desk::{self, field_name},
    ui::Icon,
};

/// Findings in the summary (product: at most three things at a time).
const AT_ONCE: usize = 3;

/// The score with what is missing and the three most important things; a word of welcome while nothing is typed.
pub fn score_view(desk: Desk) -> AnyView {
    let t = desk::texts();
    if desk.draft.with(|draft| *draft == ListingDraft::default()) {
        return view! { <p class="soft">{t.nothing_yet}</p> }.into_any();
    }
    desk.report.with(|report| {
        let score = report.score.to_string();
        let name = report.band.name();
        let code = match report.band {
            Band::Starting => "baru-mulai",
            Band::Nearly => "hampir",
            Band::Good => "bagus",
            Band::VeryGood => "bagus-sekali",
        };
        let mut missing: Vec<&str> = Vec::new();
        for finding in report.must() {
            if !missing.contains(&finding.field.as_str()) {
                missing.push(&finding.field);
            }
        }
        let complete = missing.is_empty();
        let missing = missing
            .into_iter()
            .enumerate()
            .map(|(at, field)| {
                let comma = if at == 0 { "" } else { ", " };
                view! {
                    {comma}
                    <a href=place(field)>{field_name(field)}</a>
                }
            })
            .collect_view();
        let findings: Vec<AnyView> = report.top(AT_ONCE).map(finding_view).collect();
        let good = findings.is_empty();
        view! {
            <div class="card">
                <div class="score">
                    <div class="ring" data-band=code>
                        <svg viewBox="0 0 44 44" aria-hidden="true">
                            <circle cx="22" cy="22" r="19"></circle>
                            <circle
                                class="ring-value"
                                cx="22"
                                cy="22"
                                r="19"
                                pathLength="100"
                                stroke-dasharray=[&score, " 100"].concat()
                            ></circle>
                        </svg>
                        <span class="ring-number">{score.clone()}</span>
                    </div>
                    <div>
                        <p class="score-band">{name}</p>
                        <p class="soft">{score} {t.of_hundred}</p>
                    </div>
                </div>
                <p class="not-yet">
                    {if complete {
                        view! { <b>{t.all_there}</b> }.into_any()
                    } else {
                        view! {
                            <b>{t.not_yet}</b>
                            {missing}
                        }
                            .into_any()
                    }}
                </p>
                {good.then(|| view! { <p>{t.all_good}</p> })}
                <ul class="findings">{findings}</ul>
            </div>
        }
        .into_any()
    })
}

fn finding_view(finding: &Finding) -> AnyView {
    let stop = finding.severity == Severity::W;
    view! {
        <li class="finding" data-tone=stop.then_some("stop")>
            <Icon name=if stop { "warning" } else { "info" } />
            <div class="finding-body">
                <p>
                    <a href=place(&finding.field)>{finding.message.clone()}</a>
                </p>
                {how_view(finding.how.clone())}
            </div>
        </li>
    }
    .into_any()
}

/// The place of a field on the page.
fn place(field: &str) -> String {
    let id = match field.strip_prefix("attributes.") {
        Some(key) => return ["#attr-", key].concat(),
        None if field == "photos" => "foto",
        None => field,
    };
    ["#", id].concat()
}

use domain::reviews::{Decision, rubric::GATE_CONFIRMATION};
use leptos::prelude::*;

use super::review_views::{RemarkField, ReviewPageView};
use crate::{
    text::mentor,
    ui::{AreaField, FormScope, Icon},
};

/// The second half of a review: praise, next step, result; remarks folded.
#[component]
pub fn Verdict(
    /// The try.
    page: ReviewPageView,
) -> impl IntoView {
    let t = mentor::texts();
    let form = page.form.clone();
    view! {
        <section class="card stack" aria-labelledby="kata-anda">
            <h2 class="sr-only" id="kata-anda">
                {t.praise}
            </h2>
            <Choice title=t.praise name="review[praise_choice]" choices=page.praise_choices.clone() chosen=form.praise_choice />
            <AreaField label=t.own_words name="review[praise]" value=form.praise rows=2 />
            <Choice title=t.step name="review[step_choice]" choices=page.step_choices.clone() chosen=form.step_choice />
            <AreaField label=t.own_words name="review[next_step]" value=form.next_step rows=2 />
            <Remarks remarks=page.remarks.clone() />
        </section>
        <section class="card stack">
            <Outcome page=page.clone() />
            {(!page.musts.is_empty())
                .then(|| view! { <AreaField label=t.reason name="review[reason]" value=form.reason.clone() rows=2 /> })}
        </section>
    }
    .into_any()
}

/// Lines to pick from, one tap each; whole sentences, so below each other.
#[component]
fn Choice(title: &'static str, name: &'static str, choices: Vec<String>, chosen: String) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let chosen = scope.value(name).unwrap_or(chosen);
    view! {
        <fieldset class="field">
            <legend class="field-label">{title}</legend>
            <div class="choices choices--1" lang="id">
                {choices
                    .into_iter()
                    .map(|words| {
                        view! {
                            <label class="choice">
                                <input
                                    class="choice-input"
                                    type="radio"
                                    name=name
                                    value=words.clone()
                                    checked=words == chosen
                                />
                                <span class="choice-tile">{words.clone()}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Remarks(remarks: Vec<RemarkField>) -> impl IntoView {
    let t = mentor::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let filled = |remark: &RemarkField| {
        let typed = remark_name(&remark.field).and_then(|name| scope.value(name));
        !typed.unwrap_or_else(|| remark.text.clone()).is_empty()
    };
    let open = remarks.iter().any(filled);
    view! {
        <details class="fold" open=open>
            <summary>{t.remarks}</summary>
            <div class="fold-body stack">
                {remarks
                    .into_iter()
                    .filter_map(|remark| {
                        let name = remark_name(&remark.field)?;
                        Some(view! { <AreaField label=remark.label name=name value=remark.text rows=2 /> })
                    })
                    .collect_view()}
            </div>
        </details>
    }
    .into_any()
}

fn remark_name(field: &str) -> Option<&'static str> {
    Some(match field {
        "photos" => "review[remarks][photos]",
        "title" => "review[remarks][title]",
        "description" => "review[remarks][description]",
        "price" => "review[remarks][price]",
        "category" => "review[remarks][category]",
        "handling_days" => "review[remarks][handling_days]",
        _ => return None,
    })
}

#[component]
fn Outcome(page: ReviewPageView) -> impl IntoView {
    let t = mentor::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let chosen = scope.value("review[decision]").unwrap_or(page.form.decision.clone());
    let error = scope.error("review[decision]");
    let described = error.is_some().then_some("decision-e");
    let safe = match scope.0.is_some() {
        true => scope.value("review[safe]").is_some(),
        false => !page.form.safe.is_empty(),
    };
    let after = if page.publish_on_approval {
        t.ready_now
    } else {
        t.ready_later
    };
    let tile = |decision: Decision, icon: &'static str, word: &'static str, after: &'static str| {
        view! {
            <label class="choice">
                <input
                    class="choice-input"
                    type="radio"
                    name="review[decision]"
                    value=decision.code()
                    checked=decision.code() == chosen
                    required
                />
                <span class="choice-tile choice-tile--tall">
                    <Icon name=icon />
                    <span class="choice-name">{word}</span>
                    {(!after.is_empty()).then(|| view! { <span class="choice-text">{after}</span> })}
                </span>
            </label>
        }
        .into_any()
    };
    view! {
        {page
            .ask_safe
            .then(|| {
                let error = scope.error("review[safe]");
                let described = error.is_some().then_some("safe-e");
                view! {
                    <div class="field">
                        <label class="check">
                            <input
                                type="checkbox"
                                name="review[safe]"
                                value="ya"
                                checked=safe
                                aria-describedby=described
                            />
                            <span class="check-text" lang="id">{GATE_CONFIRMATION}</span>
                        </label>
                        {error.map(|error| error_line(error, "safe-e"))}
                    </div>
                }
            })}
        <fieldset class="field" aria-describedby=described>
            <legend class="field-label">{t.decision}</legend>
            <div class="choices choices--2">
                {tile(Decision::Improve, "refresh", t.improve, "")}
                {tile(Decision::ReadyToPublish, "stall", t.ready, after)}
            </div>
            {error.map(|error| error_line(error, "decision-e"))}
        </fieldset>
    }
    .into_any()
}

fn error_line(error: String, id: &'static str) -> AnyView {
    view! {
        <p class="field-error" id=id>
            <Icon name="warning" />
            {error}
        </p>
    }
    .into_any()
}

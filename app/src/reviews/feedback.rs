use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::ReplyToReview,
    fields::field_href,
    views::{AdviceLine, FeedbackView, RemarkLine},
};
use crate::{
    text::reviews,
    ui::{AreaField, Icon, PlainForm},
};

/// A review in the order in which it is read: praise, next step, remarks, advice; the rest folded.
#[component]
pub fn Feedback(
    /// The review.
    feedback: FeedbackView,
    /// Where the listing is improved; no button without it.
    #[prop(optional, into)]
    improve: Option<String>,
) -> impl IntoView {
    let t = reviews::texts();
    let next_word = if feedback.ready { t.next_time } else { t.next_step };
    let edit = improve.clone().unwrap_or_default();
    view! {
        <section class="card card--praise">
            <p class="card-kicker">
                <Icon name="heart" />
                {t.praise}
            </p>
            <p class="lead prewrap" lang="id">"“" {feedback.praise.clone()} "”"</p>
        </section>
        <section class="card card--next">
            <p class="card-kicker">
                <Icon name="next" />
                {next_word}
            </p>
            <p class="lead prewrap" lang="id">{feedback.next_step.clone()}</p>
            {improve
                .map(|href| {
                    view! {
                        <a class="btn btn--primary btn--wide" href=href>
                            {t.improve}
                        </a>
                    }
                })}
        </section>
        {feedback.remarks.iter().map(|remark| view_remark(remark, &feedback.mentor, &edit)).collect_view()}
        <Advice advice=feedback.advice.clone() />
        {(!feedback.folded.is_empty())
            .then(|| {
                view! {
                    <details class="fold">
                        <summary>{t.more_advice}</summary>
                        <div class="fold-body stack">{advice_lines(&feedback.folded)}</div>
                    </details>
                }
            })}
    }
    .into_any()
}

fn view_remark(remark: &RemarkLine, mentor: &str, edit: &str) -> AnyView {
    let t = reviews::texts();
    let label = remark.label.clone();
    let field = if edit.is_empty() {
        label.into_any()
    } else {
        view! { <a href=field_href(edit, &remark.field)>{label}</a> }.into_any()
    };
    view! {
        <div class="remark">
            <p class="remark-from">{mentor.to_owned()} ", " {t.at} " " {field}</p>
            <p class="prewrap" lang="id">{remark.text.clone()}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Advice(advice: Vec<AdviceLine>) -> impl IntoView {
    let t = reviews::texts();
    (!advice.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="saran">
                <h2 class="card-title" id="saran">
                    {t.advice}
                </h2>
                {advice_lines(&advice)}
            </section>
        }
    })
}

fn advice_lines(lines: &[AdviceLine]) -> AnyView {
    lines
        .iter()
        .map(|line| {
            let marks = (1..=4)
                .map(|at| view! { <i data-on=(at <= line.level).then_some("")></i> })
                .collect_view();
            view! {
                <div class="stack-tight" lang="id" data-dengar="">
                    <p class="row row--between">
                        <b>{line.name.clone()}</b>
                        <span>
                            {line.level_name.clone()} " "
                            <span class="level-mark" aria-hidden="true">
                                {marks}
                            </span>
                        </span>
                    </p>
                    <p class="soft">{line.shown.clone()}</p>
                    <p>{line.advice.clone()}</p>
                </div>
            }
        })
        .collect_view()
        .into_any()
}

/// The participant's answer and the form for it.
#[component]
pub fn Reply(
    /// The review that is answered.
    feedback: FeedbackView,
) -> impl IntoView {
    let t = reviews::texts();
    let answered = !feedback.reply.is_empty();
    view! {
        {answered
            .then(|| {
                view! {
                    <div class="remark remark--own">
                        <p class="remark-from">{t.you}</p>
                        <p class="prewrap" lang="id">{feedback.reply.clone()}</p>
                    </div>
                }
            })}
        <PlainForm action=ReplyToReview::PATH class="stack-tight">
            <input type="hidden" name="review" value=feedback.review.clone() />
            <AreaField
                label=if answered { t.reply_change } else { t.reply }
                name="reply"
                value=feedback.reply.clone()
                rows=2
                maxlength=1000
            />
            <button class="btn" type="submit">
                <Icon name="send" />
                {t.reply_send}
            </button>
        </PlainForm>
    }
    .into_any()
}

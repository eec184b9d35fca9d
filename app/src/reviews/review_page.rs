use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::SaveReview,
    autosave::ReviewDraftLine,
    decision::Verdict,
    feedback::Feedback,
    preview::Preview,
    queries::{open_review, review_ahead},
    queue_parts::{Done, FetchAhead, TakeDownForm},
    review_views::{Mode, ReviewPageView},
    rubric::{Musts, Rubric},
    tries::Tries,
    views::FindingLine,
};
use crate::{
    text::mentor,
    ui::{Frame, HiddenField, Icon, PageTitle, PlainForm, Width, attempt::use_attempt, loaded, param, query},
};

/// One try, to be reviewed: what the buyer sees beside the rubric.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let done = query("selesai").unwrap_or_default();
    loaded(open_review(param("cohort"), param("submission"), done), page)
}

/// The same as a phone keeps it, to be written without a line.
#[component]
pub fn ReviewAheadPage() -> impl IntoView {
    loaded(review_ahead(param("cohort"), param("submission")), page)
}

fn page(page: ReviewPageView) -> AnyView {
    let t = mentor::texts();
    let back = ["/a/", &page.cohort, "/antrean"].concat();
    let writes = matches!(page.mode, Mode::Write(_) | Mode::Correct(_) | Mode::Ahead);
    view! {
        <PageTitle text=t.review_title />
        <Frame back=back.clone() bar_title=t.review_title width=Width::Wide>
            {page.own_phone.then(|| view! { <FetchAhead /> })}
            <div class="stack">
                {page.done.clone().map(|done| view! { <Done done /> })}
                <div class="panes">
                    <div class="stack pane--sticky">{left(&page)}</div>
                    <div>
                        {if writes { form(page) } else { ended(page, back) }}
                    </div>
                </div>
            </div>
        </Frame>
    }
    .into_any()
}

/// Who sent it and what it looks like; the coach's words and earlier tries folded.
fn left(page: &ReviewPageView) -> AnyView {
    let t = mentor::texts();
    let picture = page.owner_picture.to_string();
    view! {
        <div class="row row--between">
            <p class="person">
                <svg class="avatar avatar--small" aria-hidden="true">
                    <use href=["/pictures.svg#p", &picture].concat()></use>
                </svg>
                <span class="person-name">{page.owner.clone()}</span>
            </p>
            <p class="list-meta">
                <span class="badge">{t.try_word} " " {page.number}</span>
                <span>{page.sent.clone()}</span>
            </p>
        </div>
        <h1 class="sr-only">{t.review_title} ": " {page.snapshot.title.clone()}</h1>
        <Preview snapshot=page.snapshot.clone() />
        <details class="fold">
            <summary>
                {t.coach} " "
                <span class="badge">{page.score.score} ", " {page.score.band.name()}</span>
            </summary>
            <div class="fold-body">
                <ul class="findings">
                    {page.musts.iter().map(|line| finding(line, "warning")).collect_view()}
                    {page.tips.iter().map(|line| finding(line, "info")).collect_view()}
                </ul>
            </div>
        </details>
        <Tries tries=page.earlier.clone() title=t.earlier />
    }
    .into_any()
}

fn finding(line: &FindingLine, icon: &'static str) -> AnyView {
    view! {
        <li class="finding">
            <Icon name=icon />
            <div class="finding-body" lang="id">
                <p>{line.message.clone()}</p>
                {(!line.how.is_empty()).then(|| view! { <p class="soft">{line.how.clone()}</p> })}
            </div>
        </li>
    }
    .into_any()
}

fn form(page: ReviewPageView) -> AnyView {
    let t = mentor::texts();
    let (until_word, until, save_word) = match &page.mode {
        Mode::Correct(until) => (t.correct_until, until.clone(), t.save_change),
        Mode::Write(until) => (t.yours_until, until.clone(), t.save_next),
        Mode::Ahead => (t.fetched_ahead, String::new(), t.save_next),
        _ => ("", String::new(), t.save_next),
    };
    let correcting = matches!(page.mode, Mode::Correct(_));
    let submission = page.submission.clone();
    let came_back = use_attempt(SaveReview::PATH).is_some();
    view! {
            {answer(&page)}
            <PlainForm action=SaveReview::PATH class="stack">
                <input type="hidden" name="submission" value=submission.clone() />
                <input type="hidden" name="by" value=page.by.clone() />
                <HiddenField name="key" value=page.key.clone() />
                {matches!(page.mode, Mode::Ahead).then(|| view! { <input type="hidden" name="ahead" value="ya" /> })}
                <p class="soft">
                    <Icon name="clock" />
                    " "
                    {until_word}
                    " "
                    {until}
                </p>
                <Musts page=page.clone() />
                <Rubric page=page.clone() />
                <Verdict page=page.clone() />
                <div class="actionbar">
                    <button class="btn btn--primary btn--wide" type="submit">
                        {save_word}
                    </button>
                    {(!correcting)
                        .then(|| {
                            view! {
                                <button
                                    class="btn btn--quiet btn--wide"
                                    type="submit"
                                    name="intent"
                                    value="draft"
                                    formnovalidate
                                >
                                    {t.save_draft}
                                </button>
                            }
                        })}
                </div>
                {(!correcting).then(|| view! { <ReviewDraftLine submission came_back /> })}
            </PlainForm>
    }
    .into_any()
}

/// What the participant answered to the review.
fn answer(page: &ReviewPageView) -> Option<AnyView> {
    let reply = page.feedback.as_ref().map(|feedback| feedback.reply.clone());
    let reply = reply.filter(|reply| !reply.is_empty())?;
    Some(
        view! {
            <div class="remark remark--own">
                <p class="remark-from">{mentor::texts().reply} " " {page.owner.clone()}</p>
                <p class="prewrap">{reply}</p>
            </div>
        }
        .into_any(),
    )
}

/// What is shown where nothing can be written.
fn ended(page: ReviewPageView, back: String) -> AnyView {
    let t = mentor::texts();
    let (title, help) = match &page.mode {
        Mode::Held(name) => ([t.held, " ", name].concat(), t.held_help),
        Mode::Gone => (t.gone.to_owned(), ""),
        _ => (t.reviewed.to_owned(), ""),
    };
    let unsent = page.unsent.clone();
    let public = page.public.clone();
    let listing = page.listing.clone();
    view! {
        <div class="stack">
            <div class="notice" data-tone="care">
                <Icon name="eye" />
                <div class="notice-body">
                    <p class="notice-title">{title}</p>
                    {(!help.is_empty()).then(|| view! { <p>{help}</p> })}
                </div>
            </div>
            {(!unsent.is_empty())
                .then(|| {
                    view! {
                        <div class="remark remark--own">
                            <p class="remark-from">{t.unsent}</p>
                            {unsent.into_iter().map(|words| view! { <p class="prewrap">{words}</p> }).collect_view()}
                        </div>
                    }
                })}
            {page
                .feedback
                .clone()
                .map(|feedback| view! { <Feedback feedback /> })}
            {answer(&page)}
            {public
                .map(|path| {
                    view! {
                        <a class="btn btn--wide" href=path rel="external">
                            <Icon name="eye" />
                            {t.look}
                        </a>
                        <TakeDownForm listing />
                    }
                })}
            <a class="btn btn--primary btn--wide" href=back>
                {t.to_queue}
            </a>
        </div>
    }
    .into_any()
}

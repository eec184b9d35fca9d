use domain::listings::ListingState;
use leptos::prelude::*;

use super::{
    feedback::{Feedback, Reply},
    publishing::{Public, Publish},
    queries::load_send_page,
    sending::{Sending, editor},
    tries::Tries,
    views::SendView,
    waiting::Waiting,
};
use crate::{
    text::reviews,
    ui::{Frame, Icon, PageTitle, StateBadge, loaded, param},
};

/// Sending, waiting, and the review of one listing: one page, whatever its state.
#[component]
pub fn SendPage() -> impl IntoView {
    loaded(load_send_page(param("cohort"), param("listing")), page)
}

fn page(page: SendView) -> AnyView {
    let t = reviews::texts();
    let title = if page.now.title.trim().is_empty() {
        t.untitled.to_owned()
    } else {
        page.now.title.clone()
    };
    let back = editor(&page);
    view! {
        <PageTitle text=title.clone() />
        <Frame back=back bar_title=t.send_title>
            <div class="page-head">
                <p>
                    <StateBadge state=page.state />
                </p>
                <h1>{title}</h1>
                {page
                    .feedback
                    .as_ref()
                    .filter(|_| page.waiting.is_none())
                    .map(|feedback| {
                        view! {
                            <p class="soft">
                                {t.try_word} " " {feedback.number} ", " {t.reviewed_by} " " {feedback.mentor.clone()}
                                ", " {feedback.when.clone()}
                            </p>
                        }
                    })}
            </div>
            <div class="stack">{taken_down(&page)} {parts(page)}</div>
        </Frame>
    }
    .into_any()
}

fn taken_down(page: &SendView) -> Option<AnyView> {
    let t = reviews::texts();
    let reason = page.taken_down.clone()?;
    Some(
        view! {
            <div class="notice" data-tone="stop">
                <Icon name="warning" />
                <div class="notice-body">
                    <p class="notice-title">{t.taken_down}</p>
                    <p class="prewrap">"“" {reason} "”"</p>
                    <p>{t.taken_down_help}</p>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// What comes first depends on what the person can do now: wait, read the review, publish, or send.
fn parts(page: SendView) -> AnyView {
    let t = reviews::texts();
    let tries = page.tries.clone();
    let tries = view! { <Tries tries title=t.tries /> };
    if let Some(waiting) = page.waiting.clone() {
        let newer = (waiting.changed && page.can_send).then(|| {
            view! {
                <p>{t.newer_help}</p>
                <Sending page=page.clone() />
            }
        });
        return view! {
            <Waiting waiting />
            {newer}
            {tries}
        }
        .into_any();
    }
    let improve = page.state == ListingState::Improve;
    let can_send = page.can_send;
    let sharing = page.public.is_some() && !improve && !can_send;
    let publish = page.can_publish.then(|| {
        view! { <Publish listing=page.listing.clone() approved=page.state == ListingState::Approved /> }
    });
    let public = page
        .public
        .clone()
        .map(|public| view! { <Public listing=page.listing.clone() public main=sharing /> });
    let feedback = page.feedback.clone().map(|feedback| {
        let edit = (improve && !can_send).then(|| editor(&page));
        view! {
            {match edit {
                Some(edit) => view! { <Feedback feedback=feedback.clone() improve=edit /> }.into_any(),
                None => view! { <Feedback feedback=feedback.clone() /> }.into_any(),
            }}
            <Reply feedback />
        }
    });
    let unchanged = (improve && !can_send).then(|| view! { <p class="soft">{t.unchanged}</p> });
    let sending = can_send.then(|| view! { <Sending page=page.clone() /> });
    let card = (!page.now.title.trim().is_empty()).then(|| {
        view! {
            <a class="btn btn--wide" href=format!("{}/kartu", editor(&page))>
                <Icon name="share" />
                {t.card}
            </a>
        }
    });
    let edit = (!improve || can_send).then(|| {
        view! {
            <a class="btn btn--wide" href=editor(&page)>
                <Icon name="edit" />
                {t.edit}
            </a>
        }
    });
    view! {
        {publish}
        {public}
        {feedback}
        {unchanged}
        {edit}
        {card}
        {tries}
        {sending}
    }
    .into_any()
}

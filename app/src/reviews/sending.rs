use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::SendListing,
    fields::field_href,
    preview::Preview,
    views::{FindingLine, SendView},
};
use crate::{
    listings::score_ring,
    text::reviews,
    ui::{FormScope, Icon, PlainForm},
};

/// Before sending: what it looks like, what blocks, what the mentor will ask about, and the button.
#[component]
pub fn Sending(
    /// The listing.
    page: SendView,
) -> impl IntoView {
    let t = reviews::texts();
    let editor = editor(&page);
    view! {
        <section class="stack" aria-labelledby="pratinjau">
            <h2 id="pratinjau">{t.as_buyer}</h2>
            <Preview snapshot=page.now.clone() />
        </section>
        {score_ring(page.score.score, page.score.band, "ring ring--small")}
        {send_or_why_not(page.clone(), editor.clone())}
        {(!page.tips.is_empty())
            .then(|| {
                view! {
                    <details class="fold">
                        <summary>{t.tips}</summary>
                        <div class="fold-body">
                            <ul class="findings">
                                {page.tips.iter().map(|tip| finding(tip, &editor)).collect_view()}
                            </ul>
                        </div>
                    </details>
                }
            })}
    }
    .into_any()
}

/// Where the listing is edited.
pub fn editor(page: &SendView) -> String {
    ["/a/", &page.cohort, "/barang/", &page.listing].concat()
}

fn send_or_why_not(page: SendView, editor: String) -> AnyView {
    let t = reviews::texts();
    if !page.blocks.is_empty() {
        return view! {
            <section class="card card--warm">
                <p>
                    <b>{t.blocks}</b>
                </p>
                <ul class="missing">
                    {page
                        .blocks
                        .iter()
                        .map(|block| {
                            view! {
                                <li>
                                    <Icon name="warning" />
                                    <a href=field_href(&editor, &block.field)>{block.message.clone()}</a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <a class="btn btn--primary btn--wide" href=editor.clone()>
                    {t.fix_now}
                </a>
            </section>
        }
        .into_any();
    }
    if !page.confirmed {
        return view! {
            <div class="notice" data-tone="care">
                <Icon name="people" />
                <div class="notice-body">
                    <p class="notice-title">{t.unconfirmed_title}</p>
                    <p>{t.unconfirmed}</p>
                </div>
            </div>
            <a class="btn btn--wide" href=editor>
                {t.edit}
            </a>
        }
        .into_any();
    }
    view! {
        <PlainForm action=SendListing::PATH class="stack">
            <Fields page />
        </PlainForm>
    }
    .into_any()
}

/// Inside the form, so that ticks come back with it.
#[component]
fn Fields(page: SendView) -> impl IntoView {
    let t = reviews::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    let came_back = scope.0.is_some();
    let publish = scope.value("publish").is_some() || !came_back;
    let again = !page.tries.is_empty();
    let editor = editor(&page);
    view! {
        <input type="hidden" name="listing" value=page.listing.clone() />
        <input type="hidden" name="key" value=page.key.clone() />
        {(!page.musts.is_empty())
            .then(|| {
                view! {
                    <section class="card card--warm" aria-labelledby="wajib">
                        <h2 class="card-title" id="wajib">
                            {t.musts}
                        </h2>
                        <p class="soft">{t.musts_help}</p>
                        <ul class="findings">
                            {page.musts.iter().map(|must| dispute(must, &editor, &scope)).collect_view()}
                        </ul>
                    </section>
                }
            })}
        <label class="check">
            <input type="checkbox" name="publish" value="ya" checked=publish />
            <span class="check-text">{t.publish_tick}</span>
        </label>
        <div class="actionbar">
            <button class="btn btn--primary btn--wide" type="submit">
                {if page.waiting.is_some() {
                    t.send_newer
                } else if again {
                    t.send_again
                } else {
                    t.send
                }}
                <Icon name="send" />
            </button>
        </div>
    }
}

fn dispute(must: &FindingLine, editor: &str, scope: &FormScope) -> AnyView {
    let t = reviews::texts();
    let name = ["disputed[", &must.check, "]"].concat();
    let ticked = scope.value(&name).is_some();
    view! {
        <li class="finding">
            <Icon name="warning" />
            <div class="finding-body">
                <p lang="id">
                    <a href=field_href(editor, &must.field)>{must.message.clone()}</a>
                </p>
                {how(must)}
                <label class="check">
                    <input type="checkbox" name=name value="ya" checked=ticked />
                    <span class="check-text">{t.not_that}</span>
                </label>
            </div>
        </li>
    }
    .into_any()
}

fn finding(line: &FindingLine, editor: &str) -> AnyView {
    view! {
        <li class="finding">
            <Icon name="info" />
            <div class="finding-body">
                <p lang="id">
                    <a href=field_href(editor, &line.field)>{line.message.clone()}</a>
                </p>
                {how(line)}
            </div>
        </li>
    }
    .into_any()
}

fn how(line: &FindingLine) -> Option<AnyView> {
    let t = reviews::texts();
    if line.how.is_empty() {
        return None;
    }
    let how = line.how.clone();
    Some(
        view! {
            <details class="fold fold--plain">
                <summary>{t.how}</summary>
                <div class="fold-body" lang="id">
                    <p>{how}</p>
                </div>
            </details>
        }
        .into_any(),
    )
}

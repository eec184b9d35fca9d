use leptos::prelude::*;

use super::{preview::Preview, try_badge::TryBadge, views::TryView};
use crate::{listings::score_ring, text::reviews};

/// All tries side by side, the newest first: what was sent, what changed, what was said.
#[component]
pub fn Tries(
    /// The tries.
    tries: Vec<TryView>,
    /// Title of the fold.
    title: &'static str,
) -> impl IntoView {
    let count = tries.len();
    // One text, so that it can be found as one.
    let title = [title, " (", &count.to_string(), ")"].concat();
    (count > 0).then(|| {
        view! {
            <details class="fold">
                <summary>{title}</summary>
                <div class="fold-body">
                    <div class="versus">
                        {tries
                            .into_iter()
                            .enumerate()
                            .map(|(at, one)| view! { <OneTry one newest=at == 0 /> })
                            .collect_view()}
                    </div>
                </div>
            </details>
        }
    })
}

#[component]
fn OneTry(one: TryView, newest: bool) -> impl IntoView {
    let t = reviews::texts();
    let marks: Vec<&'static str> = one
        .changed
        .iter()
        .map(|part| super::fields::field_label(part))
        .collect();
    view! {
        <section class=if newest { "versus-card versus-card--new" } else { "versus-card" }>
            <h3>{t.try_word} " " {one.number}</h3>
            <p class="list-meta">
                <TryBadge outcome=one.outcome />
                <span>{one.sent}</span>
            </p>
            {score_ring(one.score.score, one.score.band, "ring ring--small")}
            {(!marks.is_empty())
                .then(|| {
                    view! {
                        <p>
                            <mark>{marks.join(", ")}</mark>
                            " "
                            {t.changed}
                        </p>
                    }
                })}
            <Preview snapshot=one.snapshot short=true />
            {one
                .review
                .map(|review| {
                    view! {
                        <div class="remark">
                            <p class="remark-from">{review.mentor}</p>
                            <p class="prewrap" lang="id">"“" {review.praise} "”"</p>
                            <p class="prewrap" lang="id">{review.next_step}</p>
                        </div>
                    }
                })}
        </section>
    }
    .into_any()
}

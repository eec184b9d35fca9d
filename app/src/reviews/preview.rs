use leptos::prelude::*;

use super::views::{Line, PhotoLinks, SnapshotView};
use crate::{text::reviews, ui::Icon};

/// A listing as a buyer would see it.
#[component]
pub fn Preview(
    /// What to show.
    snapshot: SnapshotView,
    /// Show long descriptions cut, to be opened.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let t = reviews::texts();
    let title = if snapshot.title.trim().is_empty() {
        t.untitled.to_owned()
    } else {
        snapshot.title.clone()
    };
    view! {
        <article class="snapshot">
            {photos(snapshot.photos.clone())}
            <div class="snapshot-body">
                <h2>{title}</h2>
                {price(&snapshot)}
                {(!snapshot.description.trim().is_empty())
                    .then(|| view! { <p class="prewrap">{snapshot.description.clone()}</p> })}
                {(!short).then(|| facts(snapshot.variants.clone()))}
                {(!short).then(|| facts(snapshot.facts.clone()))}
                {(!snapshot.stall.is_empty())
                    .then(|| {
                        view! {
                            <p class="list-meta">
                                <span>
                                    <Icon name="stall" />
                                    " "
                                    {snapshot.stall.clone()}
                                </span>
                            </p>
                        }
                    })}
            </div>
        </article>
    }
    .into_any()
}

fn photos(photos: Vec<PhotoLinks>) -> AnyView {
    let t = reviews::texts();
    if photos.is_empty() {
        return view! {
            <div class="empty">
                <img class="drawing drawing--small" src="/drawings/tanpa-foto.svg" alt="" width="128" height="96" />
                <p class="soft">{t.no_photo}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="snapshot-photos" tabindex="0" role="group" aria-label=t.photo>
            {photos
                .into_iter()
                .enumerate()
                .map(|(at, photo)| {
                    let number = at + 1;
                    let loading = if at > 1 { "lazy" } else { "eager" };
                    view! {
                        <span class="square">
                            <img
                                src=photo.medium
                                alt=[t.photo, " ", &number.to_string()].concat()
                                width="480"
                                height="480"
                                loading=loading
                            />
                        </span>
                    }
                })
                .collect_view()}
        </div>
    }
    .into_any()
}

fn price(snapshot: &SnapshotView) -> AnyView {
    let t = reviews::texts();
    if snapshot.price.is_empty() {
        return ().into_any();
    }
    let from = snapshot.price_from.then(|| [t.price_from, " "].concat());
    let unit = (!snapshot.unit.trim().is_empty()).then(|| [" ", t.per, " ", snapshot.unit.trim()].concat());
    view! {
        <p class="price">
            {from.map(|from| view! { <span class="price-from">{from}</span> })} {snapshot.price.clone()}
            {unit.map(|unit| view! { <span class="price-from">{unit}</span> })}
        </p>
    }
    .into_any()
}

fn facts(lines: Vec<Line>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines
        .into_iter()
        .map(|line| {
            view! {
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
            }
        })
        .collect_view();
    Some(view! { <dl class="facts">{lines}</dl> }.into_any())
}

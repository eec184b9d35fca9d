use leptos::prelude::*;

use super::views::{Line, PhotoLinks, SnapshotView};
use crate::{text::reviews, ui::Icon};

/// Characters of a description before the rest is folded: two screens of a phone.
const LONG: usize = 700;

/// A listing as a buyer would see it.
#[component]
pub fn Preview(
    /// What to show.
    snapshot: SnapshotView,
    /// Leave variants and facts out.
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
                <h2 lang="id">{title}</h2>
                {price(&snapshot)}
                {description(snapshot.description.trim())}
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

/// A description; a very long one is folded after its beginning, so that what follows stays within reach of a thumb.
fn description(text: &str) -> Option<AnyView> {
    if text.is_empty() {
        return None;
    }
    let (beginning, rest) = beginning_of(text);
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="fold fold--plain">
                <summary>{reviews::texts().read_on}</summary>
                <div class="fold-body">
                    <p class="prewrap" lang="id">{rest.to_owned()}</p>
                </div>
            </details>
        }
    });
    Some(
        view! {
            <p class="prewrap" lang="id">{beginning.to_owned()}</p>
            {rest}
        }
        .into_any(),
    )
}

/// The text in two parts: about [`LONG`] characters up to the end of a word, and the rest. Texts that are a little
/// longer stay whole.
fn beginning_of(text: &str) -> (&str, &str) {
    if text.chars().count() <= LONG + LONG / 2 {
        return (text, "");
    }
    let limit = text.char_indices().nth(LONG).map_or(text.len(), |(at, _)| at);
    let cut = text[..limit].rfind(char::is_whitespace).unwrap_or(limit);
    (text[..cut].trim_end(), text[cut..].trim_start())
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
    Some(view! { <dl class="facts" lang="id">{lines}</dl> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_very_long_texts_are_cut_and_nothing_is_lost() {
        let words = "keripik ".repeat(200);
        let (beginning, rest) = beginning_of(words.trim());
        assert!(beginning.chars().count() <= LONG && beginning.ends_with("keripik"));
        assert_eq!([beginning, " ", rest].concat(), words.trim());
        for whole in ["pendek", &"é".repeat(LONG)] {
            assert_eq!(beginning_of(whole), (whole, ""));
        }
        let unbroken = "é".repeat(3 * LONG);
        assert_eq!(beginning_of(&unbroken).0.chars().count(), LONG);
    }
}

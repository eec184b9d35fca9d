use leptos::prelude::*;

use super::views::TryOutcome;
use crate::{
    text::{common, reviews},
    ui::Icon,
};

/// What became of a try.
#[component]
pub fn TryBadge(
    /// What became of it.
    outcome: TryOutcome,
) -> impl IntoView {
    let (t, c) = (reviews::texts(), common::texts());
    let (data, icon, word) = match outcome {
        TryOutcome::Waiting => ("waiting", "clock", c.state_waiting),
        TryOutcome::Opened => ("review", "eye", c.state_in_review),
        TryOutcome::Ready => ("ready", "check", c.state_approved),
        TryOutcome::Improve => ("improve", "refresh", c.state_improve),
        TryOutcome::Withdrawn => ("", "undo", t.withdrawn),
        TryOutcome::Replaced => ("", "refresh", t.replaced),
    };
    badge(data, icon, word)
}

fn badge(state: &'static str, icon: &'static str, word: &'static str) -> AnyView {
    view! {
        <span class="badge" data-state=(!state.is_empty()).then_some(state)>
            <Icon name=icon />
            {word}
        </span>
    }
    .into_any()
}

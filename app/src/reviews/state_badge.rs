use domain::listings::ListingState;
use leptos::prelude::*;

use super::views::TryOutcome;
use crate::{text::reviews, ui::Icon};

/// Where a listing stands: colour, drawing and a word.
#[component]
pub fn StateBadge(
    /// Where it stands.
    state: ListingState,
) -> impl IntoView {
    let t = reviews::texts();
    let (data, icon, word) = match state {
        ListingState::Draft | ListingState::Deleted => ("draft", "edit", t.state_draft),
        ListingState::Waiting => ("waiting", "clock", t.state_waiting),
        ListingState::InReview => ("review", "eye", t.state_review),
        ListingState::Improve => ("improve", "refresh", t.state_improve),
        ListingState::Approved => ("ready", "check", t.state_ready),
        ListingState::Published => ("public", "stall", t.state_public),
        ListingState::Changed => ("public", "stall", t.state_changed),
        ListingState::TakenDown => ("improve", "warning", t.state_taken_down),
    };
    badge(data, icon, word)
}

/// What became of a try.
#[component]
pub fn TryBadge(
    /// What became of it.
    outcome: TryOutcome,
) -> impl IntoView {
    let t = reviews::texts();
    let (data, icon, word) = match outcome {
        TryOutcome::Waiting => ("waiting", "clock", t.state_waiting),
        TryOutcome::Opened => ("review", "eye", t.state_review),
        TryOutcome::Ready => ("ready", "check", t.state_ready),
        TryOutcome::Improve => ("improve", "refresh", t.state_improve),
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

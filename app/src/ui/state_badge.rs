use domain::listings::ListingState;
use leptos::prelude::*;

use super::Icon;
use crate::text::common;

/// Where a listing stands: a word with its drawing; colour only helps.
#[component]
pub fn StateBadge(
    /// Where it stands.
    state: ListingState,
) -> impl IntoView {
    let t = common::texts();
    let (look, word, icon) = match state {
        ListingState::Draft => (Some("draft"), t.state_draft, "edit"),
        ListingState::Waiting => (Some("waiting"), t.state_waiting, "clock"),
        ListingState::InReview => (Some("review"), t.state_in_review, "eye"),
        ListingState::Improve => (Some("improve"), t.state_improve, "refresh"),
        ListingState::Approved => (Some("ready"), t.state_approved, "check"),
        ListingState::Published => (Some("public"), t.state_published, "stall"),
        ListingState::Changed => (Some("public"), t.state_changed, "stall"),
        ListingState::TakenDown => (None, t.state_taken_down, "warning"),
        ListingState::Deleted => (None, t.state_deleted, "trash"),
    };
    view! {
        <span class="badge" data-state=look>
            <Icon name=icon />
            {word}
        </span>
    }
}

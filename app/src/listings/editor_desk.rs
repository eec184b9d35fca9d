use leptos::prelude::*;

use super::{
    desk::{Desk, SaveState},
    editor_view::EditorFacts,
    save_line::SaveLine,
};

/// The browser's half of the editor: the save line in the top bar, and behind it the coach and the autosave.
///
/// The form itself is the server's. The island listens to it and fills the few places that change, so that whatever
/// was typed before it woke up stays, and so that a phone need not download the form's markup a second time.
#[island(lazy)]
pub fn EditorDesk(
    /// What is not in the form.
    facts: EditorFacts,
    /// Whether the form came back with text that is not saved yet.
    came_back: bool,
) -> impl IntoView {
    let stored = facts.stored_draft();
    let desk = Desk::new(facts, stored);
    if came_back {
        desk.saved.set(SaveState::Waiting);
    }
    #[cfg(feature = "hydrate")]
    super::live::wake(desk);
    view! { <SaveLine desk /> }
}

//! The plain fields of the editor.

use leptos::prelude::*;

use super::{coach_line::CoachLine, desk::Desk, wish::text_of};
use crate::{text::listings, ui::TextArea};

/// A line of text with hint and coach line.
#[component]
pub fn LineField(
    /// The editor.
    desk: StoredValue<Desk>,
    /// Name in the form; also its id and the coach's name of it.
    name: &'static str,
    /// Label.
    label: &'static str,
    /// One line of help.
    hint: &'static str,
    /// Keyboard to show.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// More classes.
    #[prop(default = "input")]
    class: &'static str,
    /// Id of a list of proposals.
    #[prop(optional)]
    list: Option<&'static str>,
    /// Whether it shows, by kind and category.
    #[prop(default = true)]
    shown: bool,
) -> impl IntoView {
    let value = desk.with_value(|Desk { draft, .. }| text_of(draft, name).to_owned());
    let hint_id = [name, "-h"].concat();
    view! {
        <div class="field" hidden=!shown>
            <label class="field-label" for=name>
                {label}
            </label>
            <p class="field-hint" id=hint_id>
                {hint}
            </p>
            <input
                class=class
                id=name
                name=name
                value=value
                inputmode=inputmode
                list=list
                autocomplete="off"
                maxlength="300"
                aria-describedby=[name, "-h ", name, "-c"].concat()
            />
            <CoachLine desk field=name />
        </div>
    }
}

/// The description.
#[component]
pub fn StoryField(
    /// The editor.
    desk: StoredValue<Desk>,
) -> impl IntoView {
    let t = listings::texts();
    let stored = desk.with_value(|Desk { draft, .. }| draft.description.clone());
    view! {
        <div class="field">
            <label class="field-label" for="description">
                {t.description}
            </label>
            <p class="field-hint" id="description-h">
                {t.description_hint}
            </p>
            <TextArea
                name="description"
                id="description"
                value=stored
                rows=7
                described_by="description-h description-c"
            />
            <CoachLine desk field="description" />
        </div>
    }
}

//! The plain fields of the editor. They are not driven by signals: a browser alone fills and posts them, and what was
//! typed before the page woke up stays.

use domain::listings::catalog::{Attribute, AttributeKind};
use leptos::prelude::*;

use super::{coach_line::CoachLine, desk::Desk, editor_form::ATTRIBUTE, wish::text_of};
use crate::{text::listings, ui::TextArea};

/// A line of text with hint and coach line.
#[component]
pub fn LineField(
    /// The editor.
    desk: Desk,
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
    #[prop(optional, into)]
    shown: Option<Signal<bool>>,
) -> impl IntoView {
    let value = desk.draft.with_untracked(|draft| text_of(draft, name).to_owned());
    let hint_id = [name, "-h"].concat();
    view! {
        <div class="field" hidden=move || shown.is_some_and(|shown| !shown.get())>
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
    desk: Desk,
) -> impl IntoView {
    let t = listings::texts();
    let stored = desk.draft.with_untracked(|draft| draft.description.clone());
    // The area's content is a property that waking up sets: it must set what is typed by then, not what was stored.
    #[cfg(feature = "hydrate")]
    let stored = super::live::typed_already("description").unwrap_or(stored);
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
                value=RwSignal::new(stored)
                rows=7
                described_by="description-h description-c"
            />
            <CoachLine desk field="description" />
        </div>
    }
}

/// A field of the chosen leaf.
pub fn attribute_field(desk: Desk, attribute: &'static Attribute) -> AnyView {
    let t = listings::texts();
    let id = [ATTRIBUTE, attribute.key].concat();
    let value = desk
        .draft
        .with_untracked(|draft| draft.attributes.get(attribute.key).cloned())
        .unwrap_or_default();
    let label = view! {
        <label class="field-label" for=id.clone()>
            {attribute.label}
            {(!attribute.required)
                .then(|| {
                    view! {
                        " "
                        <span class="field-optional">{t.optional}</span>
                    }
                })}
        </label>
    };
    let control = if attribute.kind == AttributeKind::Choice {
        view! {
            <select class="select" id=id.clone() name=id>
                <option value="">{t.choose}</option>
                {attribute
                    .choices
                    .iter()
                    .map(|choice| {
                        view! {
                            <option value=*choice selected={*choice == value}>
                                {*choice}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        }
        .into_any()
    } else {
        let inputmode = if attribute.kind == AttributeKind::Number {
            "decimal"
        } else {
            "text"
        };
        view! {
            <input
                class="input"
                id=id.clone()
                name=id
                value=value
                placeholder=attribute.hint
                inputmode=inputmode
                autocomplete="off"
                maxlength="300"
            />
        }
        .into_any()
    };
    view! { <div class="field">{label} {control}</div> }.into_any()
}

//! The fields that only the chosen leaf has.

use domain::listings::{
    CategoryChoice, ListingDraft,
    catalog::{self, Attribute, AttributeKind},
};
use leptos::prelude::*;

use super::{
    desk::{Desk, leaf_of},
    editor_form::ATTRIBUTE,
};
use crate::text::desk;

/// The fields of the chosen leaf.
pub fn attributes_view(desk: Desk) -> AnyView {
    let leaf = desk.draft.with_untracked(leaf_of);
    let Some((_, leaf)) = leaf.as_deref().and_then(catalog::leaf) else {
        return view! { <p class="soft">{desk::texts().attributes_later}</p> }.into_any();
    };
    let own = |key| leaf.own.iter().any(|attribute| attribute.key == key);
    leaf.own
        .iter()
        .chain(leaf.set.iter().filter(|attribute| !own(attribute.key)))
        .map(|attribute| attribute_field(desk, attribute))
        .collect_view()
        .into_any()
}

/// A field of the chosen leaf.
fn attribute_field(desk: Desk, attribute: &'static Attribute) -> AnyView {
    let t = desk::texts();
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

/// Group and leaf of the category, in words.
pub fn chosen_name(draft: &ListingDraft) -> Option<String> {
    match draft.category.as_ref()? {
        CategoryChoice::Leaf(id) => {
            let (group, leaf) = catalog::leaf(id)?;
            Some([group.name, ": ", leaf.name].concat())
        }
        CategoryChoice::Other { group, text } => {
            let group = catalog::category_group(group)?;
            let words = if text.trim().is_empty() {
                desk::texts().other
            } else {
                text
            };
            Some([group.name, ": ", words].concat())
        }
    }
}

//! The fields that only the chosen leaf has.

use domain::listings::{
    CategoryChoice, ListingDraft,
    catalog::{self, Attribute, AttributeKind},
};
use leptos::prelude::*;

use super::{desk::leaf_of, editor_form::ATTRIBUTE};
use crate::text::desk;

/// The fields of the chosen leaf.
pub fn attributes_view(draft: &ListingDraft) -> impl IntoView + use<> {
    let leaf = leaf_of(draft).and_then(catalog::leaf).map(|(_, leaf)| leaf);
    let none = leaf
        .is_none()
        .then(|| view! { <p class="soft">{desk::texts().attributes_later}</p> });
    let mut fields = Vec::new();
    if let Some(leaf) = leaf {
        let own = |key| leaf.own.iter().any(|attribute| attribute.key == key);
        let set = leaf.set.iter().filter(|attribute| !own(attribute.key));
        for attribute in leaf.own.iter().chain(set) {
            let value = draft.attributes.get(attribute.key).cloned().unwrap_or_default();
            fields.push(attribute_field(attribute, value));
        }
    }
    view! {
        {none}
        {fields}
    }
}

/// A field of the chosen leaf: a line of text, or one of a few choices.
fn attribute_field(attribute: &'static Attribute, value: String) -> impl IntoView {
    let t = desk::texts();
    let id = [ATTRIBUTE, attribute.key].concat();
    let name = id.clone();
    let optional = (!attribute.required).then(|| view! { <span class="field-optional">{t.optional}</span> });
    let inputmode = if attribute.kind == AttributeKind::Number {
        "decimal"
    } else {
        "text"
    };
    let choices = (attribute.kind == AttributeKind::Choice).then(|| {
        let (id, name, chosen) = (id.clone(), name.clone(), value.clone());
        let option = move |choice: &&'static str| {
            view! {
                <option value=*choice selected=*choice == chosen>
                    {*choice}
                </option>
            }
        };
        view! {
            <select class="select" id=id name=name lang="id">
                <option value="">{t.choose}</option>
                {attribute.choices.iter().map(option).collect::<Vec<_>>()}
            </select>
        }
    });
    let line = choices.is_none().then(|| {
        let (id, name) = (id.clone(), name.clone());
        view! {
            <input
                class="input"
                id=id
                name=name
                value=value
                placeholder=attribute.hint
                inputmode=inputmode
                autocomplete="off"
                maxlength="300"
            />
        }
    });
    view! {
        <div class="field">
            <label class="field-label" for=id>
                <span lang="id">{attribute.label}</span>
                " "
                {optional}
            </label>
            {choices}
            {line}
        </div>
    }
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

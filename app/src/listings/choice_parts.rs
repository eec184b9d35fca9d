//! The parts of the editor where people choose: how it is sold, and what it is.

use domain::listings::{CategoryChoice, SellingKind, catalog};
use leptos::prelude::*;

use super::{
    coach_line::CoachLine,
    desk::Desk,
    editor_form::{KINDS, OTHER, OTHER_WORDS, category_value, kind_code},
    fields::attribute_field,
};
use crate::{text::listings, ui::Icon};

/// How it is sold: the first choice, which decides the fields.
#[component]
pub fn KindPart(
    /// The editor.
    desk: Desk,
) -> impl IntoView {
    let t = listings::texts();
    let chosen = desk.draft.with_untracked(|draft| draft.kind);
    let tile = |kind: SellingKind| {
        let (icon, name, hint) = match kind {
            SellingKind::Ready => ("truck", t.kind_ready, t.kind_ready_hint),
            SellingKind::PreOrder => ("calendar", t.kind_pre_order, t.kind_pre_order_hint),
            SellingKind::MadeToday => ("clock", t.kind_made_today, t.kind_made_today_hint),
            SellingKind::Service => ("person", t.kind_service, t.kind_service_hint),
        };
        let code = kind_code(kind);
        view! {
            <label class="choice">
                <input
                    class="choice-input"
                    type="radio"
                    name="kind"
                    value=code
                    id=["kind-", code].concat()
                    checked=chosen == Some(kind)
                />
                <span class="choice-tile">
                    <Icon name=icon />
                    <span>
                        <span class="choice-name">{name}</span>
                        <span class="choice-text">{hint}</span>
                    </span>
                </span>
            </label>
        }
    };
    view! {
        <section class="editor-part" id="kind">
            <fieldset class="field">
                <legend class="editor-title">
                    <Icon name="tag" />
                    {t.kind}
                </legend>
                <div class="choices">{KINDS.map(tile).into_iter().collect_view()}</div>
            </fieldset>
        </section>
    }
}

/// What it is: groups with drawings, their leaves, *Lainnya*, a search, and the leaf's own fields.
#[component]
pub fn CategoryPart(
    /// The editor.
    desk: Desk,
) -> impl IntoView {
    let t = listings::texts();
    let proposals = catalog::CATEGORIES
        .iter()
        .flat_map(|group| group.leaves)
        .map(|leaf| view! { <option value=leaf.name></option> })
        .collect_view();
    let attributes = Memo::new(move |_| desk.leaf());
    view! {
        <section class="editor-part" id="category">
            <fieldset class="field">
                <legend class="editor-title">
                    <Icon name="box" />
                    {t.category}
                </legend>
                <p class="chosen" role="status">
                    {move || chosen_name(desk).map(|name| view! { <Icon name="check-circle" /><b>{name}</b> })}
                </p>
                <CoachLine desk field="category" />
                <p class="field-hint">{t.category_hint}</p>
                <div class="groups">
                    {catalog::CATEGORIES.iter().map(|group| group_view(desk, group)).collect_view()}
                </div>
            </fieldset>
            <div class="field">
                <label class="field-label" for="find">
                    {t.find}
                </label>
                <div class="find">
                    <input
                        class="input"
                        id="find"
                        name="find"
                        list="leaves"
                        placeholder=t.find_hint
                        autocomplete="off"
                        maxlength="60"
                    />
                    <button class="btn" type="submit" name="do" value="find">
                        <Icon name="search" />
                        {t.find_go}
                    </button>
                </div>
                <datalist id="leaves">{proposals}</datalist>
            </div>
        </section>
        <section class="editor-part" id="attributes">
            <h2 class="editor-title">
                <Icon name="list" />
                {t.attributes}
            </h2>
            <CoachLine desk field="attributes" />
            {move || attributes_view(desk, attributes.get())}
        </section>
    }
}

fn chosen_name(desk: Desk) -> Option<String> {
    desk.draft.with(|draft| match draft.category.as_ref()? {
        CategoryChoice::Leaf(id) => {
            let (group, leaf) = catalog::leaf(id)?;
            Some([group.name, ": ", leaf.name].concat())
        }
        CategoryChoice::Other { group, text } => {
            let group = catalog::category_group(group)?;
            let words = if text.trim().is_empty() {
                listings::texts().other
            } else {
                text
            };
            Some([group.name, ": ", words].concat())
        }
    })
}

fn group_view(desk: Desk, group: &'static catalog::CategoryGroup) -> AnyView {
    let t = listings::texts();
    let (chosen, words, open) = desk.draft.with_untracked(|draft| {
        let value = draft.category.as_ref().map(category_value).unwrap_or_default();
        let (words, open) = match &draft.category {
            Some(CategoryChoice::Other { group: id, text }) if id == group.id => (text.clone(), true),
            Some(CategoryChoice::Leaf(id)) => (String::new(), group.leaves.iter().any(|leaf| leaf.id == id)),
            _ => (String::new(), false),
        };
        (value, words, open)
    });
    let other = [OTHER, group.id].concat();
    let other_words = [OTHER_WORDS, group.id].concat();
    let choices = group
        .leaves
        .iter()
        .map(|leaf| (leaf.id.to_owned(), leaf.name))
        .chain([(other, t.other)])
        .map(|(value, name)| {
            view! {
                <label class="chip">
                    <input
                        class="chip-input"
                        type="radio"
                        name="category"
                        id=["category-", &value].concat()
                        checked=value == chosen
                        value=value
                    />
                    <span class="chip-face">{name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="group" name="group" open=open id=["group-", group.id].concat()>
            <summary class="group-face">
                <img src=["/drawings/kategori-", &group.id.replace('_', "-"), ".svg"].concat() alt="" width="48" height="48" loading="lazy" />
                {group.name}
            </summary>
            <div class="group-body">
                <div class="chips">{choices}</div>
                <input
                    class="input"
                    id=other_words.clone()
                    name=other_words
                    value=words
                    placeholder=t.other_words
                    aria-label=[group.name, ": ", t.other_words].concat()
                    autocomplete="off"
                    maxlength="300"
                />
            </div>
        </details>
    }
    .into_any()
}

fn attributes_view(desk: Desk, leaf: Option<String>) -> AnyView {
    let Some((_, leaf)) = leaf.as_deref().and_then(catalog::leaf) else {
        return view! { <p class="soft">{listings::texts().attributes_later}</p> }.into_any();
    };
    let own = |key| leaf.own.iter().any(|attribute| attribute.key == key);
    leaf.own
        .iter()
        .chain(leaf.set.iter().filter(|attribute| !own(attribute.key)))
        .map(|attribute| attribute_field(desk, attribute))
        .collect_view()
        .into_any()
}

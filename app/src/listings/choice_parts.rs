//! The parts of the editor where people choose: how it is sold, and what it is.

use domain::listings::{CategoryChoice, SellingKind, catalog};
use leptos::prelude::*;

use super::{
    attribute_fields::attributes_view,
    attribute_fields::chosen_name,
    coach_line::CoachLine,
    desk::Desk,
    editor_form::{KINDS, OTHER, OTHER_WORDS, category_value, kind_code},
};
use crate::{
    text::{desk, listings},
    ui::Icon,
};

/// How it is sold: the first choice, which decides the fields.
#[component]
pub fn KindPart(
    /// The editor.
    desk: StoredValue<Desk>,
) -> impl IntoView {
    let t = listings::texts();
    let chosen = desk.with_value(|Desk { draft, .. }| draft.kind);
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
    desk: StoredValue<Desk>,
) -> impl IntoView {
    let (t, d) = (listings::texts(), desk::texts());
    let proposals = catalog::CATEGORIES
        .iter()
        .flat_map(|group| group.leaves)
        .map(|leaf| view! { <option value=leaf.name></option> })
        .collect_view();
    let chosen = desk.with_value(|desk| chosen_name(&desk.draft));
    let none = chosen.is_none();
    let attributes = desk.with_value(|desk| attributes_view(&desk.draft));
    view! {
        <section class="editor-part" id="category">
            <fieldset class="field">
                <legend class="editor-title">
                    <Icon name="box" />
                    {d.category}
                </legend>
                <p class="chosen" id="chosen" role="status" hidden=none>
                    <Icon name="check-circle" />
                    <b id="chosen-name" lang="id">{chosen}</b>
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
                {d.attributes}
            </h2>
            <CoachLine desk field="attributes" />
            <div class="stack" id="attribute-fields">
                {attributes}
            </div>
        </section>
    }
}

fn group_view(desk: StoredValue<Desk>, group: &'static catalog::CategoryGroup) -> AnyView {
    let (t, d) = (listings::texts(), desk::texts());
    let (chosen, words, open) = desk.with_value(|Desk { draft, .. }| {
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
        .chain([(other, d.other)])
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
            <summary class="group-face" lang="id">
                <img src=["/drawings/kategori-", &group.id.replace('_', "-"), ".svg"].concat() alt="" width="48" height="48" loading="lazy" />
                {group.name}
            </summary>
            <div class="group-body">
                <div class="chips" lang="id">
                    {choices}
                </div>
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

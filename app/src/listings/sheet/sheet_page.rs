use domain::listings::{
    SellingKind,
    catalog::{CATEGORIES, CategoryGroup, check_info},
};
use leptos::prelude::*;

use super::queries::{SheetView, load_sheet};
use crate::{
    listings::editor_form::KINDS,
    text::{desk, evening, listings},
    ui::{Frame, PageTitle, Width, loaded, param},
};

/// Rows for values of the one option.
const VARIANT_ROWS: usize = 5;
/// Photos that the coach asks for: whole, near, in the hand.
const PHOTOS: usize = 3;
/// Lines for the description.
const STORY_LINES: usize = 7;

/// `/o/{cohort}/cetak/lembar`: the sheet that is filled in by hand, for an organizer.
#[component]
pub fn OrganizerSheetPage() -> impl IntoView {
    page(format!("/o/{}", param("cohort")))
}

/// `/a/{cohort}/cetak/lembar`: the same for a mentor.
#[component]
pub fn MentorSheetPage() -> impl IntoView {
    page(format!("/a/{}/peserta", param("cohort")))
}

fn page(back: String) -> AnyView {
    loaded(load_sheet(param("cohort")), |view| sheet(view, back))
}

/// The parts of the editor in their order, each with the editor's own words.
fn sheet(view: SheetView, back: String) -> AnyView {
    let (t, l, d) = (evening::texts(), listings::texts(), desk::texts());
    view! {
        <PageTitle text=t.sheet_title />
        <Frame back=back bar_title=view.class.clone() width=Width::Wide>
            <div class="no-print stack-tight">
                <p>{t.sheet_lead}</p>
                <p class="soft">{t.print_how}</p>
            </div>
            <div class="paper">
                <h1>{t.sheet_title} ": " {view.class}</h1>
                {lines(t.sheet_of, "", 1)}
                {part(l.kind, KINDS.map(kind).to_vec())}
                {lines(d.name, l.name_hint, 2)}
                {part(d.category, CATEGORIES.iter().map(|group| group.name.to_owned()).collect())}
                {lines(d.other, l.other_words, 1)}
                {lines(l.description, l.description_hint, STORY_LINES)}
                {questions()}
                <h2>{l.price_part}</h2>
                <div class="paper-columns">
                    {lines(d.price, l.price_hint, 1)} {part(l.price_from, Vec::new())}
                    {lines(d.stock, l.stock_hint, 1)} {lines(l.unit, l.unit_hint, 1)}
                    {lines(d.weight, l.weight_hint, 1)} {lines(d.handling_days, l.handling_days_hint, 1)}
                </div>
                {part(d.condition, vec![l.condition_new.to_owned(), l.condition_used.to_owned()])}
                {variants()}
                {pictures()}
            </div>
        </Frame>
    }
    .into_any()
}

/// A question with lines to write on.
fn lines(label: &'static str, hint: &'static str, count: usize) -> AnyView {
    let lines = (0..count).map(|_| view! { <p class="paper-line"></p> }).collect_view();
    view! {
        <div class="paper-field">
            <p>
                <b>{label}</b>
                " "
                <span class="small">{hint}</span>
            </p>
            {lines}
        </div>
    }
    .into_any()
}

/// A question with boxes to tick; one box beside the question itself when there is nothing to choose.
fn part(label: &'static str, choices: Vec<String>) -> AnyView {
    let alone = choices.is_empty().then(|| view! { <span class="paper-box"></span> });
    let tick = |choice: String| {
        view! {
            <li>
                <span class="paper-box"></span>
                " "
                {choice}
            </li>
        }
    };
    let list = (!choices.is_empty())
        .then(|| view! { <ul class="paper-choices">{choices.into_iter().map(tick).collect_view()}</ul> });
    view! {
        <div class="paper-field">
            <p>{alone} " " <b>{label}</b></p>
            {list}
        </div>
    }
    .into_any()
}

fn kind(kind: SellingKind) -> String {
    let l = listings::texts();
    let (name, hint) = match kind {
        SellingKind::Ready => (l.kind_ready, l.kind_ready_hint),
        SellingKind::PreOrder => (l.kind_pre_order, l.kind_pre_order_hint),
        SellingKind::MadeToday => (l.kind_made_today, l.kind_made_today_hint),
        SellingKind::Service => (l.kind_service, l.kind_service_hint),
    };
    format!("{name}: {hint}")
}

/// What buyers ask, by group, as the coach does.
fn questions() -> AnyView {
    let row = |group: &'static CategoryGroup| {
        view! {
            <li>
                <b>{group.name}</b>
                ": "
                {group.ask}
            </li>
        }
    };
    view! {
        <div class="paper-field">
            <p>
                <b>{evening::texts().sheet_answer}</b>
            </p>
            <ul class="small" lang="id">{CATEGORIES.iter().map(row).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn variants() -> AnyView {
    let (l, d) = (listings::texts(), desk::texts());
    let row = |_| view! { <tr><td></td><td></td><td></td></tr> };
    view! {
        <div class="paper-field">
            <p>
                <b>{d.variants}</b>
                " "
                <span class="small">{d.optional}</span>
            </p>
            {lines(l.option_name, l.option_name_hint, 1)}
            <table class="paper-table">
                <thead>
                    <tr>
                        <th scope="col">{d.variant_name}</th>
                        <th scope="col">{d.variant_price}</th>
                        <th scope="col">{d.variant_stock}</th>
                    </tr>
                </thead>
                <tbody>{(0..VARIANT_ROWS).map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The photos to take, in the words in which the coach asks for them; a box for each.
fn pictures() -> AnyView {
    let how = check_info("F01").map_or("", |check| check.how);
    let boxes = (1..=PHOTOS).map(|number| {
        view! {
            <li>
                <span class="paper-box"></span>
                " "
                {number}
            </li>
        }
    });
    view! {
        <div class="paper-field">
            <p>
                <b>{evening::texts().sheet_photos}</b>
                " "
                <span class="small">{how}</span>
            </p>
            <ul class="paper-choices">{boxes.collect_view()}</ul>
        </div>
    }
    .into_any()
}

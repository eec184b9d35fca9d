//! Price, stock, sending, and the one option with its variants.

use domain::listings::{Condition, catalog};
use leptos::prelude::*;

use super::{
    coach_line::{CoachLine, press},
    desk::{Desk, ROWS_MAX},
    editor_form::{VARIANT, condition_code},
    fields::LineField,
};
use crate::{text::listings, ui::Icon};

/// The part with the price.
#[component]
pub fn PricePart(
    /// The editor.
    desk: Desk,
) -> impl IntoView {
    let t = listings::texts();
    let (from, condition) = desk.draft.with_untracked(|draft| (draft.price_from, draft.condition));
    let units = catalog::UNITS
        .iter()
        .map(|unit| view! { <option value=*unit></option> })
        .collect_view();
    let fields = Memo::new(move |_| desk.fields());
    let radio = move |value: Condition, word: &'static str| {
        let code = condition_code(value);
        view! {
            <label class="chip">
                <input
                    class="chip-input"
                    type="radio"
                    name="condition"
                    value=code
                    id=["condition-", code].concat()
                    checked=condition == Some(value)
                />
                <span class="chip-face">{word}</span>
            </label>
        }
    };
    view! {
        <section class="editor-part" id="jual">
            <h2 class="editor-title">
                <Icon name="money" />
                {t.price_part}
            </h2>
            <LineField desk name="price" label=t.price hint=t.price_hint class="input input--middle" />
            <label class="check">
                <input type="checkbox" name="price_from" id="price_from" value="1" checked=from />
                <span class="check-text">{t.price_from}</span>
            </label>
            <div class="field-row">
                <LineField
                    desk
                    name="stock"
                    label=t.stock
                    hint=t.stock_hint
                    inputmode="numeric"
                    shown=Signal::derive(move || fields.get().stock)
                />
                <LineField desk name="unit" label=t.unit hint=t.unit_hint list="units" />
            </div>
            <datalist id="units">{units}</datalist>
            <LineField
                desk
                name="weight"
                label=t.weight
                hint=t.weight_hint
                class="input input--middle"
                shown=Signal::derive(move || fields.get().weight)
            />
            <LineField
                desk
                name="handling_days"
                label=t.handling_days
                hint=t.handling_days_hint
                class="input input--middle"
                shown=Signal::derive(move || fields.get().handling_days)
            />
            <fieldset class="field" hidden=move || !fields.get().condition>
                <legend class="field-label">{t.condition}</legend>
                <div class="chips">
                    {radio(Condition::New, t.condition_new)} {radio(Condition::Used, t.condition_used)}
                </div>
                <CoachLine desk field="condition" />
            </fieldset>
            <Variants desk />
        </section>
    }
}

/// The option and its values. One empty row more than there are values, so that it can be filled without WASM.
#[component]
fn Variants(desk: Desk) -> impl IntoView {
    let t = listings::texts();
    let (name, open) = desk.draft.with_untracked(|draft| {
        (
            draft.option_name.clone(),
            !draft.variants.is_empty() || !draft.option_name.is_empty(),
        )
    });
    let asked = desk.view.with_value(|view| view.asked);
    view! {
        <details class="fold" id="variants" open=open>
            <summary>{t.variants}</summary>
            <div class="fold-body stack-tight">
                <div class="field">
                    <label class="field-label" for="option_name">
                        {t.option_name}
                    </label>
                    <p class="field-hint" id="option_name-h">
                        {t.option_name_hint}
                    </p>
                    <input
                        class="input input--middle"
                        id="option_name"
                        name="option_name"
                        value=name
                        autocomplete="off"
                        maxlength="300"
                        aria-describedby="option_name-h"
                    />
                </div>
                {move || (0..desk.rows.get()).map(|row| row_view(desk, row)).collect_view()}
                {move || {
                    (desk.rows.get() < ROWS_MAX)
                        .then(|| press("add_variant".to_owned(), Some("plus"), t.add_variant.to_owned()))
                }}
            </div>
        </details>
        {(open || asked).then(|| view! { <CoachLine desk field="variants" /> })}
    }
}

fn row_view(desk: Desk, row: u32) -> AnyView {
    let t = listings::texts();
    let number = row.to_string();
    let variant = desk
        .draft
        .with_untracked(|draft| draft.variants.get(row as usize).cloned())
        .unwrap_or_default();
    let cells = [
        (VARIANT[0], t.variant_name, variant.name),
        (VARIANT[1], t.variant_price, variant.price),
        (VARIANT[2], t.variant_stock, variant.stock),
    ];
    let cells = cells.map(|(part, label, value)| {
        let id = [part, &number].concat();
        view! {
            <div class="field">
                <label class="field-label" for=id.clone()>
                    {label}
                </label>
                <input class="input" id=id.clone() name=id value=value autocomplete="off" maxlength="300" />
            </div>
        }
    });
    view! { <div class="variant">{cells.into_iter().collect_view()}</div> }.into_any()
}

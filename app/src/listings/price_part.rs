//! Price, stock, sending, and the one option with its variants.

use domain::listings::{Condition, catalog};
use leptos::prelude::*;

use super::{
    coach_line::CoachLine,
    desk::{Desk, ROWS_MAX},
    editor_form::condition_code,
    fields::LineField,
    variant_row::row_view,
};
use crate::{
    text::{desk, listings},
    ui::Icon,
};

/// The part with the price.
#[component]
pub fn PricePart(
    /// The editor.
    desk: StoredValue<Desk>,
) -> impl IntoView {
    let (t, d) = (listings::texts(), desk::texts());
    let (from, condition) = desk.with_value(|Desk { draft, .. }| (draft.price_from, draft.condition));
    let units = catalog::UNITS
        .iter()
        .map(|unit| view! { <option value=*unit></option> })
        .collect_view();
    let fields = desk.with_value(Desk::fields);
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
            <LineField desk name="price" label=d.price hint=t.price_hint class="input input--middle" />
            <label class="check">
                <input type="checkbox" name="price_from" id="price_from" value="1" checked=from />
                <span class="check-text">{t.price_from}</span>
            </label>
            <div class="field-row">
                <LineField
                    desk
                    name="stock"
                    label=d.stock
                    hint=t.stock_hint
                    inputmode="numeric"
                    shown=fields.stock
                />
                <LineField desk name="unit" label=t.unit hint=t.unit_hint list="units" />
            </div>
            <datalist id="units">{units}</datalist>
            <LineField
                desk
                name="weight"
                label=d.weight
                hint=t.weight_hint
                class="input input--middle"
                shown=fields.weight
            />
            <LineField
                desk
                name="handling_days"
                label=d.handling_days
                hint=t.handling_days_hint
                class="input input--middle"
                shown=fields.handling_days
            />
            <fieldset class="field" id="condition" hidden=!fields.condition>
                <legend class="field-label">{d.condition}</legend>
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
fn Variants(desk: StoredValue<Desk>) -> impl IntoView {
    let (t, d) = (listings::texts(), desk::texts());
    let (name, open) = desk.with_value(|Desk { draft, .. }| {
        (
            draft.option_name.clone(),
            !draft.variants.is_empty() || !draft.option_name.is_empty(),
        )
    });
    let count = desk.with_value(|desk| desk.rows);
    let rows = (0..count)
        .map(|row| desk.with_value(|desk| row_view(&desk.draft, row)))
        .collect_view();
    let more = count < ROWS_MAX;
    view! {
        <details class="fold" id="variants" open=open>
            <summary>{d.variants}</summary>
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
                <div class="stack-tight" id="rows">
                    {rows}
                </div>
                {more.then(|| view! {
                    <button class="btn btn--small" type="submit" name="do" value="add_variant">
                        <Icon name="plus" />
                        {t.add_variant}
                    </button>
                })}
            </div>
        </details>
        <CoachLine desk field="variants" />
    }
}

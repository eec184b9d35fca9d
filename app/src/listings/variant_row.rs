use domain::listings::ListingDraft;
use leptos::prelude::*;

use super::editor_form::VARIANT;
use crate::text::desk;

/// One row of the option's values.
pub fn row_view(draft: &ListingDraft, row: u32) -> impl IntoView + use<> {
    let t = desk::texts();
    let number = row.to_string();
    let variant = draft.variants.get(row as usize).cloned().unwrap_or_default();
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
    view! { <div class="variant">{cells.into_iter().collect::<Vec<_>>()}</div> }
}

//! What something costs, out of what was typed.

use domain::{
    listings::ListingDraft,
    money::{Rupiah, grouped, parse_price},
    numbers::Reading,
};

use super::view::{OptionView, PriceView};
use crate::text::shop;

/// The price of a listing: the lowest of its variants where there are any.
pub(crate) fn price_of(draft: &ListingDraft) -> PriceView {
    let base = amount(&draft.price);
    let mut amounts: Vec<i64> = draft
        .variants
        .iter()
        .filter_map(|variant| amount(&variant.price).or(base))
        .collect();
    if amounts.is_empty() {
        amounts.extend(base);
    }
    match (amounts.iter().min(), amounts.iter().max()) {
        (Some(low), Some(high)) => PriceView {
            from: draft.price_from || low != high,
            text: Rupiah(*low).to_string(),
            range: Some((*low, *high)),
        },
        _ => PriceView {
            from: false,
            text: typed_or_ask(&draft.price),
            range: None,
        },
    }
}

/// The values of the option with their prices.
pub(super) fn options_of(draft: &ListingDraft) -> Vec<OptionView> {
    let options = draft.variants.iter().filter(|variant| !variant.name.trim().is_empty());
    options
        .map(|variant| {
            let typed = if variant.price.trim().is_empty() {
                &draft.price
            } else {
                &variant.price
            };
            OptionView {
                name: variant.name.trim().to_owned(),
                price: amount(typed).map_or_else(|| typed_or_ask(typed), |amount| Rupiah(amount).to_string()),
                sold_out: super::present::is_none_left(&variant.stock),
            }
        })
        .collect()
}

/// Grams with dots between thousands.
pub(super) fn grams(count: u32) -> String {
    format!("{} gram", grouped(u64::from(count)))
}

fn amount(typed: &str) -> Option<i64> {
    match parse_price(typed) {
        Reading::Clear(Rupiah(amount)) => Some(amount),
        _ => None,
    }
}

fn typed_or_ask(typed: &str) -> String {
    match typed.trim() {
        "" => shop::texts().ask_price.to_owned(),
        typed => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use domain::listings::VariantDraft;

    use super::*;

    fn draft(price: &str, from: bool, variants: &[&str]) -> ListingDraft {
        ListingDraft {
            price: price.to_owned(),
            price_from: from,
            variants: variants
                .iter()
                .map(|price| VariantDraft {
                    name: "L".to_owned(),
                    price: (*price).to_owned(),
                    stock: String::new(),
                })
                .collect(),
            ..ListingDraft::default()
        }
    }

    #[test]
    fn a_price_is_shown_as_it_is_understood() {
        for (price, from, variants, shown) in [
            ("12rb", false, &[][..], (false, "Rp12.000")),
            ("12rb", true, &[], (true, "Rp12.000")),
            ("12rb", false, &["", ""], (false, "Rp12.000")),
            ("12rb", false, &["15.000", ""], (true, "Rp12.000")),
            ("", false, &["15.000", "20.000"], (true, "Rp15.000")),
            ("", false, &[], (false, "Tanya harga")),
            ("sesuai ukuran", false, &[], (false, "sesuai ukuran")),
        ] {
            let view = price_of(&draft(price, from, variants));
            assert_eq!((view.from, view.text.as_str()), shown, "{price} {variants:?}");
        }
    }
}

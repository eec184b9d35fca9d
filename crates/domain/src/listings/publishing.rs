//! What the public page shows after approval (decision 16).

use serde::{Deserialize, Serialize};

use super::{Finding, ListingDraft};

/// What a save does to the public page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicChange {
    /// The page shows what is saved.
    UpToDate,
    /// Price and stock went live; nothing else differed.
    LiveFields,
    /// Everything went live; the mentor is told of text and photos.
    Everything,
    /// A W finding is open: price and stock went live, the old text and photos stay.
    HeldBack,
}

/// The next public content, given what is public and what is saved.
///
/// Price and stock go live at once, unless a W finding is open on that very field or the price was emptied. Text and
/// photos go live if no W finding is open and nothing needed for sending is missing (`complete`). `photos_differ`
/// because photos are rows of their own.
pub fn next_public(
    public: &ListingDraft,
    saved: &ListingDraft,
    photos_differ: bool,
    open: &[&Finding],
    complete: bool,
) -> (ListingDraft, PublicChange) {
    let mut next = public.clone();
    let clear = |field: &str| {
        !open
            .iter()
            .any(|finding| finding.field == field || finding.field.starts_with(&format!("{field}.")))
    };
    if clear("price") && !saved.price.trim().is_empty() {
        next.price.clone_from(&saved.price);
        next.price_from = saved.price_from;
    }
    if clear("stock") {
        next.stock.clone_from(&saved.stock);
    }
    if clear("variants") {
        for variant in &mut next.variants {
            if let Some(now) = saved.variants.iter().find(|v| v.name == variant.name) {
                variant.price.clone_from(&now.price);
                variant.stock.clone_from(&now.stock);
            }
        }
    }
    let live_changed = next != *public;
    if next == *saved && !photos_differ {
        let change = if live_changed {
            PublicChange::LiveFields
        } else {
            PublicChange::UpToDate
        };
        return (next, change);
    }
    if open.is_empty() && complete {
        (saved.clone(), PublicChange::Everything)
    } else {
        (next, PublicChange::HeldBack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::listings::{CheckId, Severity, VariantDraft};

    fn draft(title: &str, price: &str, stock: &str) -> ListingDraft {
        ListingDraft {
            title: title.to_owned(),
            price: price.to_owned(),
            stock: stock.to_owned(),
            ..ListingDraft::default()
        }
    }

    fn on(field: &str) -> Finding {
        Finding {
            check: CheckId("X".to_owned()),
            severity: Severity::W,
            field: field.to_owned(),
            message: String::new(),
            how: String::new(),
            fix: None,
        }
    }

    #[test]
    fn what_goes_live_follows_from_what_changed_and_what_is_open() {
        let public = draft("Keripik", "10rb", "5");
        let (title, price) = (on("title"), on("price"));
        let table: [(ListingDraft, &[&Finding], bool, ListingDraft, PublicChange); 7] = [
            (public.clone(), &[], true, public.clone(), PublicChange::UpToDate),
            (
                draft("Keripik", "12rb", "4"),
                &[&title],
                true,
                draft("Keripik", "12rb", "4"),
                PublicChange::LiveFields,
            ),
            (
                draft("Kripik!", "12rb", "4"),
                &[],
                true,
                draft("Kripik!", "12rb", "4"),
                PublicChange::Everything,
            ),
            (
                draft("Kripik!", "12rb", "4"),
                &[&title],
                true,
                draft("Keripik", "12rb", "4"),
                PublicChange::HeldBack,
            ),
            (
                draft("Keripik", "satu", "4"),
                &[&price],
                true,
                draft("Keripik", "10rb", "4"),
                PublicChange::HeldBack,
            ),
            (
                draft("", "12rb", "4"),
                &[],
                false,
                draft("Keripik", "12rb", "4"),
                PublicChange::HeldBack,
            ),
            (
                draft("Keripik", " ", "4"),
                &[],
                false,
                draft("Keripik", "10rb", "4"),
                PublicChange::HeldBack,
            ),
        ];
        for (saved, open, complete, shown, change) in table {
            assert_eq!(
                next_public(&public, &saved, false, open, complete),
                (shown, change),
                "{saved:?}"
            );
        }
        let photos = next_public(&public, &public, true, &[], true);
        assert_eq!(photos, (public.clone(), PublicChange::Everything));
        let held = next_public(&public, &public, true, &[&title], true);
        assert_eq!(held, (public, PublicChange::HeldBack));
    }

    #[test]
    fn price_and_stock_of_known_variants_go_live_and_new_variants_wait() {
        let variant = |name: &str, price: &str| VariantDraft {
            name: name.to_owned(),
            price: price.to_owned(),
            stock: String::new(),
        };
        let public = ListingDraft {
            variants: vec![variant("M", "10rb")],
            ..ListingDraft::default()
        };
        let saved = ListingDraft {
            variants: vec![variant("M", "12rb"), variant("XL", "15rb")],
            ..ListingDraft::default()
        };
        let (next, change) = next_public(&public, &saved, false, &[&on("title")], true);
        assert_eq!(
            (next.variants, change),
            (vec![variant("M", "12rb")], PublicChange::HeldBack)
        );
    }
}

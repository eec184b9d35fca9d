//! Two people, or one person on two phones, changed the same draft: different fields merge by themselves, the same
//! field changed differently on both sides is a conflict (decision 12).

use std::collections::BTreeSet;

use super::ListingDraft;

/// The outcome of a merge.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "made once a save and taken apart at once")]
pub enum Merge {
    /// Nothing was in each other's way.
    Clean(ListingDraft),
    /// These fields were changed differently on both sides (`title`, `attributes.bahan`); whole cards are shown.
    Conflict {
        /// Names of the fields, as in the form.
        fields: Vec<String>,
    },
}

/// Merges two drafts that both come from `base`. Attributes merge per key, variants as one field together with the
/// name of their option.
pub fn merge(base: &ListingDraft, mine: &ListingDraft, theirs: &ListingDraft) -> Merge {
    let mut out = base.clone();
    let mut fields = Vec::new();
    macro_rules! field {
        ($name:ident) => {
            match pick(&base.$name, &mine.$name, &theirs.$name) {
                Some(value) => out.$name = value.clone(),
                None => fields.push(stringify!($name).to_owned()),
            }
        };
    }
    field!(kind);
    field!(category);
    field!(title);
    field!(description);
    field!(price);
    field!(price_from);
    field!(unit);
    field!(stock);
    field!(weight);
    field!(condition);
    field!(handling_days);
    let options = |draft: &ListingDraft| (draft.option_name.clone(), draft.variants.clone());
    match pick(&options(base), &options(mine), &options(theirs)) {
        Some((name, variants)) => (out.option_name, out.variants) = (name.clone(), variants.clone()),
        None => fields.push("variants".to_owned()),
    }
    let keys: BTreeSet<&String> = [base, mine, theirs]
        .iter()
        .flat_map(|draft| draft.attributes.keys())
        .collect();
    for key in keys {
        match pick(
            &base.attributes.get(key),
            &mine.attributes.get(key),
            &theirs.attributes.get(key),
        ) {
            Some(Some(value)) => {
                out.attributes.insert(key.clone(), (*value).clone());
            }
            Some(None) => {
                out.attributes.remove(key);
            }
            None => fields.push(["attributes.", key].concat()),
        }
    }
    if fields.is_empty() {
        Merge::Clean(out)
    } else {
        Merge::Conflict { fields }
    }
}

/// The side that changed; `None` when both did, differently.
fn pick<'a, T: PartialEq>(base: &'a T, mine: &'a T, theirs: &'a T) -> Option<&'a T> {
    if mine == theirs || theirs == base {
        Some(mine)
    } else if mine == base {
        Some(theirs)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str, price: &str, bahan: &str) -> ListingDraft {
        let mut draft = ListingDraft {
            title: title.into(),
            price: price.into(),
            ..ListingDraft::default()
        };
        if !bahan.is_empty() {
            draft.attributes.insert("bahan".into(), bahan.into());
        }
        draft
    }

    #[test]
    fn different_fields_merge_by_themselves() {
        let merged = merge(&draft("a", "1", ""), &draft("b", "1", "katun"), &draft("a", "2", ""));
        assert_eq!(merged, Merge::Clean(draft("b", "2", "katun")));
    }

    #[test]
    fn the_same_change_on_both_sides_is_no_conflict() {
        assert_eq!(
            merge(&draft("a", "1", ""), &draft("b", "1", ""), &draft("b", "1", "")),
            Merge::Clean(draft("b", "1", ""))
        );
    }

    #[test]
    fn the_same_field_changed_differently_conflicts_and_is_named() {
        let merged = merge(&draft("a", "1", "x"), &draft("b", "1", "y"), &draft("c", "1", "z"));
        assert_eq!(
            merged,
            Merge::Conflict {
                fields: vec!["title".into(), "attributes.bahan".into()]
            }
        );
    }

    #[test]
    fn a_removed_attribute_stays_removed() {
        assert_eq!(
            merge(&draft("a", "1", "x"), &draft("a", "1", ""), &draft("a", "2", "x")),
            Merge::Clean(draft("a", "2", ""))
        );
    }
}

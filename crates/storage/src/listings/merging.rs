//! Three versions of one listing into one (decision 12).

use domain::listings::{ListingDraft, Merge, merge};

/// Merges by the rules of the domain; the error names the fields that both sides changed. Without a base every
/// difference counts as that.
pub(super) fn merge_onto(
    base: Option<&ListingDraft>,
    mine: &ListingDraft,
    theirs: &ListingDraft,
) -> Result<ListingDraft, Vec<String>> {
    match base {
        _ if mine == theirs => Ok(theirs.clone()),
        None => Err(differing_fields(mine, theirs)),
        Some(base) => match merge(base, mine, theirs) {
            Merge::Clean(merged) => Ok(merged),
            Merge::Conflict { fields } => Err(fields),
        },
    }
}

/// Names of the fields in which two drafts differ.
pub(crate) fn differing_fields(a: &ListingDraft, b: &ListingDraft) -> Vec<String> {
    let mut fields = Vec::new();
    macro_rules! each {
        ($($field:ident)+) => {$( if a.$field != b.$field { fields.push(stringify!($field).to_owned()); } )+};
    }
    each! {
        kind category title description price price_from unit stock weight condition handling_days option_name
        variants attributes
    }
    fields
}

//! Three versions of one listing into one (decision 12).

use domain::listings::ListingDraft;

/// Merges field by field; the error names the fields that both sides changed. Without a base every difference counts
/// as that.
pub(super) fn merge(
    base: Option<&ListingDraft>,
    mine: &ListingDraft,
    theirs: &ListingDraft,
) -> Result<ListingDraft, Vec<String>> {
    let mut merged = theirs.clone();
    let mut fields = Vec::new();
    macro_rules! each {
        ($($field:ident)+) => {$(
            if mine.$field != theirs.$field {
                match base {
                    Some(base) if mine.$field == base.$field => {}
                    Some(base) if theirs.$field == base.$field => merged.$field = mine.$field.clone(),
                    _ => fields.push(stringify!($field).to_owned()),
                }
            }
        )+};
    }
    each! {
        kind category title description price price_from unit stock weight condition handling_days option_name
        variants attributes
    }
    if fields.is_empty() { Ok(merged) } else { Err(fields) }
}

/// Names of the fields in which two drafts differ.
pub(crate) fn differing_fields(a: &ListingDraft, b: &ListingDraft) -> Vec<String> {
    merge(None, a, b).err().unwrap_or_default()
}

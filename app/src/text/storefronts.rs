//! Texts for the stall.

super::texts! {
    /// Texts for the stall.
    StorefrontsTexts;
    /// Title of the feature's main page.
    title: "LapakLatih", "LapakLatih";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}

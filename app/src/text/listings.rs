//! Texts for writing a listing with the coach.

super::texts! {
    /// Texts for writing a listing with the coach.
    ListingsTexts;
    /// Title of the feature's main page.
    title: "LapakLatih", "LapakLatih";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}

//! Texts for sending, reviewing, answering.

super::texts! {
    /// Texts for sending, reviewing, answering.
    ReviewsTexts;
    /// Title of the feature's main page.
    title: "LapakLatih", "LapakLatih";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}

//! Texts for joining, signing in and changing who uses a phone.

super::texts! {
    /// Texts for joining, signing in and changing who uses a phone.
    AccountsTexts;
    /// Title of the feature's main page.
    title: "LapakLatih", "LapakLatih";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}

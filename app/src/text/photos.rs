//! Texts for photos of a listing.

super::texts! {
    /// Texts for photos of a listing.
    PhotosTexts;
    /// Title of the feature's main page.
    title: "LapakLatih", "LapakLatih";
}

/// Sentences for the feature's error codes: Indonesian, English.
pub(super) fn code_text(_code: &str) -> Option<(&'static str, &'static str)> {
    None
}

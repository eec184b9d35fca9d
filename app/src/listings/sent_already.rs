use leptos::prelude::*;

/// Stands where unsent text has become the server's to show: forgets what this phone kept of it.
#[island]
pub fn SentAlready(
    /// The owner.
    account: String,
    /// The listing.
    listing: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::live::forget(&account, &listing);
    #[cfg(not(feature = "hydrate"))]
    let _ = (account, listing);
}

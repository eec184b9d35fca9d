use leptos::prelude::*;

/// Id of the element whose `data-key` names the unsent text.
#[cfg(feature = "hydrate")]
const PLACE: &str = "sent-already";

/// Stands where unsent text has become the server's to show: forgets what this phone kept of it.
#[cfg(feature = "ssr")]
#[component]
pub fn SentAlready(
    /// The owner.
    account: String,
    /// The listing.
    listing: String,
) -> impl IntoView {
    view! {
        <div id="sent-already" data-key=crate::kept::listing_key(&account, &listing) hidden></div>
        <ForgetSent />
    }
}

/// The browser's half of `SentAlready`.
#[island]
pub fn ForgetSent() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        let place = document().get_element_by_id(PLACE);
        if let Some(key) = place.and_then(|place| place.get_attribute("data-key")) {
            crate::kept::forget(&key);
        }
        crate::ui::mark_awake();
    }
}

use leptos::prelude::*;

use super::Icon;
use crate::text::saving;

/// Whether what is typed has reached the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to save yet.
    Fresh,
    /// Acknowledged by the server.
    Saved,
    /// Typed, and kept on the phone; the server hears of it soon.
    Waiting,
    /// On its way.
    Saving,
    /// The server could not be reached; tried again by itself.
    Offline,
    /// Somebody has to sign in first.
    SignedOut,
    /// The record is gone, or no longer this person's.
    Gone,
}

impl SaveState {
    /// Which look of the line goes with it.
    pub fn look(self) -> &'static str {
        match self {
            Self::Fresh | Self::Saved => "ok",
            Self::Waiting | Self::Saving => "wait",
            _ => "off",
        }
    }
}

/// Id of the place of the save line.
pub const SAVE_LINE: &str = "save-line";

/// The place that tells, in one line, whether what is typed is safe.
#[cfg(feature = "ssr")]
#[component]
pub fn SaveLine(
    /// What it says at first.
    state: SaveState,
    /// Where signing in leads back to.
    #[prop(into)]
    page: String,
) -> impl IntoView {
    view! {
        <p class="save" id=SAVE_LINE role="status" data-save=state.look()>
            {save_view(state, &page)}
        </p>
    }
}

/// Drawing and words of the line. `page` is where signing in leads back to.
pub fn save_view(state: SaveState, page: &str) -> impl IntoView + use<> {
    let t = saving::texts();
    let (icon, text) = match state {
        SaveState::Fresh => ("", ""),
        SaveState::Saved => ("cloud-ok", t.saved),
        SaveState::Waiting => ("cloud-wait", t.waiting),
        SaveState::Saving => ("cloud-wait", t.saving),
        SaveState::Offline => ("cloud-off", t.unsaved),
        SaveState::Gone => ("cloud-off", t.unsaved_gone),
        SaveState::SignedOut => ("cloud-off", ""),
    };
    let sign_in = (state == SaveState::SignedOut).then(|| {
        let back = ["/masuk?lanjut=", page].concat();
        view! { <a href=back>{t.unsaved_signed_out}</a> }
    });
    view! {
        {(!icon.is_empty()).then(|| view! { <Icon name=icon /> })}
        {text}
        {sign_in}
    }
}

/// Makes the line say something else. The answer holds what is shown: dropped, it leaves the page.
#[cfg(feature = "hydrate")]
pub fn paint_save_line(state: SaveState, page: &str) -> Option<Box<dyn std::any::Any>> {
    use wasm_bindgen::JsCast;

    let place = document().get_element_by_id(SAVE_LINE)?;
    _ = place.set_attribute("data-save", state.look());
    place.set_text_content(None);
    let view = save_view(state, page);
    Some(Box::new(mount_to(place.unchecked_into(), move || view)))
}

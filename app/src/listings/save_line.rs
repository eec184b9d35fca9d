use leptos::prelude::*;

use super::{
    desk::{Desk, SaveState},
    editor_view::EditorFacts,
};
use crate::{text::saving, ui::Icon};

/// Whether what is typed is safe, in one line.
#[component]
pub fn SaveLine(
    /// The editor.
    desk: Desk,
) -> impl IntoView {
    let t = saving::texts();
    view! {
        <p
            class="save"
            role="status"
            data-save=move || match desk.saved.get() {
                SaveState::Fresh | SaveState::Saved => "ok",
                SaveState::Waiting | SaveState::Saving => "wait",
                _ => "off",
            }
        >
            {move || {
                let (icon, text) = match desk.saved.get() {
                    SaveState::Fresh => return None,
                    SaveState::Saved => ("cloud-ok", t.saved),
                    SaveState::Waiting => ("cloud-wait", t.waiting),
                    SaveState::Saving => ("cloud-wait", t.saving),
                    SaveState::Offline => ("cloud-off", t.unsaved),
                    SaveState::Gone => ("cloud-off", t.unsaved_gone),
                    SaveState::SignedOut => {
                        let back = ["/masuk?lanjut=", &desk.facts.with_value(EditorFacts::path)].concat();
                        let link = view! { <a href=back rel="external">{t.unsaved_signed_out}</a> };
                        return Some((view! { <Icon name="cloud-off" /> }, link.into_any()));
                    }
                };
                Some((view! { <Icon name=icon /> }, text.into_any()))
            }}
        </p>
    }
}

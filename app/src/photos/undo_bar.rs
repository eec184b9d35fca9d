use leptos::{prelude::*, server_fn::ServerFn};

use super::actions::RestorePhoto;
use crate::{text::photos as texts, ui::Icon};

/// Offers to bring a removed photo back; hidden until one was removed.
#[component]
pub(super) fn UndoBar(
    /// Id of the cohort.
    cohort: String,
    /// Id of the listing.
    listing: String,
    /// The photo that was just taken away.
    removed: Option<String>,
) -> impl IntoView {
    let t = texts::texts();
    let hidden = removed.is_none();
    view! {
        <div class="toasts" role="status">
            <form class="undo" method="post" action=RestorePhoto::PATH hidden=hidden>
                <input type="hidden" name="cohort" value=cohort />
                <input type="hidden" name="listing" value=listing />
                <input type="hidden" name="photo" value=removed />
                <p class="undo-text">{t.removed}</p>
                <button class="btn" type="submit">
                    <Icon name="undo" />
                    {t.undo}
                </button>
            </form>
        </div>
    }
}

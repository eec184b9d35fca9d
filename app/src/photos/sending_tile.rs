use leptos::prelude::*;

use crate::{text::photos as texts, ui::Icon};

/// A photo on its way, for the browser to copy: how far it is, and after a failure the choice to try again or to give
/// up. `data-step` tells at which step a part is shown.
#[component]
pub(super) fn SendingTile() -> impl IntoView {
    let t = texts::texts();
    view! {
        <li class="photo photo--sending">
            <span class="square">
                <img alt="" width="480" height="480" hidden />
            </span>
            <div class="photo-wait" role="status">
                <span data-step="waiting">{t.waiting}</span>
                <span data-step="shrinking" hidden>
                    {t.shrinking}
                </span>
                <span data-step="sending" hidden>
                    {t.sending}
                </span>
                <progress class="progress" max="100" value="0" aria-label=t.sending data-step="sending" hidden></progress>
                <span class="small" data-step="failed" hidden></span>
                <button class="btn btn--small" type="button" name="retry" data-step="failed" hidden>
                    <Icon name="refresh" />
                    {t.retry}
                </button>
                <button class="btn btn--small" type="button" name="drop" data-step="failed" hidden>
                    {t.drop}
                </button>
            </div>
        </li>
    }
}

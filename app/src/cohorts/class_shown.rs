//! What a class shows to everybody, and taking it down (decision 16).

use leptos::prelude::*;

use super::queries::ShownView;
use crate::{reviews::TakeDownForm, text::cohorts, ui::Avatar};

/// The public listings of the class; nothing while there are none.
pub(super) fn shown_listings(shown: Vec<ShownView>) -> Option<AnyView> {
    let t = cohorts::texts();
    if shown.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="stack" aria-labelledby="tayang">
                <h2 id="tayang">{format!("{} ({})", t.shown_title, shown.len())}</h2>
                <ul class="list">{shown.into_iter().map(row).collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(one: ShownView) -> AnyView {
    view! {
        <li class="list-row">
            <div class="list-body stack-tight">
                <a href=one.path rel="external">
                    <b lang="id">{one.title}</b>
                </a>
                <p class="person small">
                    <Avatar picture=one.picture class="avatar avatar--small" />
                    {one.owner}
                </p>
                <TakeDownForm listing=one.listing />
            </div>
        </li>
    }
    .into_any()
}

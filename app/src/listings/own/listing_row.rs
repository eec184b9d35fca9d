use leptos::{prelude::*, server_fn::ServerFn};

use super::{ListingRowView, actions::DeleteListing};
use crate::{
    text::participant as texts,
    ui::{Icon, StateBadge},
};

/// One's own listing in a list. The whole row leads to it.
#[component]
pub fn ListingRow(
    /// Id of the cohort.
    #[prop(into)]
    cohort: String,
    /// The listing.
    row: ListingRowView,
    /// Whether it can be deleted here.
    #[prop(optional)]
    deletable: bool,
) -> impl IntoView {
    let t = texts::texts();
    let href = row.address(&cohort);
    let untitled = row.title.trim().is_empty();
    let title = if untitled { t.untitled.to_owned() } else { row.title };
    let label = t.delete.replace("{title}", &title);
    view! {
        <li class=if row.unread { "list-row list-row--new" } else { "list-row" }>
            {match row.cover {
                Some(src) => {
                    view! { <img class="list-thumb" src=src alt="" width="64" height="64" loading="lazy" /> }
                        .into_any()
                }
                None => {
                    view! {
                        <span class="list-thumb list-thumb--none">
                            <Icon name="camera" />
                        </span>
                    }
                        .into_any()
                }
            }}
            <div class="list-body">
                <a class="list-link" href=href lang=(!untitled).then_some("id")>
                    {title}
                </a>
                {(!row.price.is_empty()).then(|| view! { <p class="price">{row.price}</p> })}
                <p class="list-meta">
                    <StateBadge state=row.state />
                    {row.unread.then(|| view! { <span class="badge" data-state="special">{t.unread_review}</span> })}
                    <span>{row.saved}</span>
                </p>
                {row
                    .taken_down_reason
                    .map(|reason| view! { <p class="small">{t.taken_down_because.replace("{reason}", &reason)}</p> })}
            </div>
            {deletable
                .then(|| {
                    view! {
                        <form class="list-act" method="post" action=DeleteListing::PATH>
                            <input type="hidden" name="_page" value=format!("/a/{cohort}/barang") />
                            <input type="hidden" name="cohort" value=cohort />
                            <input type="hidden" name="listing" value=row.id />
                            <button class="btn btn--icon btn--quiet" type="submit" aria-label=label>
                                <Icon name="trash" />
                            </button>
                        </form>
                    }
                })}
        </li>
    }
}

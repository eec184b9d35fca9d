use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    ListingRow, NewListingForm,
    actions::UndoDeleteListing,
    queries::{OwnListingsView, load_own_listings},
};
use crate::{
    home::participant_menu::participant_menu,
    text::participant as texts,
    ui::{Frame, Icon, PageTitle, loaded, param, query},
};

/// One's own listings with their states.
#[component]
pub fn OwnListingsPage() -> impl IntoView {
    let deleted = query("dihapus").unwrap_or_default();
    loaded(load_own_listings(param("cohort"), deleted), |view| {
        page(view).into_any()
    })
}

fn page(view: OwnListingsView) -> impl IntoView {
    let t = texts::texts();
    let OwnListingsView {
        cohort,
        rows,
        unread,
        deleted,
        new_key,
    } = view;
    let here = format!("/a/{cohort}/barang");
    view! {
        <PageTitle text=t.own_listings />
        <Frame menu=participant_menu(&cohort, unread) here=here>
            <div class="page-head">
                <h1>{t.own_listings}</h1>
            </div>
            {if rows.is_empty() {
                view! {
                    <div class="empty">
                        <img class="drawing" src="/drawings/kosong-barang.svg" alt="" width="240" height="180" />
                        <p class="empty-title">{t.empty_title}</p>
                        <p class="soft">{t.empty_help}</p>
                        <NewListingForm cohort=cohort.clone() new_key label=t.add_first primary=true />
                    </div>
                }
                    .into_any()
            } else {
                view! {
                    <div class="stack">
                        <NewListingForm cohort=cohort.clone() new_key label=t.add primary=true />
                        <ul class="list">
                            {rows
                                .into_iter()
                                .map(|row| view! { <ListingRow cohort=cohort.clone() row deletable=true /> })
                                .collect_view()}
                        </ul>
                    </div>
                }
                    .into_any()
            }}
            {deleted.map(|(id, title)| view! { <Undo cohort id title /> })}
        </Frame>
    }
}

#[component]
fn Undo(cohort: String, id: String, title: String) -> impl IntoView {
    let t = texts::texts();
    let title = if title.trim().is_empty() {
        t.untitled.to_owned()
    } else {
        title
    };
    view! {
        <div class="toasts" role="status">
            <form class="undo" method="post" action=UndoDeleteListing::PATH>
                <input type="hidden" name="_page" value=format!("/a/{cohort}/barang") />
                <input type="hidden" name="cohort" value=cohort />
                <input type="hidden" name="listing" value=id />
                <p class="undo-text">{t.deleted.replace("{title}", &title)}</p>
                <button class="btn" type="submit">
                    <Icon name="undo" />
                    {t.undo}
                </button>
            </form>
        </div>
    }
}
